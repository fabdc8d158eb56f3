/* Which findings the user hears of: --select, --ignore, start methods. */
#include "finding/filter.h"

#include "configs.h"
#include "test.h"

static Finding finding(const char *code, const char *name)
{
    return (Finding){.code = str_of(code), .name = str_of(name)};
}

/* Whether a PKL101 in /a.py passes a configuration. */
static bool passes_config(const char *text)
{
    Arena arena = {0};
    Filter filter = filter_make(&arena, config_of(&arena, text));
    bool passes = filter_selects(&filter, STR("/a.py"), STR("PKL101"), STR("lambda"));
    CHECK_STR(config_error(filter.config), "");
    arena_free(&arena);
    return passes;
}

/* One that selects and ignores (NULL: nothing). */
static bool passes(const char *select, const char *ignore)
{
    char text[200];
    snprintf(text, sizeof text, "%s%s%s%s%s%s", select ? "select = [\"" : "",
             select ? select : "", select ? "\"]\n" : "", ignore ? "ignore = [\"" : "",
             ignore ? ignore : "", ignore ? "\"]\n" : "");
    return passes_config(text);
}

TEST(without_selectors_all_pass)
{
    CHECK(passes(NULL, NULL));
}

TEST(a_code_its_beginning_its_name_and_all_select_it)
{
    CHECK(passes("PKL101", NULL));
    CHECK(passes("PKL1", NULL));
    CHECK(passes("lambda", NULL));
    CHECK(passes("ALL", NULL));
    CHECK(!passes("PKL2", NULL));
    CHECK(!passes("lamb", NULL));
    CHECK(!passes("P", NULL));
}

TEST(the_more_exact_selector_wins_and_then_ignore)
{
    CHECK(passes("PKL101", "PKL1"));
    CHECK(passes("lambda", "ALL"));
    CHECK(!passes("PKL1", "PKL101"));
    CHECK(!passes("PKL1", "PKL1"));
    CHECK(!passes("PKL101", "lambda"));
    CHECK(!passes(NULL, "PKL"));
    CHECK(!passes(NULL, "ALL"));
}

TEST(extending_adds_to_what_is_selected)
{
    CHECK(passes_config("select = ['PKL2']\nextend-select = ['PKL1']"));
    CHECK(!passes_config("select = ['ALL']\nextend-ignore = ['PKL1']"));
    CHECK(!passes_config("select = []"));
}

TEST(what_is_off_is_ignored)
{
    CHECK(!passes_config("severity = { PKL1 = 'off' }"));
    CHECK(passes_config("select = ['PKL101']\nseverity = { PKL1 = 'off' }"));
}

TEST(files_that_match_are_spared)
{
    CHECK(!passes_config("per-file-ignores = { 'a.py' = ['PKL1'] }"));
    CHECK(passes_config("per-file-ignores = { 'b.py' = ['PKL1'] }"));
    CHECK(passes_config("per-file-ignores = { '!a.py' = ['PKL1'] }"));
    CHECK(!passes_config("per-file-ignores = { '!b.py' = ['PKL1'] }"));
    CHECK(!passes_config("select = ['PKL101']\nper-file-ignores = { '*.py' = ['ALL'] }"));
    CHECK(!passes_config("per-file-ignores = { 'b.py' = ['PKL1'] }\n"
                         "extend-per-file-ignores = { '*.py' = ['PKL1'] }"));
}

/* How many of the findings pass, under a configuration. */
static uint32_t filtered(Arena *arena, const char *text, Finding *at, uint32_t count)
{
    Findings findings = {.at = at, .len = count, .cap = count};
    Filter filter = filter_make(arena, config_of(arena, text));
    for (uint32_t i = 0; i < count; i++)
        at[i].path = STR("/a.py");
    findings_filter(&findings, &filter);
    return findings.len;
}

TEST(what_has_no_rule_needs_no_select)
{
    Arena arena = {0};
    Finding at[] = {finding("invalid-syntax", "invalid-syntax"),
                    finding("io-error", "io-error"), finding("PKL202", "x")};
    const char *text = "select = ['PKL101']\nignore = ['io-error']";
    CHECK_INT(filtered(&arena, text, at, 3), 1);
    CHECK_STR(at[0].code, "invalid-syntax");
    arena_free(&arena);
}

TEST(only_methods_that_count_are_named)
{
    Arena arena = {0};
    Finding at[] = {finding("PKL101", "a"), finding("PKL102", "b"),
                    finding("PKL103", "c")};
    at[0].fails_on = METHODS_ALL;
    at[1].fails_on = METHOD_FORKSERVER;
    CHECK_INT(filtered(&arena, "target-version = '3.13'", at, 3), 2);
    CHECK_INT(at[0].fails_on, METHOD_SPAWN | METHOD_FORK);
    CHECK_STR(at[0].fails_text, "fails on macOS, Windows, and Linux up to Python 3.13");
    CHECK_STR(at[1].code, "PKL103");
    arena_free(&arena);
}

TEST(the_more_exact_selector_says_how_grave_it_is)
{
    Arena arena = {0};
    Finding at[] = {finding("PKL101", "lambda"), finding("PKL102", "x"),
                    finding("PKL302", "y")};
    const char *text = "severity = { PKL1 = 'warning', lambda = 'error' }";
    CHECK_INT(filtered(&arena, text, at, 3), 3);
    CHECK_INT(at[0].severity, SEVERITY_ERROR);
    CHECK_INT(at[1].severity, SEVERITY_WARNING);
    CHECK_INT(at[2].severity, SEVERITY_INFO);
    arena_free(&arena);
}
