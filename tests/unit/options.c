/* The command line. */
#include "options.h"

#include "base/fail.h"
#include "finding/finding.h"
#include "printed.h"
#include "test.h"

/* The options of "picklint " + `line`, words parted by single blanks. */
static Options read_line(Arena *arena, const char *line)
{
    char *arguments[32] = {"picklint"};
    int count = 1;
    for (Str rest = str_of(line); rest.len; rest = str_cut(rest, ' ').tail) {
        Str word = str_copy(arena, str_cut(rest, ' ').head);
        arguments[count++] = (char *)(uintptr_t)str_c(arena, word);
    }
    return options_read(arena, count, arguments);
}

TEST(check_has_its_defaults)
{
    Arena arena = {0};
    Options options = read_line(&arena, "check");
    CHECK_INT(options.command, COMMAND_CHECK);
    CHECK_INT(options.line.given, 0);
    CHECK_INT(options.operands.len, 0);
    CHECK_INT(options.jobs, 0);
    arena_free(&arena);
}

TEST(options_and_paths_may_be_mixed)
{
    Arena arena = {0};
    Options options = read_line(&arena, "check a.py -q --select PKL1,lambda b.py -e "
                                        "--select=ALL --output-format json -- -x");
    CHECK(options.quiet && options.exit_zero);
    CHECK_INT(options.line.select.len, 3);
    CHECK_STR(options.line.select.at[1], "lambda");
    CHECK_STR(options.line.select.at[2], "ALL");
    CHECK_STR(options.line.output_format, "json");
    CHECK_INT(options.operands.len, 3);
    CHECK_STR(options.operands.at[2], "-x");
    arena_free(&arena);
}

TEST(values_are_read)
{
    Arena arena = {0};
    Options options = read_line(
        &arena,
        "check --target-version py313 --start-method spawn,fork --fail-on warning "
        "--jobs 12 --color never --dump values --rules a --rules b "
        "--stdin-filename x.py --ignore PKL2 --isolated --statistics");
    CHECK_INT(options.line.target_version, 313);
    CHECK_INT(options.line.start_methods, METHOD_SPAWN | METHOD_FORK);
    CHECK_INT(options.line.fail_on, SEVERITY_WARNING);
    CHECK_INT(options.jobs, 12);
    CHECK_INT(options.colour, COLOUR_NEVER);
    CHECK_INT(options.dump, DUMP_VALUES);
    CHECK_INT(options.line.extend_rules.len, 2);
    CHECK_STR(options.stdin_path, "x.py");
    CHECK_INT(options.line.ignore.len, 1);
    CHECK(options.isolated && options.statistics);
    arena_free(&arena);
}

TEST(options_for_keys_say_that_they_were_given)
{
    Arena arena = {0};
    Options options = read_line(
        &arena, "check --exclude a,b/* --extend-exclude c --no-respect-gitignore "
                "--force-exclude --no-force-exclude --platforms linux,windows "
                "--per-file-ignores a.py:PKL1,!b.py:lambda --config x --config y");
    const Layer *line = &options.line;
    CHECK_INT(line->exclude.len, 2);
    CHECK_STR(line->exclude.at[1].text, "b/*");
    CHECK(line->exclude.at[1].folder.len > 1);
    CHECK_INT(line->extend_exclude.len, 1);
    CHECK(layer_has(line, KEY_RESPECT_GITIGNORE) && !line->respect_gitignore);
    CHECK(layer_has(line, KEY_FORCE_EXCLUDE) && !line->force_exclude);
    CHECK_INT(line->platforms, PLATFORM_LINUX | PLATFORM_WINDOWS);
    CHECK_INT(line->per_file_ignores.len, 2);
    CHECK(!line->per_file_ignores.at[0].is_negated);
    CHECK(line->per_file_ignores.at[1].is_negated);
    CHECK_STR(line->per_file_ignores.at[1].pattern.text, "b.py");
    CHECK_STR(line->per_file_ignores.at[1].selectors.at[0], "lambda");
    CHECK_INT(options.configs.len, 2);
    CHECK(!layer_has(line, KEY_SELECT));
    arena_free(&arena);
}

