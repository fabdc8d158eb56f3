/* crossing/signature.h: whether a callable takes the arguments that it will be called
   with. */
#ifndef CROSSING_SIGNATURE_H
#define CROSSING_SIGNATURE_H

#include "value/machine.h"

/* What Python says ("TypeError: f() missing 1 required positional argument: 'x'"); empty
   where the call is fine, or where that isn't certain. `function` is set to the function
   that is called. */
Str signature_refuses(Machine *machine, const Thing *callable, Arguments args,
                      const Thing **function);

/* Whether the thing can't be called for sure; gives its type's name for the message, or
   the empty Str. */
Str signature_uncallable(Machine *machine, const Thing *thing);

/* Whether it can't be iterated for sure; the same. */
Str signature_uniterable(Machine *machine, const Thing *thing);

#endif
