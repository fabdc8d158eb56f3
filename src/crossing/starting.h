/* crossing/starting.h: what goes wrong with a Process, whatever it runs. */
#ifndef CROSSING_STARTING_H
#define CROSSING_STARTING_H

#include "crossing/crossing.h"

/* Looks at a call of a boundary: a start without the base class's constructor, `daemon` set too late,
   run() for start(). */
void starting_check(Crosser *crosser, Machine *machine, const Event *event);

/* What the call gives, where it's the None of start(), join() and the like; else empty. */
Value starting_result(Machine *machine, const Event *event);

/* A call that is no boundary: a method of that None. */
void starting_check_none(Crosser *crosser, Machine *machine, const Event *event);

/* Whether what the event starts is a daemon, which may have no children. */
bool starting_is_daemon(Machine *machine, const Event *event);

#endif
