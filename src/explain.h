/* explain.h: `picklint rule`. */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "options.h"

/* The pages of the rules asked for, on the standard output. */
void explain_rules(Arena *arena, const Options *options);

#endif
