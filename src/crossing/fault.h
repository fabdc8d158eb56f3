/* crossing/fault.h: a call that is wrong by itself, whatever object it ships. */
#ifndef CROSSING_FAULT_H
#define CROSSING_FAULT_H

#include "crossing/crossing.h"

typedef struct Fault {
    FailureKind kind; /* FAILURE_CALL, FAILURE_LOAD where only spawned children fail,
                         FAILURE_ADVICE */
    Reason reason;
    Str what;                   /* for the message */
    Str exception;              /* what Python says; empty where nothing is raised */
    Site site;                  /* the place; nowhere: the call itself */
    const BoundaryParam *param; /* the argument it is about, or NULL */
    TrailStep step;             /* what it goes back to; its site may be nowhere */
    const Force *force;         /* the start methods that count; NULL: any */
} Fault;

/* Writes the fault of the event's call down, unless a handler waits for the very
   exception. */
void fault_add(Crosser *crosser, Machine *machine, const Event *event,
               const Fault *fault);

/* Whether the code around `site`, here or in a caller up to `outermost` (not included),
   handles an exception of this class ("ValueError"), or expects it, as tests do. */
bool fault_is_handled(const Machine *machine, Site site, const Call *outermost,
                      Str exception);

#endif
