/* Many words looked for at once: all places, wherever they are. */
#include "base/finder.h"

#include <stdlib.h>

#include "test.h"

static FinderPlaces look(Arena *arena, const char *const *words, Str text)
{
    Strs list = {0};
    for (; *words; words++)
        vec_add(arena, &list, str_of(*words));
    return finder_look(arena, finder_make(arena, &list), text);
}

static uint32_t count(const char *word, Str text)
{
    Arena arena = {0};
    uint32_t places = look(&arena, (const char *[]){word, NULL}, text).len;
    arena_free(&arena);
    return places;
}

TEST(a_word_is_found_at_both_ends_and_within_others)
{
    CHECK_INT(count("import", STR("import imported reimport")), 3);
    CHECK_INT(count("import", STR("mport impor")), 0);
    CHECK_INT(count("aa", STR("aaaa")), 3);
    CHECK_INT(count("x", STR("x.x")), 2);
    CHECK_INT(count("x", STR("")), 0);
    CHECK_INT(count("a_word_of_more_than_sixteen", STR("(a_word_of_more_than_sixteen)")),
              1);
}

TEST(places_tell_the_word)
{
    Arena arena = {0};
    FinderPlaces places = look(&arena, (const char *[]){"run", "pool", NULL},
                               STR("pool.run"));
    CHECK_INT(places.len, 2);
    for (uint32_t i = 0; i < places.len; i++)
        CHECK_INT(places.at[i].at, places.at[i].word ? 0 : 5);
    arena_free(&arena);
}

/* The places of `word`, one by one. */
static void check_word(const FinderPlaces *places, uint32_t number, Str word, Str text)
{
    uint32_t next = 0;
    for (uint32_t at = 0; at + word.len <= text.len; at++) {
        if (!str_starts(str_slice(text, at, text.len), word))
            continue;
        while (next < places->len && places->at[next].word != number)
            next++;
        CHECK(next < places->len && places->at[next].at == at);
        next++;
    }
    for (; next < places->len; next++)
        CHECK(places->at[next].word != number);
}

/* Texts of three letters, so that there is much to find, of all lengths. */
TEST(nothing_is_lost_in_any_text)
{
    static const char *const words[] = {"a", "ab", "bab", "cabbac", "aaaaaaaa", NULL};
    srand(1);
    for (uint32_t len = 0; len < 200; len++) {
        Arena arena = {0};
        char *text = arena_alloc(&arena, len + 1);
        for (uint32_t i = 0; i < len; i++)
            text[i] = "aabbc"[rand() % 5];
        FinderPlaces places = look(&arena, words, (Str){text, len});
        for (uint32_t i = 0; words[i]; i++)
            check_word(&places, i, str_of(words[i]), (Str){text, len});
        arena_free(&arena);
    }
}
