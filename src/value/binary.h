/* value/binary.h: what operators give. */
#ifndef VALUE_BINARY_H
#define VALUE_BINARY_H

#include "syntax/tree.h"
#include "value/machine.h"

/* `left OP right`, `op` being the operator's token. */
Value binary_value(Machine *machine, NodeKind op, Value left, Value right, Site site);

/* `left OP= right`: what `left` is bound to afterwards. Lists, sets and dicts grow in
   place. */
Value binary_in_place(Machine *machine, NodeKind op, Value left, Value right, Site site);

#endif
