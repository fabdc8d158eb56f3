/* value/effect.h: modules that are imported for what running them does: they register
   functions, set a start method, teach pickle. What nobody reads a name of would
   otherwise never run. */
#ifndef VALUE_EFFECT_H
#define VALUE_EFFECT_H

#include "value/machine.h"

/* Behind an import statement of `frame`'s module: runs what it imports and nobody
   mentions. */
void effect_of_import(Machine *machine, Frame *frame, Node statement);

/* Before a module runs: the packages that it is in, where theirs may have an effect. */
void effect_of_packages(Machine *machine, const Module *module);

#endif
