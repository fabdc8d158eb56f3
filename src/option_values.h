/* option_values.h: what reads the values of options; for the table in options.c. */
#ifndef OPTION_VALUES_H
#define OPTION_VALUES_H

#include "options.h"

/* Puts `value` into `options`; a wrong one is fatal. */
typedef void ValueReader(Arena *arena, Options *options, Str value);

ValueReader value_select, value_ignore, value_format, value_output_file, value_stdin_path,
    value_rules, value_add_ignore, value_baseline;
ValueReader value_target, value_methods, value_fail_on, value_jobs, value_colour,
    value_dump;

#endif
