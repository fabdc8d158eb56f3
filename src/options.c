/* The command line, by one table. A row says how an option is called, which commands have
   it, and what reads its value; an option without a value sets a flag of Options. */
#include "options.h"

#include <getopt.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/file.h"
#include "base/near.h"
#include "option_values.h"

enum {
    ON_CHECK = 1 << COMMAND_CHECK,
    ON_RULE = 1 << COMMAND_RULE,
    ON_CONFIG = 1 << COMMAND_CONFIG,
    ON_ALL = ON_CHECK | ON_RULE | ON_CONFIG,
};

/* What getopt_long gives for the first row's option, above all letters. */
enum { FIRST_ROW = 256 };

typedef struct OptionRow {
    const char *name;
    char letter; /* '\0': none */
    unsigned commands;
    const char *value; /* how --help calls the value, "[=…]" where it may be left
                          out; NULL: there is none */
    ValueReader *read; /* or NULL: its value goes to a key of configurations, or it has
                          none and sets a flag */
    size_t at;         /* the Key; the flag's place in Options */
    const char *help;  /* NULL: for tests alone, and not shown */
} OptionRow;

/* What --help of check prints above the rows that follow; no option. */
#define HEADING(title)                   \
    {                                    \
        NULL, 0, 0, NULL, NULL, 0, title \
    }

