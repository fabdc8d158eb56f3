/* rule/words.h: the words that rules (JSON) and code share. */
#ifndef RULE_WORDS_H
#define RULE_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* A set of start methods; also a set of platform defaults (see method.h). */
typedef enum {
    METHOD_FORK = 1,
    METHOD_SPAWN = 2,
    METHOD_FORKSERVER = 4,
    METHODS_ALL = 7,
    METHODS_NONE = 0,
} Method;
typedef uint8_t Methods;

typedef enum { SEVERITY_INFO, SEVERITY_WARNING, SEVERITY_ERROR } Severity;

/* How a boundary ships (see the table of transports in the documentation). */
typedef enum { TRANSPORT_NONE, TRANSPORT_START, TRANSPORT_TASK } Transport;

typedef enum { SERIALIZER_PICKLE, SERIALIZER_DILL, SERIALIZER_CLOUDPICKLE } Serializer;

/* What a parameter of a boundary is. */
typedef enum {
    SHIPS_NOTHING,  /* stays here: "nothing" */
    SHIPS_OBJECT,   /* pickled as it is: "object" */
    SHIPS_CALLABLE, /* the same, and called in the child: "callable" */
    SHIPS_ITEMS,    /* an iterable, consumed here; each item is pickled: "items" */
    SHIPS_TUPLES,   /* an iterable of argument tuples (starmap): "tuples" */
    SHIPS_ARGS,     /* an argument tuple, each element pickled: "args" */
    SHIPS_KWARGS,   /* a dict of keyword arguments, each value pickled: "kwargs" */
} Ships;

/* What a type or callable is to the analysis, beyond shipping its parameters. */
typedef enum {
    ROLE_NONE,
    ROLE_PROCESS,  /* multiprocessing.Process: ships itself at .start() */
    ROLE_POOL,     /* workers start in the constructor */
    ROLE_EXECUTOR, /* workers start at the first task */
    ROLE_CONTEXT,  /* what get_context() gives */
    ROLE_MANAGER,  /* a server process */
    ROLE_PROXY,    /* of a manager's object: what is stored in it is shipped */
    ROLE_QUEUE,
    ROLE_CONNECTION,
    ROLE_RESULT,  /* AsyncResult, Future: holds what a task returned */
    ROLE_THREADS, /* ThreadPool, ThreadPoolExecutor, Thread: nothing leaves */
    ROLE_LOADER,  /* has workers that nobody gives tasks to: torch's DataLoader */
} Role;

/* What calling a method or function does to the receiver or the program. */
typedef enum {
    EFFECT_NONE,
    EFFECT_START, /* starts a child: Process.start, Pool(…), Manager() */
    EFFECT_JOIN,
    EFFECT_CLOSE,
    EFFECT_TERMINATE,
    EFFECT_RUN,    /* Process.run: runs here */
    EFFECT_SUBMIT, /* hands a task to a pool or executor */
    EFFECT_RESULT, /* AsyncResult.get, Future.result: gives what the task returned */
    EFFECT_PUT,
    EFFECT_GET,
    EFFECT_SET_METHOD,  /* set_start_method(method) */
    EFFECT_GET_METHOD,  /* get_start_method() */
    EFFECT_GET_CONTEXT, /* get_context(method) */
    EFFECT_REGISTER,    /* BaseManager.register */
} Effect;

/* What a task returns goes back through a pickle; how the caller gets it. */
typedef enum {
    RESULTS_NONE,
    RESULTS_ONE,
    RESULTS_LIST,
    RESULTS_ITERATOR,
    RESULTS_ASYNC,
    RESULTS_ASYNC_LIST
} Results;

typedef enum {
    PICKLES_YES,
    PICKLES_NO,
    PICKLES_INHERIT_ONLY, /* only while a child is being started (start transport) */
    PICKLES_TASK_ONLY,    /* through a task, not at a spawned start */
    PICKLES_UNKNOWN
} Pickles;

/* X.Y as 100 * X + Y: 3.14 is 314. 0 is no bound. */
typedef uint16_t Version;

/* Why an object can't cross, or what else is worth saying: the words of reasons.def. */
typedef enum {
    REASON_NONE,
#define REASON(reason, text) REASON_##reason,
#include "rule/reasons.def"
#undef REASON
    REASONS
} Reason;

#endif
