/* crossing/absent.h: methods that the result of a boundary doesn't have. */
#ifndef CROSSING_ABSENT_H
#define CROSSING_ABSENT_H

#include "crossing/crossing.h"

/* What the call gives, where it's the None of start(), join() and the like, marked as
   such; else empty. */
Value absent_none(Machine *machine, const Event *event);

/* Notes that the boundary gave this list or iterator. */
void absent_mark(Machine *machine, const Event *event, Value given);

/* Looks at a call that is no boundary: whether it is of a method that isn't there. */
void absent_check(Crosser *crosser, Machine *machine, const Event *event);

#endif
