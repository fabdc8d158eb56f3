/* crossing/held.h: who holds an object besides the arguments of a process. */
#ifndef CROSSING_HELD_H
#define CROSSING_HELD_H

#include "value/machine.h"

/* Whether the object is made right in the expression at `args`, so that nobody else has
   it. */
bool held_by_arguments(const Thing *object, Site args);

/* Whether only a variable of a function has it besides, and that function is over before
   a child can begin: it returns at once, or has returned. */
bool held_by_function(const Thing *object, Site args);

#endif
