/* value/lookup.h: names of running scopes, by Python's rules (language reference,
   4.2.2). */
#ifndef VALUE_LOOKUP_H
#define VALUE_LOOKUP_H

#include "value/machine.h"

/* What the name means when `frame` reads it. */
Value lookup_name(Machine *machine, Frame *frame, Name name);

/* Where `frame` writes the name: `global` and `nonlocal` honoured. */
Cell *lookup_target(Machine *machine, Frame *frame, Name name);

/* The cell that reading the name would read, or NULL for builtins and the like. */
Cell *lookup_cell(Machine *machine, Frame *frame, Name name);

/* `__private` inside a class becomes `_Class__private` (language reference, 6.2.1). */
Name lookup_mangled(Machine *machine, const Frame *frame, Name name);

/* A frame for a scope that is about to run. */
Frame *frame_make(Machine *machine, const Scope *scope, Thing *module, Frame *outer);

#endif
