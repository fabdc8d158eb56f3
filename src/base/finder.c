/* Of each word, its two rarest letters are looked for at their distance, at sixteen
   places of the text at once; where both stand, the whole word is compared. Vectors are
   those of gcc and clang, which know how each processor has them. */
#include "base/finder.h"

#include <assert.h>
#include <string.h>

enum { LANES = 16 };

/* Arenas align for pointers, no further. */
typedef unsigned char Lanes __attribute__((vector_size(LANES), aligned(8)));

typedef struct Probe {
    Str word;
    uint32_t first, second;            /* where its two letters stand, below LANES */
    Lanes first_letter, second_letter; /* the same in each lane */
} Probe;

struct Finder {
    Probe *probes;
    uint32_t count;
};

/* A text that is gone over, and what was found. */
typedef struct Look {
    Arena *arena;
    const Finder *finder;
    Str bytes;
    FinderPlaces places;
} Look;

/* How rare a byte is in programs: what isn't in the list is rarest. */
static uint32_t rarity(char c)
{
    static const char common[] = " etsrnaiolcd_p.fumhg(),=:\"'byvwxk0S1TEj2AqNRCz";
    const char *found = memchr(common, c, sizeof common - 1);
    return found ? (uint32_t)(found - common) : sizeof common;
}

/* The place of the rarest letter but for that at `other`. */
static uint32_t find_rarest(Str word, uint32_t other)
{
    uint32_t len = word.len < LANES ? word.len : LANES, best = other == 0 && len > 1;
    for (uint32_t i = best + 1; i < len; i++)
        if (i != other && rarity(word.at[i]) > rarity(word.at[best]))
            best = i;
    return best;
}

const Finder *finder_make(Arena *arena, const Strs *words)
{
    Finder *finder = arena_new(arena, Finder);
    finder->count = words->len;
    finder->probes = arena_array(arena, Probe, words->len);
    for (uint32_t i = 0; i < words->len; i++) {
        Probe *probe = &finder->probes[i];
        Str word = words->at[i];
        assert(word.len);
        probe->word = word;
        probe->first = find_rarest(word, LANES);
        probe->second = find_rarest(word, probe->first);
        probe->first_letter = (Lanes){0} + (unsigned char)word.at[probe->first];
        probe->second_letter = (Lanes){0} + (unsigned char)word.at[probe->second];
    }
    return finder;
}

/* Lanes where both letters stand have all bits set. `at` has 2 * LANES bytes. */
static inline Lanes try_probe(const Probe *probe, const char *at)
{
    Lanes first, second;
    memcpy(&first, at + probe->first, LANES);
    memcpy(&second, at + probe->second, LANES);
    return (Lanes)(first == probe->first_letter) &
           (Lanes)(second == probe->second_letter);
}

static inline bool is_any(Lanes lanes)
{
    uint64_t halves[2];
    memcpy(halves, &lanes, LANES);
    return (halves[0] | halves[1]) != 0;
}

/* The word that may stand where `lanes` are set, counted from `from`. */
static void add_places(Look *look, uint32_t number, Lanes lanes, uint32_t from)
{
    Str word = look->finder->probes[number].word;
    for (uint32_t i = 0; i < LANES; i++) {
        Str rest = str_slice(look->bytes, from + i, look->bytes.len);
        if (lanes[i] && str_starts(rest, word))
            vec_add(look->arena, &look->places, ((FinderPlace){number, from + i}));
    }
}

/* The words that begin in the sixteen bytes at `at`, which are those of the text at
   `from`. */
static void look_at(Look *look, const char *at, uint32_t from)
{
    const Finder *finder = look->finder;
    Lanes all = {0};
    for (uint32_t i = 0; i < finder->count; i++)
        all |= try_probe(&finder->probes[i], at);
    if (!is_any(all))
        return;
    for (uint32_t i = 0; i < finder->count; i++) {
        Lanes lanes = try_probe(&finder->probes[i], at);
        if (is_any(lanes))
            add_places(look, i, lanes, from);
    }
}

/* The end is looked at in a copy that has zeros behind it. */
FinderPlaces finder_look(Arena *arena, const Finder *finder, Str bytes)
{
    Look look = {.arena = arena, .finder = finder, .bytes = bytes};
    char end[3 * LANES] = {0};
    uint32_t at = 0;
    for (; bytes.len - at >= 2 * LANES; at += LANES)
        look_at(&look, bytes.at + at, at);
    if (at < bytes.len)
        memcpy(end, bytes.at + at, bytes.len - at);
    for (uint32_t i = 0; at + i < bytes.len; i += LANES)
        look_at(&look, end + i, at + i);
    return look.places;
}