TEST(help_and_version_are_commands_too)
{
    Arena arena = {0};
    CHECK_INT(read_line(&arena, "--help").command, COMMAND_HELP);
    CHECK_INT(read_line(&arena, "").command, COMMAND_HELP);
    CHECK_INT(read_line(&arena, "-V").command, COMMAND_VERSION);
    CHECK_INT(read_line(&arena, "check --version").command, COMMAND_VERSION);
    Options options = read_line(&arena, "rule PKL101 --help");
    CHECK_INT(options.command, COMMAND_HELP);
    CHECK_INT(options.help_for, COMMAND_RULE);
    CHECK_INT(read_line(&arena, "help check").help_for, COMMAND_CHECK);
    arena_free(&arena);
}

TEST(help_names_every_option_within_the_width_of_a_terminal)
{
    Arena arena = {0};
    Printed printed;
    printed_begin(&printed);
    options_print_help(printed.out, COMMAND_CHECK);
    Str help = printed_end(&arena, &printed);
    CHECK(str_find(help, STR("--start-method METHODS")) > 0);
    CHECK(str_find(help, STR("-q, --quiet")) > 0);
    CHECK(str_find(help, STR("--all")) < 0);
    for (Str rest = help; rest.len; rest = str_cut(rest, '\n').tail)
        CHECK(str_cut(rest, '\n').head.len <= 90);
    arena_free(&arena);
}

static bool colour_of(const char *when)
{
    Arena arena = {0};
    Options options = read_line(&arena, when);
    arena_free(&arena);
    return options_colour(&options);
}

static void clear_environment(void)
{
    unsetenv("FORCE_COLOR");
    unsetenv("NO_COLOR");
    unsetenv("CLICOLOR_FORCE");
    unsetenv("CLICOLOR");
    if (!freopen("/dev/null", "w", stdout)) /* no terminal */
        exit(3);
}

TEST(the_option_decides_on_colour_before_the_environment)
{
    clear_environment();
    setenv("FORCE_COLOR", "1", 1);
    CHECK(!colour_of("check --color never"));
    setenv("NO_COLOR", "1", 1);
    CHECK(colour_of("check --color always"));
}

TEST(force_color_comes_before_no_color_and_that_before_clicolor)
{
    clear_environment();
    CHECK(!colour_of("check"));
    setenv("CLICOLOR_FORCE", "0", 1);
    CHECK(!colour_of("check"));
    setenv("CLICOLOR_FORCE", "1", 1);
    CHECK(colour_of("check"));
    setenv("NO_COLOR", "1", 1);
    CHECK(!colour_of("check --color auto"));
    setenv("FORCE_COLOR", "", 1);
    CHECK(!colour_of("check"));
    setenv("FORCE_COLOR", "1", 1);
    CHECK(colour_of("check"));
}

static void read_wrong(const char *line)
{
    Arena arena = {0};
    if (!freopen("/dev/null", "w", stderr))
        exit(3);
    read_line(&arena, line);
}

TEST_EXITS(an_unknown_option_is_trouble, EXIT_TROUBLE)
{
    read_wrong("check --colour never");
}

TEST_EXITS(an_option_of_another_command_is_trouble, EXIT_TROUBLE)
{
    read_wrong("check --all");
}

TEST_EXITS(an_unknown_command_is_trouble, EXIT_TROUBLE)
{
    read_wrong("chekc");
}

TEST_EXITS(a_missing_value_is_trouble, EXIT_TROUBLE)
{
    read_wrong("check --jobs");
}

TEST_EXITS(a_value_too_many_is_trouble, EXIT_TROUBLE)
{
    read_wrong("check --quiet=yes");
}

TEST_EXITS(an_unknown_method_is_trouble, EXIT_TROUBLE)
{
    read_wrong("check --start-method spawn,threads");
}

TEST_EXITS(no_method_at_all_is_trouble, EXIT_TROUBLE)
{
    read_wrong("check --start-method ,");
}

TEST_EXITS(python_2_is_trouble, EXIT_TROUBLE)
{
    read_wrong("check --target-version 2.7");
}

TEST_EXITS(a_version_with_a_tail_is_trouble, EXIT_TROUBLE)
{
    read_wrong("check --target-version 3.13.1");
}

TEST_EXITS(no_jobs_are_trouble, EXIT_TROUBLE)
{
    read_wrong("check --jobs 0");
}

TEST_EXITS(more_jobs_than_there_may_be_are_trouble, EXIT_TROUBLE)
{
    read_wrong("check --jobs 99999999999999");
}
