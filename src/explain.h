/* explain.h: `picklint rule` and `picklint config`. */
#ifndef EXPLAIN_H
#define EXPLAIN_H

#include "options.h"

/* The pages of the rules asked for, on the standard output. */
void explain_rules(Arena *arena, const Options *options);

/* The keys of configurations, or the one asked for, on the standard output. */
void explain_config(const Options *options);

/* Whether --output-format says so; a mistake there is fatal. */
bool explain_wants_json(const Options *options);

#endif
