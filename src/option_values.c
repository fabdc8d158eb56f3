/* What reads the values of options. */
#include "option_values.h"

#include <ctype.h>

#include "base/fail.h"

enum { MOST_JOBS = 256 };

/* Adds the parts of a list "a,b", blanks around them left out. */
static void add_list(Arena *arena, Strs *parts, Str list)
{
    while (list.len) {
        StrPair cut = str_cut(list, ',');
        Str part = str_trim(cut.head);
        if (part.len)
            vec_add(arena, parts, part);
        list = cut.tail;
    }
}

/* The place of `word` in `choices` ("a, b, c"). */
static uint32_t find_choice(const char *option, const char *choices, Str word)
{
    Str rest = str_of(choices);
    for (uint32_t number = 0; rest.len; number++) {
        StrPair cut = str_cut(rest, ',');
        if (str_equal(str_trim(cut.head), word))
            return number;
        rest = cut.tail;
    }
    fail("%s: '%.*s' is none of %s", option, STR_ARG(word), choices);
}

/* Digits alone; false where the number is none or larger than `most`. */
static bool read_number(Str text, uint32_t most, uint32_t *number)
{
    *number = 0;
    for (uint32_t i = 0; i < text.len; i++) {
        if (!isdigit((unsigned char)text.at[i]))
            return false;
        *number = *number * 10 + (uint32_t)(text.at[i] - '0');
        if (*number > most)
            return false;
    }
    return text.len > 0;
}

void value_select(Arena *arena, Options *options, Str value)
{
    add_list(arena, &options->select, value);
}

void value_ignore(Arena *arena, Options *options, Str value)
{
    add_list(arena, &options->ignore, value);
}

void value_baseline(Arena *arena, Options *options, Str value)
{
    (void)arena;
    if (!value.len)
        fail("--baseline: want a file");
    options->baseline = value;
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

void value_rules(Arena *arena, Options *options, Str value)
{
    vec_add(arena, &options->rules_folders, value);
}

/* "3.13", or as Ruff has it "py313". */
void value_target(Arena *arena, Options *options, Str value)
{
    (void)arena;
    uint32_t minor = 0;
    uint32_t begin = str_starts(value, STR("py3"))  ? 3
                     : str_starts(value, STR("3.")) ? 2
                                                    : 0;
    if (!begin || !read_number(str_slice(value, begin, value.len), 99, &minor))
        fail("--target-version: '%.*s' is no version of Python like 3.13 or py313",
             STR_ARG(value));
    options->target = (Version)(300 + minor);
}

/* The choices stand in the order of the bits. */
void value_methods(Arena *arena, Options *options, Str value)
{
    Strs words = {0};
    add_list(arena, &words, value);
    for (uint32_t i = 0; i < words.len; i++)
        options->methods |= (Methods)(1U << find_choice("--start-method",
                                                        "fork, spawn, forkserver",
                                                        words.at[i]));
    if (!options->methods)
        fail("--start-method: want some of fork, spawn, forkserver");
}

void value_fail_on(Arena *arena, Options *options, Str value)
{
    (void)arena;
    options->fail_on = (Severity)find_choice("--fail-on", "info, warning, error", value);
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
    uint32_t choice = find_choice("--dump", "tree, model, values, crossings, parsed", value);
    options->dump = (Dump)(DUMP_TREE + choice);
}
