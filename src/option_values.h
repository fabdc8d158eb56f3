/* option_values.h: what reads the values of options; for the table in options.c. */
#ifndef OPTION_VALUES_H
#define OPTION_VALUES_H

#include "options.h"

/* Puts `value` into `options`; a wrong one is fatal. */
typedef void ValueReader(Arena *arena, Options *options, Str value);

ValueReader value_format, value_output_file, value_config, value_stdin_path,
    value_files_from, value_add_ignore;
ValueReader value_file_size, value_jobs, value_colour, value_dump;
ValueReader value_respect_gitignore, value_no_respect_gitignore, value_force_exclude,
    value_no_force_exclude;

/* The same for the options that a configuration has a key for. */
void value_of_key(Arena *arena, Options *options, Key key, Str value);

#endif
