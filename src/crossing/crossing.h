/* crossing/crossing.h: the places where objects leave for other processes, and whether
   they can. */
#ifndef CROSSING_CROSSING_H
#define CROSSING_CROSSING_H

#include "base/table.h"
#include "crossing/failure.h"
#include "crossing/method.h"

typedef struct Crossing {
    const Boundary *boundary;
    Str callable; /* "Pool.map" */
    Str argument; /* "func"; "self" for the receiver */
    Transport transport;
    Site site;              /* the argument, in the call that ships it */
    Site given;             /* where the caller gave it: the place to report */
    Methods fails_on;       /* platform defaults; none: it crosses */
    bool is_caught;         /* a handler around it takes the exception */
    Site root;              /* the function that was followed by itself when this was
                               seen; none: the program as a whole */
    Site shipped;           /* the argument whose pickling this is, or none */
    const Failure *failure; /* NULL: it crosses */
    uint32_t older; /* the one before at the same place, counted from 1; 0: none */
} Crossing;

/* The newest crossing at a place. */
typedef struct CrossingIndex {
    Node given;      /* of whichever module */
    uint32_t newest; /* counted from 1 */
    UT_hash_handle hh;
} CrossingIndex;

typedef Vec(Crossing) Crossings;

/* A callable that a manager's class serves. */
typedef struct Registered {
    const Thing *class_; /* NULL: BaseManager itself */
    Value callable, name;
    bool gives_proxies; /* some of its methods do (method_to_typeid) */
    Site site;
} Registered;

/* A failure that comes to light when this future is asked for its result. */
typedef struct Pending {
    const Thing *future;
    Crossing crossing;
} Pending;

/* What a module's globals held at some time: the first ones, as those made later stand
   behind them. */
typedef struct GlobalsThen {
    const Thing *module;
    Value *at;
    uint32_t len;
} GlobalsThen;

typedef Vec(GlobalsThen) WorldThen;

/* The globals when a pool forked its workers. */
typedef struct Fork {
    const Thing *pool;
    uint32_t tick;
    WorldThen world;
} Fork;

/* What the initializer of a pool leaves behind in each worker. */
typedef struct Initialized {
    const Thing *owner;
    Delta writes;
    bool is_unknown; /* it can't be followed */
} Initialized;

/* What a child has put on a queue, or sent, at the least. */
typedef struct Filled {
    const Thing *process, *channel;
    int64_t bytes;
    Site site;
} Filled;

/* An object of a child that its parent has under the same name, and uses of it in the
   child. */
typedef struct Twin {
    Thing *own, *original;
    Str name;
    Site filled, taken, written; /* where that is first done, or nowhere */
} Twin;

/* A crossing that fails when the parent waits for the process, or takes from the
   original. */
typedef struct Wait {
    const Thing *original, *process; /* `process` NULL: the child has filled its own */
    Crossing crossing;
} Wait;

/* A name that is in one of the lists of the Crosser. */
typedef struct Noted {
    Name name;
    bool is_wrapper, is_starter;
    UT_hash_handle hh;
} Noted;

typedef struct Crosser {
    MethodState methods;
    Crossings crossings;
    CrossingIndex *by_place;
    Noted *noted;
    NameList wrappers; /* what ships what callers give, or is given to them and ships */
    NameList starters; /* functions that start processes */
    Vec(Site) shipped; /* arguments that the program itself ships, where they are known */
    Vec(Registered) registry;
    Vec(Pending) pending;
    Vec(Fork) forks;
    Vec(Initialized) initialized;
    Vec(Twin) twins; /* of the child that is followed */
    Vec(Wait) waits;
    Vec(const Thing *) fed; /* objects that the parent has filled itself */
    uint32_t failing;       /* crossings that were seen to fail, each time counted */
    bool task_fails;        /* what the present event ships doesn't arrive */
    bool is_probing; /* a worker is followed once more: its own crossings are known */
    uint32_t child_depth;   /* workers that run inside each other's analysis */
    const Event *child;     /* what shipped the worker that runs now, or NULL */
    const Call *child_call; /* the call that this event stands in */
    bool in_daemon;         /* the child may have no children */
    uint32_t outer_since;   /* Machine.since where the outermost child was started */
    Cell fixed;             /* whether the program's start method is fixed: a bool */
    Event unguarded; /* set_start_method() outside the main guard; its boundary NULL:
    none */
    Vec(Filled) filled;
    Attrs environment; /* variables that the program sets in os.environ */
    Cell folder;       /* when os.chdir() was called last */
    Cell served;       /* when the first child was started, perhaps by the fork server */
    Cell limit;        /* sys.setrecursionlimit(): a number that the parent alone has */
    bool has_managers;
} Crosser;

/* The machine's Observer; its context is a Crosser. */
Observer crosser_observe;

#endif
