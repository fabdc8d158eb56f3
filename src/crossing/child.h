/* crossing/child.h: what is wrong to do in a child process. */
#ifndef CROSSING_CHILD_H
#define CROSSING_CHILD_H

#include "crossing/crossing.h"

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

/* A call of a boundary in a child: a daemon starts a process. */
void child_check(Crosser *crosser, Machine *machine, const Event *event);

/* Another call of the library: sys.exit(), input() and what else a child can't do; and in the parent
   what comes too late for children that run already. */
void child_check_other(Crosser *crosser, Machine *machine, const Event *event);

#endif
