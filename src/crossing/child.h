/* crossing/child.h: what is wrong to do in a child process. */
#ifndef CROSSING_CHILD_H
#define CROSSING_CHILD_H

#include "crossing/fault.h"

/* What was before a child was entered. */
typedef struct ChildEntry {
    const Event *child;
    const Call *child_call;
    bool in_daemon;
    uint32_t since, outer_since;
} ChildEntry;

/* The worker that the event ships runs from here on, until child_leave. */
ChildEntry child_enter(Crosser *crosser, Machine *machine, const Event *event);
void child_leave(Crosser *crosser, Machine *machine, ChildEntry entry);

/* A fault of the worker that runs now, at the place where it was shipped: the argument;
   of a process what its constructor was given. */
Fault child_fault(Crosser *crosser, Machine *machine);

/* Writes it down, unless the code around the event, in the child, handles the exception
   or is a handler itself. */
void child_accuse(Crosser *crosser, Machine *machine, const Event *event, Fault fault);

/* A call of a boundary in a child: a daemon starts a process. */
void child_check(Crosser *crosser, Machine *machine, const Event *event);

/* Another call of the library: sys.exit() and input() in a child. */
void child_check_other(Crosser *crosser, Machine *machine, const Event *event);

#endif
