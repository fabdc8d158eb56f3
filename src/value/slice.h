/* value/slice.h: what `object[from:to]` gives. */
#ifndef VALUE_SLICE_H
#define VALUE_SLICE_H

#include "value/machine.h"

/* A slice of a list is a list of the same elements, or of some of them; `slice` is the text between
   the brackets. */
Value slice_value(Machine *machine, Value object, Str slice, Site site);

#endif
