/* crossing/lifecycle.h: the order in which processes, pools and the like may be used. */
#ifndef CROSSING_LIFECYCLE_H
#define CROSSING_LIFECYCLE_H

#include "crossing/crossing.h"

/* Looks at a call of a boundary: whether it comes too early, too late or once too often,
   and what it changes for the next. Gives what the call gives where that follows from the
   order (`is_alive()` of a process that isn't started); else empty. */
Value lifecycle_follow(Crosser *crosser, Machine *machine, const Event *event);

/* The same for a call that is no boundary: a method of what a boundary gave. */
void lifecycle_follow_other(Crosser *crosser, Machine *machine, const Event *event);

#endif