static const OptionRow rows[] = {
    {"output-format", 0, ON_RULE | ON_CONFIG, "FORMAT", value_format, 0,
     "text (default) or json"},
    {"all", 0, ON_RULE, NULL, NULL, offsetof(Options, all_rules),
     "explain all rules; in the format markdown, an index of them"},
    HEADING("Output"),
    {"output-format", 0, ON_CHECK, "FORMAT", NULL, KEY_OUTPUT_FORMAT,
     "full (default), concise, grouped, json, json-lines, junit,\n"
     "github, gitlab, pylint, rdjson, sarif, or azure"},
    {"output-file", 'o', ON_CHECK, "FILE", value_output_file, 0,
     "write the report into this file"},
    {"statistics", 0, ON_CHECK, NULL, NULL, offsetof(Options, statistics),
     "print how often each code was found"},
    {"quiet", 'q', ON_CHECK, NULL, NULL, offsetof(Options, quiet),
     "print findings, but nothing else"},
    {"color", 0, ON_CHECK, "WHEN", value_colour, 0, "auto (default), always, or never"},
    HEADING("Rules"),
    {"select", 0, ON_CHECK, "CODES", NULL, KEY_SELECT,
     "report these alone: codes, beginnings of codes, names, ALL"},
    {"ignore", 0, ON_CHECK, "CODES", NULL, KEY_IGNORE, "leave these out"},
    {"extend-select", 0, ON_CHECK, "CODES", NULL, KEY_EXTEND_SELECT,
     "report these beside what is selected"},
    {"extend-ignore", 0, ON_CHECK, "CODES", NULL, KEY_EXTEND_IGNORE, "as --ignore"},
    {"per-file-ignores", 0, ON_CHECK, "PAIRS", NULL, KEY_PER_FILE_IGNORES,
     "pairs PATTERN:CODE: leave these out in such files"},
    {"extend-per-file-ignores", 0, ON_CHECK, "PAIRS", NULL, KEY_EXTEND_PER_FILE_IGNORES,
     "more of them, beside those of the configuration"},
    {"rules", 0, ON_CHECK | ON_RULE, "DIR", NULL, KEY_EXTEND_RULES,
     "add the rules in a folder laid out like rules/"},
    HEADING("Python and platforms"),
    {"target-version", 0, ON_CHECK, "VERSION", NULL, KEY_TARGET_VERSION,
     "the Python to check for, like 3.13 or py313"},
    {"platforms", 0, ON_CHECK, "PLATFORMS", NULL, KEY_PLATFORMS,
     "where the code runs: linux, macos, windows (default: all)"},
    {"start-method", 0, ON_CHECK, "METHODS", NULL, KEY_START_METHODS,
     "what counts of fork, spawn, forkserver (default: all that\n"
     "the platforms have as a default)"},
    HEADING("Files"),
    {"exclude", 0, ON_CHECK, "PATTERNS", NULL, KEY_EXCLUDE,
     "files and folders that aren't looked into"},
    {"extend-exclude", 0, ON_CHECK, "PATTERNS", NULL, KEY_EXTEND_EXCLUDE,
     "more of them, beside those of the configuration"},
    {"force-exclude", 0, ON_CHECK, NULL, value_force_exclude, 0,
     "leave them out also where a path names them"},
    {"no-force-exclude", 0, ON_CHECK, NULL, value_no_force_exclude, 0,
     "look into what a path names (default)"},
    {"respect-gitignore", 0, ON_CHECK, NULL, value_respect_gitignore, 0,
     "leave out what git ignores (default)"},
    {"no-respect-gitignore", 0, ON_CHECK, NULL, value_no_respect_gitignore, 0,
     "look also into what git ignores"},
    {"stdin-filename", 0, ON_CHECK, "NAME", value_stdin_path, 0,
     "check the standard input, as the file of that name"},
    {"files-from", 0, ON_CHECK, "FILE", value_files_from, 0,
     "check the paths in a file (-: the standard input), one a\n"
     "line, or each with a NUL behind it"},
    {"max-file-size", 0, ON_CHECK, "SIZE", value_file_size, 0,
     "leave out larger files; bytes, or 500K, 10M (default), 1G"},
    {"show-files", 0, ON_CHECK, NULL, NULL, offsetof(Options, show_files),
     "list the files that would be checked"},
    HEADING("What is known and accepted"),
    {"start-methods", 0, ON_CHECK, "METHODS", NULL, KEY_START_METHODS, NULL},
    {"ignore-noqa", 0, ON_CHECK, NULL, NULL, offsetof(Options, ignore_noqa),
     "report in spite of the comments that silence"},
    {"add-ignore", 0, ON_CHECK, "[=REASON]", value_add_ignore, 0,
     "write comments that silence all that is found"},
    {"baseline", 0, ON_CHECK, "FILE", NULL, KEY_BASELINE,
     "leave out what is in a file of known findings"},
    {"write-baseline", 0, ON_CHECK, NULL, NULL, offsetof(Options, write_baseline),
     "write all that is found to that file"},
    HEADING("Exit status"),
    {"fail-on", 0, ON_CHECK, "SEVERITY", NULL, KEY_FAIL_ON,
     "exit with 1 from error (default), warning, or info on"},
    {"exit-zero", 'e', ON_CHECK, NULL, NULL, offsetof(Options, exit_zero),
     "exit with 0 also where something was found"},
    HEADING("Others"),
    {"config", 0, ON_CHECK | ON_RULE, "CONFIG", value_config, 0,
     "the configuration file to go by, whatever others there are;\n"
     "or one setting, as TOML: 'select = [\"PKL1\"]'"},
    {"isolated", 0, ON_CHECK | ON_RULE, NULL, NULL, offsetof(Options, isolated),
     "read no configuration"},
    {"show-settings", 0, ON_CHECK, NULL, NULL, offsetof(Options, show_settings),
     "print the settings of the first file that would be checked"},
    {"jobs", 0, ON_CHECK, "N", value_jobs, 0, "threads (default: one per core)"},
    {"dump", 0, ON_CHECK, "STAGE", value_dump, 0,
     "print what is known of each file instead:\n"
     "tree, model, values, crossings, or parsed (the files)"},
    {"parse-all", 0, ON_CHECK, NULL, NULL, offsetof(Options, parse_all), NULL},
    {"help", 'h', ON_ALL, NULL, NULL, offsetof(Options, help), "print this help"},
    {"version", 'V', ON_ALL, NULL, NULL, offsetof(Options, version), "print the version"},
};

enum { ROWS = sizeof rows / sizeof *rows };

typedef struct CommandRow {
    const char *name, *usage, *summary;
} CommandRow;

static const CommandRow commands[] = {
    [COMMAND_CHECK] =
        {"check", "check [OPTIONS] [PATH…]",
         "Find objects that can't cross a process boundary (default PATH: .)"},
    [COMMAND_RULE] = {"rule", "rule [OPTIONS] [CODE]", "Explain a rule, or --all"},
    [COMMAND_CONFIG] = {"config", "config [OPTIONS] [KEY]",
                        "Explain a key of configuration files, or list them all"},
    [COMMAND_VERSION] = {"version", "version", "Print the version"},
    [COMMAND_HELP] = {"help", "help [COMMAND]", "Print this help, or that of a command"},
};

enum { COMMANDS = sizeof commands / sizeof *commands };

/* COMMANDS where there is no such command. */
static unsigned find_command(const char *name)
{
    unsigned command = 0;
    while (command < COMMANDS && strcmp(commands[command].name, name) != 0)
        command++;
    return command;
}

static bool has_row(Command command, const OptionRow *row)
{
    return (row->commands >> command & 1U) != 0;
}

