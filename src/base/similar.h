/* base/similar.h: which of some words a user may have meant. */
#ifndef BASE_SIMILAR_H
#define BASE_SIMILAR_H

#include "base/str.h"

typedef struct Similar {
    Str word; /* what was written */
    Str best; /* what comes nearest to it; empty where nothing is near */
    uint32_t distance;
} Similar;

Similar similar_to(Str word);

/* Considers a word that there is. The first of several that are as near stays. */
void similar_offer(Similar *similar, Str candidate);

#endif
