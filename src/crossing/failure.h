/* crossing/failure.h: why an object can't cross, and the way that leads there. */
#ifndef CROSSING_FAILURE_H
#define CROSSING_FAILURE_H

#include "value/machine.h"

typedef enum {
    FAILURE_DUMP,    /* pickling raises, in the parent */
    FAILURE_LOAD,    /* it pickles, and the child can't rebuild it */
    FAILURE_INHERIT, /* allowed only while a child is being started */
    FAILURE_FORKED,  /* a child that was forked before doesn't know it */
    FAILURE_CALL,    /* the call itself raises */
    FAILURE_ADVICE,  /* nothing is raised, and yet something is lost */
    FAILURE_REBUILD, /* it pickles, and can be rebuilt nowhere */
} FailureKind;

typedef struct TrailStep {
    Str text;
    Site site;
} TrailStep;

typedef struct Failure {
    FailureKind kind;
    Reason reason;
    Methods live;  /* platform defaults under which the objects on the way are made */
    Str what;      /* the culprit as a noun phrase: "a lock" */
    Str name;      /* the way to it: "self.lock"; or its own name */
    Str exception; /* what Python says */
    const TrailStep *trail; /* from what is shipped to the culprit */
    uint32_t trail_len;
} Failure;

typedef Vec(Failure) Failures;

#endif