/* The command's rows for getopt_long, which wants the letters once more in a text of
   their own; ":" first makes it tell a missing value from an unknown option. */
typedef struct GetoptTables {
    struct option options[ROWS + 1];
    char letters[2 * ROWS + 2];
} GetoptTables;

static int wants_value(const OptionRow *row)
{
    if (!row->value)
        return no_argument;
    return row->value[0] == '[' ? optional_argument : required_argument;
}

static GetoptTables make_tables(Command command)
{
    GetoptTables tables = {.letters = ":"};
    struct option *option = tables.options;
    char *letter = tables.letters + 1;
    for (int i = 0; i < ROWS; i++) {
        if (!has_row(command, &rows[i]))
            continue;
        *option++ = (struct option){rows[i].name, wants_value(&rows[i]), NULL,
                                    FIRST_ROW + i};
        if (rows[i].letter)
            *letter++ = rows[i].letter;
        if (rows[i].letter && wants_value(&rows[i]) == required_argument)
            *letter++ = ':';
    }
    return tables;
}

static Str nearest_command(const char *word)
{
    Arena arena = {0};
    Strs words = {0};
    for (int i = 0; i < COMMANDS; i++)
        vec_add(&arena, &words, str_of(commands[i].name));
    Str nearest = near_find(&words, str_of(word));
    arena_free(&arena);
    return nearest;
}

/* `argument` is as it was given: "--selct=PKL1". */
static Str nearest_option(Command command, const char *argument)
{
    Arena arena = {0};
    Strs words = {0};
    Str word = str_cut(str_of(argument), '=').head;
    for (int i = 0; i < ROWS && str_starts(word, STR("--")); i++)
        if (has_row(command, &rows[i]) && rows[i].help)
            vec_add(&arena, &words, str_of(rows[i].name));
    Str nearest = near_find(&words, str_slice(word, strlen("--"), word.len));
    arena_free(&arena);
    return nearest;
}

static void fail_at(Command command, int found, const char *argument)
{
    Str nearest = nearest_option(command, argument);
    const char *name = commands[command].name;
    if (found == ':')
        fail("option '%s' wants a value; see picklint help %s", argument, name);
    if (optopt >= FIRST_ROW)
        fail("option '--%s' has no value; see picklint help %s",
             rows[optopt - FIRST_ROW].name, name);
    if (optopt)
        fail("there is no option '-%c'; see picklint help %s", optopt, name);
    if (nearest.len)
        fail("there is no option '%s'; did you mean '--%.*s'?", argument,
             STR_ARG(nearest));
    fail("there is no option '%s'; see picklint help %s", argument, name);
}

static const OptionRow *find_row(Command command, int found)
{
    if (found >= FIRST_ROW)
        return &rows[found - FIRST_ROW];
    for (int i = 0; i < ROWS; i++)
        if (rows[i].letter == found && has_row(command, &rows[i]))
            return &rows[i];
    return NULL;
}

static void set_option(Arena *arena, Options *options, const OptionRow *row)
{
    if (row->read)
        row->read(arena, options, str_of(optarg));
    else if (row->value)
        value_of_key(arena, options, (Key)row->at, str_of(optarg));
    else
        *(bool *)((char *)options + row->at) = true;
}

/* `arguments[0]` is the command's name. */
static void read_options(Arena *arena, Options *options, int count, char **arguments)
{
    GetoptTables tables = make_tables(options->command);
    int found;
    optind = 1;
    opterr = 0;
    while ((found = getopt_long(count, arguments, tables.letters, tables.options,
                                NULL)) != -1) {
        const OptionRow *row = find_row(options->command, found);
        if (!row)
            fail_at(options->command, found, arguments[optind - 1]);
        set_option(arena, options, row);
    }
    for (int i = optind; i < count; i++)
        vec_add(arena, &options->operands, str_of(arguments[i]));
}

/* `picklint --help` and `--version` stand for the commands of that name. */
static Command read_command(const char *word)
{
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return COMMAND_HELP;
    if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
        return COMMAND_VERSION;
    unsigned command = find_command(word);
    Str nearest = nearest_command(word);
    if (command == COMMANDS && nearest.len)
        fail("there is no command '%s'; did you mean '%.*s'?", word, STR_ARG(nearest));
    if (command == COMMANDS)
        fail("there is no command '%s'; see picklint help (to check files: picklint "
             "check %s)",
             word, word);
    return (Command)command;
}

static Command read_help_for(int count, char **arguments)
{
    if (count < 2)
        return COMMAND_HELP;
    unsigned command = find_command(arguments[1]);
    if (command == COMMANDS)
        fail("there is no command '%s'; see picklint help", arguments[1]);
    return (Command)command;
}

