/* value/literal.h: the content of literals, as far as the analysis asks for it. */
#ifndef VALUE_LITERAL_H
#define VALUE_LITERAL_H

#include "value/machine.h"

/* The text of a string without escapes or parts; otherwise plain text of unknown content. */
Value literal_string(Machine *machine, const Tree *tree, Node node);

/* An int that fits, or a number of unknown content. */
Value literal_number(Machine *machine, Str text);

Value literal_negated(Machine *machine, Value number);

#endif
