/* value/exec.h: following statements. */
#ifndef VALUE_EXEC_H
#define VALUE_EXEC_H

#include "value/machine.h"

/* Follows the statements of a block (or the module's root) in order; how it may end. */
Flow exec_block(Machine *machine, Frame *frame, Node block);

/* The compound statements, each in branch.c, loop.c or define.c. */
Flow exec_if(Machine *machine, Frame *frame, Node statement);
Flow exec_match(Machine *machine, Frame *frame, Node statement);
Flow exec_try(Machine *machine, Frame *frame, Node statement);
Flow exec_with(Machine *machine, Frame *frame, Node statement);
Flow exec_for(Machine *machine, Frame *frame, Node statement);
Flow exec_while(Machine *machine, Frame *frame, Node statement);

/* `def` and `class`, decorators applied; binds the name. */
void define_function(Machine *machine, Frame *frame, Node definition, Node decorated);
void define_class(Machine *machine, Frame *frame, Node definition, Node decorated);

/* A function object for a `def` or `lambda`, its defaults evaluated. */
Thing *define_closure(Machine *machine, Frame *frame, Node definition);

#endif
