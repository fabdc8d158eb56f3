/* crossing/fixed.h: the program's start method is fixed by what first needs it, and may
   be set once (Lib/multiprocessing/context.py, DefaultContext). */
#ifndef CROSSING_FIXED_H
#define CROSSING_FIXED_H

#include "crossing/crossing.h"

/* Looks at a call of a boundary: whether it sets the start method too late, in the wrong
   place or to no such method, and whether it fixes it. */
void fixed_follow(Crosser *crosser, Machine *machine, const Event *event);

/* get_start_method(): with `allow_none` it is None until something fixes it. */
Value fixed_get(Crosser *crosser, Machine *machine, const Event *event);

#endif
