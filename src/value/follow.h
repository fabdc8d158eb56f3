/* value/follow.h: following a whole file: as the main program, and then every function of
   it that nothing was seen to call. */
#ifndef VALUE_FOLLOW_H
#define VALUE_FOLLOW_H

#include "value/machine.h"

/* Runs `module` as the main program, then the functions that were not reached and may
   have to do with other processes (relevance.h), each from the state that the program's
   import left. */
void follow_module(Machine *machine, const Module *module);

/* Whether that would do the same again with what other files offer now, where `settled`
   is what the machine that did it had in the end. */
bool follow_is_settled(Machine *machine, const Module *module, const bool *settled);

#endif
