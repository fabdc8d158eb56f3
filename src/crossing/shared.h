/* crossing/shared.h: locks, queues and the like that are given to a process. */
#ifndef CROSSING_SHARED_H
#define CROSSING_SHARED_H

#include "crossing/crossing.h"

/* Looks at a call of a boundary that starts a process or a pool: what it is given may be
   held by nobody else, or belong to another start method. */
void shared_check(Crosser *crosser, Machine *machine, const Event *event);

#endif
