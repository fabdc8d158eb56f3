/* value/call.h: calling an abstract object. */
#ifndef VALUE_CALL_H
#define VALUE_CALL_H

#include "value/machine.h"

/* What the call gives, all alternatives of `callee` joined; unknown where that isn't
   known. Sets machine->raised where it certainly doesn't come back. */
Value call_value(Machine *machine, Value callee, Arguments args, Site site);
Value call_thing(Machine *machine, Thing *callee, Arguments args, Site site);

/* The same for `receiver.name(args)`. */
Value call_method(Machine *machine, Thing *receiver, Name name, Arguments args,
                  Site site);

/* Runs a function of the program whose parameters nobody gives: they stand for what an
   unseen caller gives. `self` (may be NULL) is the first one. */
void call_unseen(Machine *machine, Thing *function, Thing *self);

/* Runs the body of a suspended generator or coroutine; what it gives (a coroutine's
   result, or what a generator yields, joined). */
Value call_resume(Machine *machine, Thing *generator);

/* The arguments of a call expression, `*` and `**` of known content spread. */
Arguments call_arguments(Machine *machine, Frame *frame, Node arguments);

/* `first` before the others. */
Arguments arguments_prepend(Machine *machine, Thing *first, Site site, Arguments rest);
Arguments arguments_concat(Machine *machine, Arguments a, Arguments b);

/* The argument for parameter number `index` called `name` (0: positional only), or
   NULL. */
const Argument *arguments_find(Arguments args, uint32_t index, Name name);

/* Its value, or the empty one. */
Value arguments_value(Arguments args, uint32_t index, Name name);

#endif