static bool is_nonempty(const char *variable)
{
    const char *found = getenv(variable);
    return found && *found;
}

/* As with Ruff's RUFF_OUTPUT_FORMAT: what the command line doesn't say. */
static void read_environment(Arena *arena, Options *options)
{
    bool has_format = (options->line.given >> KEY_OUTPUT_FORMAT & 1U) != 0;
    if (!has_format && is_nonempty("PICKLINT_OUTPUT_FORMAT"))
        value_of_key(arena, options, KEY_OUTPUT_FORMAT,
                     str_of(getenv("PICKLINT_OUTPUT_FORMAT")));
    if (!options->output_file.len && is_nonempty("PICKLINT_OUTPUT_FILE"))
        options->output_file = str_of(getenv("PICKLINT_OUTPUT_FILE"));
}

Options options_read(Arena *arena, int count, char **arguments)
{
    Options options = {
        .command = COMMAND_HELP, .help_for = COMMAND_HELP, .max_file_size = 10 << 20};
    options.lacks_command = count < 2;
    if (options.lacks_command)
        return options;
    options.command = read_command(arguments[1]);
    if (options.command != COMMAND_HELP && options.command != COMMAND_VERSION)
        options.line.folder = path_absolute(arena, STR("."));
    if (options.command == COMMAND_HELP)
        options.help_for = read_help_for(count - 1, arguments + 1);
    else
        read_options(arena, &options, count - 1, arguments + 1);
    if (options.command == COMMAND_CHECK)
        read_environment(arena, &options);
    if (options.help)
        options = (Options){.command = COMMAND_HELP, .help_for = options.command};
    if (options.version)
        options.command = COMMAND_VERSION;
    return options;
}

static bool is_set_to(const char *variable, const char *value)
{
    const char *found = getenv(variable);
    return found && strcmp(found, value) == 0;
}

bool options_colour(const Options *options)
{
    if (options->colour != COLOUR_AUTO)
        return options->colour == COLOUR_ALWAYS;
    if (is_nonempty("FORCE_COLOR"))
        return true;
    if (getenv("NO_COLOR"))
        return false;
    if (is_nonempty("CLICOLOR_FORCE") && !is_set_to("CLICOLOR_FORCE", "0"))
        return true;
    return !is_set_to("CLICOLOR", "0") && isatty(STDOUT_FILENO);
}

enum { HELP_COLUMN = 31 };

/* "  -q, --quiet    print …", a further line of help below the first. */
static void print_option(FILE *out, const OptionRow *row)
{
    char letter[] = "    ";
    if (row->letter)
        memcpy(letter, (char[]){'-', row->letter, ',', ' '}, 4);
    int width = fprintf(out, "  %s--%s%s%s", letter, row->name,
                        wants_value(row) == required_argument ? " " : "",
                        row->value ? row->value : "");
    if (width >= HELP_COLUMN)
        width = fprintf(out, "\n") - 1;
    for (StrPair cut = str_cut(str_of(row->help), '\n'); cut.head.len;
         cut = str_cut(cut.tail, '\n')) {
        fprintf(out, "%*s%.*s\n", HELP_COLUMN - width, "", STR_ARG(cut.head));
        width = 0;
    }
}

static void print_commands(FILE *out)
{
    fputs("picklint finds objects that can't cross a process boundary in Python.\n\n"
          "Usage: picklint COMMAND [OPTIONS] …\n\nCommands:\n",
          out);
    for (int i = 0; i < COMMANDS; i++)
        fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].summary);
    fputs("\nThe options of a command: picklint help COMMAND\n"
          "A first look: picklint check path/to/project\n"
          "Exit status: 0 nothing found, 1 something found, 2 could not run.\n",
          out);
}

void options_print_help(FILE *out, Command command)
{
    if (command == COMMAND_HELP) {
        print_commands(out);
        return;
    }
    fprintf(out, "Usage: picklint %s\n\n", commands[command].usage);
    fprintf(out, "%s\n", commands[command].summary);
    if (command == COMMAND_VERSION)
        return;
    if (command != COMMAND_CHECK)
        fputs("\nOptions:\n", out);
    for (int i = 0; i < ROWS; i++) {
        if (!rows[i].name && command == COMMAND_CHECK)
            fprintf(out, "\n%s:\n", rows[i].help);
        else if (has_row(command, &rows[i]) && rows[i].help)
            print_option(out, &rows[i]);
    }
}
