/* value/arguments.h: arguments meet parameters (language reference, 6.3.4). */
#ifndef VALUE_ARGUMENTS_H
#define VALUE_ARGUMENTS_H

#include "value/machine.h"

/* Puts what the call gives into the parameters' cells of the function's new frame. */
void arguments_bind(Machine *machine, Thing *function, Arguments args, Frame *frame);

/* The same where no call is seen: each parameter is a PARAMETER, or its default. `self`
   (may be NULL) is the first one. */
void arguments_bind_unseen(Machine *machine, Thing *function, Thing *self, Frame *frame);

/* The elements of `*value` as positional arguments. */
Arguments arguments_spread(Machine *machine, Value value, Site site);

/* Whether a call in the source lacks an argument for sure, `args` being all that it
   gives: then it raises a TypeError, and nothing of the function runs. The function
   counts as entered. */
bool arguments_are_missing(Machine *machine, const Thing *callee, Arguments args);

#endif
