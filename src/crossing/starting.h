/* crossing/starting.h: what goes wrong with a Process, whatever it runs. */
#ifndef CROSSING_STARTING_H
#define CROSSING_STARTING_H

#include "crossing/crossing.h"

/* Looks at a call of a boundary: a start without the base class's constructor, `daemon`
   set too late, run() for start(). */
void starting_check(Crosser *crosser, Machine *machine, const Event *event);

/* Whether what the event starts is a daemon, which may have no children. */
bool starting_is_daemon(Machine *machine, const Event *event);

#endif
