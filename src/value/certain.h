/* value/certain.h: how much of an object's life is known. Whoever says that something was
   done twice, or not at all, has to know that nobody else did it, and that one object is
   meant. */
#ifndef VALUE_CERTAIN_H
#define VALUE_CERTAIN_H

#include "value/machine.h"

/* A body that stands for all rounds of a loop: what it makes are many objects, seen from
   outside. */
void certain_enter_round(Machine *machine);
void certain_leave_round(Machine *machine);

/* Whether the thing stands for one object of the program, here and now. */
bool certain_is_one(const Machine *machine, const Thing *thing);

/* Code runs that isn't followed, or not in its order: what was done to objects before is
   known no longer. */
void certain_forget(Machine *machine);

/* Whether all that was done since this tick has been seen. */
bool certain_knows(const Machine *machine, uint32_t tick);

/* Code that isn't followed gets the object and all it holds, to do with them what it
   likes. */
void certain_give(Machine *machine, Value value);
void certain_give_arguments(Machine *machine, Arguments args);

#endif
