/* options.h: the command line. One table says what options there are; parsing and --help
   both go by it. */
#ifndef OPTIONS_H
#define OPTIONS_H

#include <stdio.h>

#include "config/layer.h"

typedef enum {
    COMMAND_CHECK,
    COMMAND_RULE,
    COMMAND_CONFIG,
    COMMAND_VERSION,
    COMMAND_HELP
} Command;

typedef enum {
    DUMP_NONE,
    DUMP_TREE,
    DUMP_MODEL,
    DUMP_VALUES,
    DUMP_CROSSINGS,
    DUMP_PARSED /* of the whole run */
} Dump;

typedef enum { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER } Colour;

typedef struct Options {
    Command command;
    Command help_for; /* `picklint help COMMAND`; COMMAND_HELP: all of them */
    Layer line;       /* what it says of what configuration files say too */
    Strs operands;    /* paths; the rule's code; the key's name */
    Strs configs;     /* --config */
    Str format;       /* --output-format of other commands than `check`; or empty */
    Strs lists;       /* --files-from: files that hold paths */
    Str output_file;  /* --output-file; or empty */
    Str stdin_path;   /* --stdin-filename; or empty */
    Str reason;       /* --add-ignore=REASON; or empty */
    uint32_t jobs;    /* 0: one per core */
    uint32_t max_file_size;
    Colour colour;
    Dump dump;
    bool lacks_command; /* there was nothing at all on the command line */
    bool exit_zero, isolated, quiet, statistics, show_files, show_settings, all_rules,
        ignore_noqa, add_ignore, write_baseline, help, version;
    bool parse_all; /* also the files that hold no word of a library */
} Options;

/* A mistake in the command line is fatal: one line that says what was wanted. --help and
   --version become the commands of that name. */
Options options_read(Arena *arena, int count, char **arguments);

/* Whether text for people is coloured: --color, then the environment, then whether the
   standard output is a terminal. */
bool options_colour(const Options *options);

/* What --help prints for a command; COMMAND_HELP for all of them. */
void options_print_help(FILE *out, Command command);

#endif
