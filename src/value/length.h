/* value/length.h: how many elements an object has, where that's certain. */
#ifndef VALUE_LENGTH_H
#define VALUE_LENGTH_H

#include "value/machine.h"

enum { LENGTH_UNKNOWN = -1 };

/* What len() gives, or LENGTH_UNKNOWN. */
int64_t length_of(const Thing *thing);

/* Notes the length of a range, or of a container whose elements aren't told apart. */
void length_set(Machine *machine, Thing *thing, int64_t length);

#endif
