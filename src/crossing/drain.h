/* crossing/drain.h: a child that can't end because nobody reads what it sends. */
#ifndef CROSSING_DRAIN_H
#define CROSSING_DRAIN_H

#include "crossing/crossing.h"

/* Looks at a call of a boundary: what a child puts on a queue, what is taken off it, and
   whether the child is joined before that. */
void drain_follow(Crosser *crosser, Machine *machine, const Event *event);

/* A call that is no boundary: cancel_join_thread() lets the child end. */
void drain_follow_other(Machine *machine, const Event *event);

#endif
