/* value/eval.h: what an expression gives. */
#ifndef VALUE_EVAL_H
#define VALUE_EVAL_H

#include "value/lookup.h"
#include "value/machine.h"

/* The expression's value; unknown for what isn't understood, never empty. */
Value eval(Machine *machine, Frame *frame, Node node);

/* A comprehension or generator expression: what its body gives. */
typedef struct Entry {
    Value key; /* empty, but of a dict's */
    Value value;
} Entry;
typedef struct Comprehended {
    Vec(Entry) entries; /* one for each round that is told apart */
    Value element, key; /* joined over all rounds */
    bool is_exact;      /* `entries` is all there is */
    int64_t length;     /* rounds, where they are only counted; else LENGTH_UNKNOWN */
} Comprehended;
Comprehended eval_comprehension(Machine *machine, Frame *frame, Node node);

/* What awaiting the value gives. */
Value await_value(Machine *machine, Value awaited);

/* `super()` and `super(C, self)` in a running method. */
Value super_value(Machine *machine, Frame *frame, Node call);

/* Assigns to a target of any form: name, attribute, element, pattern. */
void assign(Machine *machine, Frame *frame, Node target, Value value, Site site);

/* `del target`. */
void delete_target(Machine *machine, Frame *frame, Node target);

#endif
