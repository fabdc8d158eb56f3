/* value/slice.h: `object[from:to]`, read and written. */
#ifndef VALUE_SLICE_H
#define VALUE_SLICE_H

#include "value/machine.h"

/* A slice of a list is a list of the same elements, or of some of them; `slice` is the
   text between the brackets. */
Value slice_value(Machine *machine, Value object, Str slice, Site site);

/* `list[from:to] = value`; `del list[from:to]` where `value` is the empty Value. */
void slice_assign(Machine *machine, Thing *list, Str slice, Value value, Site site);

#endif
