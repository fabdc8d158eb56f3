/* base/confines.h: where a run may read that is given some paths. Symbolic links lead
   anywhere only where they are named; what is found below a path, or imported, really
   lies below it, too. */
#ifndef BASE_CONFINES_H
#define BASE_CONFINES_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

typedef struct Confines Confines;

/* Of a run with these paths, which stay where they are. */
const Confines *confines_make(Arena *arena, const Strs *paths);

/* Whether what was opened by `path` is within: asked of what is open, the answer holds
   whatever becomes of the path meanwhile. */
bool confines_hold(const Confines *confines, Str path, int descriptor);

#endif
