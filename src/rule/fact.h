/* rule/fact.h: what is known of library types: which calls and names give them, whether
   they pickle, since when, and why not. */
#ifndef RULE_FACT_H
#define RULE_FACT_H

#include "rule/words.h"

/* Whether the type pickles on Pythons from `since` up to, not including, `until`. */
typedef struct PickleAnswer {
    Pickles pickles;
    Version since, until; /* 0: no bound */
    Str exception;        /* "TypeError: cannot pickle '_thread.lock' object" */
} PickleAnswer;

typedef struct Fact {
    Str type;         /* canonical qualified name of the type: "threading.Lock" */
    const Str *bases; /* types it inherits from; methods are looked up there too */
    uint32_t base_count;
    const Str
        *methods; /* names of its methods, so that the rest is known as plain data */
    uint32_t method_count;

    /* The first whose versions fit counts. None does: nothing is known, as of a type that
       stands in boundaries/ only. */
    const PickleAnswer *answers;
    uint32_t answer_count;
    Reason reason;

    /* Refused because of an attribute in the instance's __dict__, so that a subclass with
       a __getstate__ of its own may pickle. */
    bool by_state;
    Str holds;      /* that attribute's name ("mutex"), or empty */
    Str elements;   /* type of what iterating gives ("re.Match"), or empty */
    Str enters;     /* type of what `with` gives; empty: the object itself */
    Str label;      /* how messages call it: "a lock", "an open file", or empty */
    Role role;      /* where a file in boundaries/ says so */
    Methods method; /* a fixed start method (SpawnContext), or 0 */
} Fact;

#endif
