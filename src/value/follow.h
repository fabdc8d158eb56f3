/* value/follow.h: following a whole file: as the main program, and then every function of
   it that nothing was seen to call. */
#ifndef VALUE_FOLLOW_H
#define VALUE_FOLLOW_H

#include "value/machine.h"

/* Runs `module` as the main program, then the functions that were not reached and may
   have to do with other processes (relevance.h), each from the state that the program's
   import left. */
void follow_module(Machine *machine, const Module *module);

#endif
