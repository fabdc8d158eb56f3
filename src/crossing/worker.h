/* crossing/worker.h: what the shipped callable does: it runs in the child, and what it
   gives comes back. */
#ifndef CROSSING_WORKER_H
#define CROSSING_WORKER_H

#include "crossing/crossing.h"

typedef Vec(Argument) ArgumentVec;

typedef struct Work {
    Value callable; /* unbound: nothing is known to be called */
    ArgumentVec args;
} Work;

/* Calls it; exceptions and handlers around are those of the child. */
Value work_run(Machine *machine, const Work *work, Site site);

/* Follows the callable that the event ships, in the child: what it writes is lost here.
   Gives what the caller gets; empty: what the call makes anyway. */
Value worker_run(Crosser *crosser, Machine *machine, const Event *event);

/* The same where nothing leaves: a pool of threads, an executor that is none of
   processes. */
Value worker_run_here(Machine *machine, const Event *event);

/* Where the event's callable was given: to the call, or to the constructor of its
   process. */
Site worker_site(Machine *machine, const Event *event);

#endif
