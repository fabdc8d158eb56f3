/* value/operator.h: operators that the program's classes define (data model, 3.3.8). */
#ifndef VALUE_OPERATOR_H
#define VALUE_OPERATOR_H

#include "syntax/tree.h"
#include "value/machine.h"

/* What `__add__` and its kin give for `left OP right`; empty where no class of the
   program has a say. `left OP= right` asks `__iadd__` first. */
Value operator_binary(Machine *machine, NodeKind op, Value left, Value right, Site site);

/* `-x`, `~x`: `text` is the expression, which begins with the operator. */
Value operator_unary(Machine *machine, Str text, Value operand, Site site);

/* `left == right`, `left < right`, …: an object, where the method gives one and no plain
   answer. */
Value operator_compare(Machine *machine, NodeKind op, Value left, Value right, Site site);

#endif
