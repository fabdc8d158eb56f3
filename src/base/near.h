/* base/near.h: "did you mean …?" */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include "base/str.h"

/* The one of `words` that `word` is most like, so like that it may be meant: some letters
   more, less or other, two in the wrong order, capitals, "_" for "-". Empty: none is. */
Str near_find(const Strs *words, Str word);

/* Whether they differ in capitals, and "_" for "-", alone. */
bool near_equal(Str a, Str b);

#endif
