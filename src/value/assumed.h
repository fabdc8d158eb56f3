/* value/assumed.h: outcomes of conditions that aren't known, for as long as they hold:
   where `if workers > 1: sys.exit()` was passed, `workers > 1` is false further down. */
#ifndef VALUE_ASSUMED_H
#define VALUE_ASSUMED_H

#include "syntax/tree.h"
#include "value/machine.h"
#include "value/truth.h"

/* `subject OP right`, or the truth of `subject` alone. */
typedef struct Test {
    Cell *subject;
    NodeKind op;        /* the operator's token; NODE_NOTHING */
    const Thing *right; /* a constant; NULL */
} Test;

/* The parts of `a OP b`; a chain `a < b < c` isn't taken apart (all zero). */
typedef struct Comparison {
    Node left, operator, right;
} Comparison;
Comparison comparison_read(const Tree *tree, Node node);

/* The cell that a name or `self.name` reads, or NULL. */
Cell *condition_cell(Machine *machine, Frame *frame, Node node);

/* The condition as a test of one variable or attribute; its subject is NULL where it is
   none. */
Test test_read(Machine *machine, Frame *frame, Node node);

/* From here on the test has this outcome, until its subject is written. */
void assumed_note(Machine *machine, Test test, bool outcome);

/* What the test's outcome was, where that still holds. */
Truth assumed_find(const Machine *machine, Test test);

#endif
