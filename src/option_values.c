/* What reads the values of options. */
#include "option_values.h"

#include <ctype.h>

#include "base/fail.h"
#include "config/read.h"

enum { MOST_JOBS = 256 };

void value_of_key(Arena *arena, Options *options, Key key, Str value)
{
    LayerReader reader = {.arena = arena, .layer = &options->line};
    read_option(&reader, key, value);
    if (reader.error.len)
        fail("%.*s", STR_ARG(reader.error));
}

void value_respect_gitignore(Arena *arena, Options *options, Str value)
{
    (void)value;
    value_of_key(arena, options, KEY_RESPECT_GITIGNORE, STR("true"));
}

void value_no_respect_gitignore(Arena *arena, Options *options, Str value)
{
    (void)value;
    value_of_key(arena, options, KEY_RESPECT_GITIGNORE, STR("false"));
}

void value_force_exclude(Arena *arena, Options *options, Str value)
{
    (void)value;
    value_of_key(arena, options, KEY_FORCE_EXCLUDE, STR("true"));
}

void value_no_force_exclude(Arena *arena, Options *options, Str value)
{
    (void)value;
    value_of_key(arena, options, KEY_FORCE_EXCLUDE, STR("false"));
}

void value_config(Arena *arena, Options *options, Str value)
{
    vec_add(arena, &options->configs, value);
}

/* The place of `word` in `choices`. */
static uint32_t find_choice(const char *option, const char *choices, Str word)
{
    int64_t found = str_find_word(str_of(choices), word);
    if (found < 0)
        fail("%s: '%.*s' is none of %s", option, STR_ARG(word), choices);
    return (uint32_t)found;
}

/* Digits alone; false where the number is none or larger than `most`. */
static bool read_number(Str text, uint32_t most, uint32_t *number)
{
    uint64_t read = 0;
    for (uint32_t i = 0; i < text.len; i++) {
        if (!isdigit((unsigned char)text.at[i]))
            return false;
        read = read * 10 + (uint32_t)(text.at[i] - '0');
        if (read > most)
            return false;
    }
    *number = (uint32_t)read;
    return text.len > 0;
}

/* The reason is to stand in a comment. */
void value_add_ignore(Arena *arena, Options *options, Str value)
{
    (void)arena;
    options->add_ignore = true;
    options->reason = str_trim(value);
    for (uint32_t i = 0; i < value.len; i++)
        if (iscntrl((unsigned char)value.at[i]))
            fail("--add-ignore: want a reason on one line");
}

void value_format(Arena *arena, Options *options, Str value)
{
    (void)arena;
    options->format = value;
}

void value_output_file(Arena *arena, Options *options, Str value)
{
    (void)arena;
    if (!value.len)
        fail("--output-file: want a path");
    options->output_file = value;
}

void value_stdin_path(Arena *arena, Options *options, Str value)
{
    (void)arena;
    if (!value.len)
        fail("--stdin-filename: want a name");
    options->stdin_path = value;
}

void value_files_from(Arena *arena, Options *options, Str value)
{
    if (!value.len)
        fail("--files-from: want a file, or '-'");
    vec_add(arena, &options->lists, value);
}

/* "500", "500K", "20M", "1G". */
void value_file_size(Arena *arena, Options *options, Str value)
{
    (void)arena;
    uint32_t unit = str_ends(value, STR("K"))   ? 10
                    : str_ends(value, STR("M")) ? 20
                    : str_ends(value, STR("G")) ? 30
                                                : 0;
    Str digits = str_slice(value, 0, value.len - (unit != 0));
    uint32_t size = 0;
    if (!read_number(digits, UINT32_MAX >> unit, &size) || !size)
        fail("--max-file-size: '%.*s' is no size like 500K or 20M, less than 4G",
             STR_ARG(value));
    options->max_file_size = size << unit;
}

void value_jobs(Arena *arena, Options *options, Str value)
{
    (void)arena;
    if (!read_number(value, MOST_JOBS, &options->jobs) || !options->jobs)
        fail("--jobs: '%.*s' is no number from 1 to %d", STR_ARG(value), MOST_JOBS);
}

void value_colour(Arena *arena, Options *options, Str value)
{
    (void)arena;
    options->colour = (Colour)find_choice("--color", "auto, always, never", value);
}

void value_dump(Arena *arena, Options *options, Str value)
{
    (void)arena;
    uint32_t choice = find_choice("--dump", "tree, model, values, crossings, parsed",
                                  value);
    options->dump = (Dump)(DUMP_TREE + choice);
}
