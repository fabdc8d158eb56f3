/* rule/boundary.h: what is known of callables that ship objects, and of the types they make. */
#ifndef RULE_BOUNDARY_H
#define RULE_BOUNDARY_H

#include "rule/words.h"

typedef struct BoundaryParam {
    Str name;
    Ships ships;
    Transport transport;  /* TRANSPORT_NONE with SHIPS_NOTHING */
    bool keyword_only;    /* stands behind "*" */
    bool variadic;        /* "*args" (each positional argument from here on) or "**kwargs" */
    Str stores;           /* the attribute of the returned object that keeps it, shipped only with
                             the object itself (Process: "_target"); empty: shipped by the call */
} BoundaryParam;

/* One callable: a function, a constructor, or a method ("multiprocessing.pool.Pool.map"; `self` is
   not among the parameters). */
typedef struct Boundary {
    Str name;                     /* canonical qualified name */
    const BoundaryParam *params;
    uint32_t param_count;
    Transport ships_self;         /* the receiver itself is shipped (Process.start: start) */
    Serializer serializer;
    Str returns;                  /* type of the returned object, or empty */
    Results results;              /* how the results of the shipped callable come back */
    Role role;                    /* of the type this constructs */
    Effect effect;
    Methods method;               /* a fixed start method (ForkProcess), or 0 */
} Boundary;

#endif
