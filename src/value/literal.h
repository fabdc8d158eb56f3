/* value/literal.h: the content of literals, as far as the analysis asks for it. */
#ifndef VALUE_LITERAL_H
#define VALUE_LITERAL_H

#include "value/machine.h"

/* The text of a string without escapes or parts; otherwise plain text of unknown
   content. */
Value literal_string(Machine *machine, const Tree *tree, Node node);

/* The text between quotes, of an f-string whose parts have been filled in. */
Value literal_text(Machine *machine, Str quoted);

/* An int that fits, or a number of unknown content. */
Value literal_number(Machine *machine, Str text);

Value literal_negated(Machine *machine, Value number);

#endif
