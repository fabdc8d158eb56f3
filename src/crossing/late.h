/* crossing/late.h: settings of the parent that come too late for its children. */
#ifndef CROSSING_LATE_H
#define CROSSING_LATE_H

#include "crossing/crossing.h"

/* Looks at a call of a boundary: the first process that is started, and tasks that need a
   recursion limit which their worker hasn't got. */
void late_follow(Crosser *crosser, Machine *machine, const Event *event);

/* At another call of the library: what the parent sets, and what a child finds of it. */
void late_follow_other(Crosser *crosser, Machine *machine, const Event *event);

#endif
