/* base/finder.h: many words looked for in one go over the bytes. */
#ifndef BASE_FINDER_H
#define BASE_FINDER_H

#include "base/str.h"

typedef struct Finder Finder;

/* Where a word stands, perhaps as part of a longer one. */
typedef struct FinderPlace {
    uint32_t word; /* its number in the list */
    uint32_t at;
} FinderPlace;

typedef Vec(FinderPlace) FinderPlaces;

/* None of the words is empty. Their texts have to last. */
const Finder *finder_make(Arena *arena, const Strs *words);

/* All places of all words. Those of one word come in their order; those of two may
   not. */
FinderPlaces finder_look(Arena *arena, const Finder *finder, Str bytes);

#endif
