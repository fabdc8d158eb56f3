/* Names: equal text, equal number, in every thread. */
#include <pthread.h>

#include "base/name.h"
#include "syntax/names.h"
#include "test.h"

TEST(known_names_are_numbered_by_their_list)
{
    Arena arena = {0};
    Names *names = names_python(&arena);
    CHECK_INT(name_make(names, STR("__name__")), NAME_DUNDER_NAME);
    CHECK_INT(name_find(names, STR("_")), NAME_UNDERSCORE);
    CHECK_STR(name_text(names, NAME_SELF), "self");
    CHECK_INT(name_make(names, STR("first_of_its_own")), NAMES_KNOWN);
    arena_free(&arena);
}

TEST(looking_for_a_name_does_not_make_it)
{
    Arena arena = {0};
    Names *names = names_make(&arena, NULL, 0);
    CHECK_INT(name_find(names, STR("a")), 0);
    CHECK_INT(name_make(names, STR("a")), 1);
    CHECK_INT(name_find(names, STR("a")), 1);
    CHECK_STR(name_text(names, 0), "");
    arena_free(&arena);
}

TEST(a_name_keeps_its_own_copy_of_the_text)
{
    Arena arena = {0};
    Names *names = names_make(&arena, NULL, 0);
    char text[] = "ab";
    Name name = name_make(names, str_of(text));
    text[0] = 'x';
    CHECK_STR(name_text(names, name), "ab");
    CHECK(name_make(names, STR("a\0b")) != name_make(names, STR("a\0c")));
    arena_free(&arena);
}

enum { WORDS = 20000, THREADS = 4 };

typedef struct Maker {
    Names *names;
    uint32_t from;
    Name made[WORDS];
} Maker;

static Str word(char *room, uint32_t number)
{
    return (Str){room, (uint32_t)snprintf(room, 16, "w%u", (unsigned)number)};
}

/* Each thread begins elsewhere, so that each makes some of the words. */
static void *make_words(void *argument)
{
    Maker *maker = argument;
    char room[16];
    for (uint32_t i = 0; i < WORDS; i++) {
        uint32_t number = (i + maker->from) % WORDS;
        Str text = word(room, number);
        maker->made[number] = name_make(maker->names, text);
        if (!str_equal(name_text(maker->names, maker->made[number]), text))
            maker->made[number] = 0;
    }
    return NULL;
}

TEST(threads_agree_on_every_name)
{
    Arena arena = {0};
    Names *names = names_make(&arena, NULL, 0);
    Maker *makers = arena_array(&arena, Maker, THREADS);
    pthread_t threads[THREADS];
    for (uint32_t i = 0; i < THREADS; i++) {
        makers[i].names = names;
        makers[i].from = i * (WORDS / THREADS);
        pthread_create(&threads[i], NULL, make_words, &makers[i]);
    }
    for (uint32_t i = 0; i < THREADS; i++)
        pthread_join(threads[i], NULL);
    char room[16];
    for (uint32_t i = 0; i < WORDS; i++) {
        Name name = name_find(names, word(room, i));
        CHECK(name > 0 && name <= WORDS);
        for (uint32_t thread = 0; thread < THREADS; thread++)
            CHECK_INT(makers[thread].made[i], name);
    }
    arena_free(&arena);
}
