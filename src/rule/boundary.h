/* rule/boundary.h: what is known of callables that ship objects, and of the types they
   make. */
#ifndef RULE_BOUNDARY_H
#define RULE_BOUNDARY_H

#include "rule/words.h"

typedef struct BoundaryParam {
    Str name; /* with its stars: "*args" */
    Ships ships;
    Transport transport; /* TRANSPORT_NONE with SHIPS_NOTHING */
    bool keyword_only;   /* stands behind "*" or "*args"; "**kwargs" always */
    bool variadic;       /* "*args" (each argument from here on) or "**kwargs" */

    /* The attribute of the returned object that keeps the argument, which is then shipped
       with that object only (Process: "_target"); empty: shipped by the call. */
    Str stores;
} BoundaryParam;

/* One callable: a function, a constructor, or a method
   ("multiprocessing.pool.Pool.map"; `self` is not among the parameters). */
typedef struct Boundary {
    Str name; /* canonical qualified name */
    const BoundaryParam *params;
    uint32_t param_count;
    Transport ships_self; /* the receiver itself is shipped (Process.start: start) */
    Serializer serializer;
    Str returns;       /* canonical type of the returned object, or empty */
    bool returns_pair; /* a tuple of two such objects (Pipe) */
    Results results;   /* how the results of the shipped callable come back */
    Role role;         /* of the returned object's type */
    Effect effect;
    Methods method; /* a fixed start method: its own, or the returned type's, or 0 */

    /* It ships only where the value of this parameter is known to have this role
       (run_in_executor: `executor`), or without a role is given and more than 0
       (DataLoader: `num_workers`); empty: always. */
    Str only_if_param;
    Role only_if_role;
    Str only_if_attribute; /* the same of an attribute of the receiver */
} Boundary;

#endif
