/* value/truth.h: conditions: which way they go, and what holds on either way. */
#ifndef VALUE_TRUTH_H
#define VALUE_TRUTH_H

#include "value/machine.h"

typedef enum { TRUTH_UNKNOWN, TRUTH_TRUE, TRUTH_FALSE } Truth;

/* Whether the value counts as true (library reference, "Truth Value Testing"). */
Truth truth_of(Machine *machine, Value value);
Truth truth_of_thing(Machine *machine, const Thing *thing);

/* `a is b`: certain where identity is known. */
Truth truth_identical(const Machine *machine, const Thing *a, const Thing *b);

/* `a == b`: certain of constants, and of what has identity alone. */
Truth truth_equal(const Thing *a, const Thing *b);

/* The platforms whose default is spawn: where a condition leaves neither, nothing
   spawns. */
enum { SPAWNS_WINDOWS = 1, SPAWNS_MACOS = 2, SPAWNS_ALL = 3 };

typedef struct Condition {
    Truth truth;
    Methods when_true, when_false; /* platform defaults under which it may go that way */
    uint8_t out_true, out_false; /* of the platforms that spawn, those where it doesn't */
    bool is_main_test;  /* it can be true in the main program only, never in a child's
                           import */
    bool is_child_test; /* it can be false in the main program only */
    Value value; /* what a comparison of the program's own gives, if that is no plain
                    answer */
} Condition;

Condition condition_unknown(void);
Condition condition_not(Condition condition);
Condition condition_both(Condition a, Condition b);

/* Evaluates the expression as a condition. */
Condition condition_eval(Machine *machine, Frame *frame, Node node);

/* A comparison or negation as a value. */
Value condition_value(Machine *machine, Frame *frame, Node node);

/* Makes what the outcome says of names and attributes hold: `x is None`, `isinstance(x,
   T)`, `x`. */
void condition_assume(Machine *machine, Frame *frame, Node node, bool outcome);

/* Whether callable() says yes. */
Truth truth_callable(Machine *machine, const Thing *thing);

/* Whether `value` is an instance of one of the classes of `types` (a class or tuple of
   them). */
Truth truth_isinstance(Machine *machine, const Thing *thing, Value types);

#endif
