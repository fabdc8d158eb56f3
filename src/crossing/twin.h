/* crossing/twin.h: queues, events and values that are made at import. A spawned child
   makes its own, by importing again: what one process puts in, the other never gets. */
#ifndef CROSSING_TWIN_H
#define CROSSING_TWIN_H

#include "crossing/probe.h"

/* The object that a child has in the place of one that can only be inherited, made here
   at import; the value itself where it is none. The same one each time in one world. */
Value twin_value(const Probe *probe, Value value, Str name);

/* A call in a child that is probed. */
void twin_observe(Crosser *crosser, Machine *machine, const Event *event);

/* The worker has been followed: says what it did with its own objects, or waits for the
   parent to wait for it. */
void twin_report(const Probe *probe);

/* A call in the parent: it may wait for what never comes. */
void twin_follow(Crosser *crosser, Machine *machine, const Event *event);

#endif
