/* Which findings the user hears of: --select, --ignore, start methods, comments. */
#include "finding/filter.h"
#include "syntax/names.h"
#include "test.h"

static Finding finding(const char *code, const char *name)
{
    return (Finding){.code = str_of(code), .name = str_of(name)};
}

/* Whether a PKL101 passes `--select select --ignore ignore` (NULL: none). */
static bool passes(const char *select, const char *ignore)
{
    Arena arena = {0};
    Filter filter = {.methods = METHODS_ALL};
    if (select)
        vec_add(&arena, &filter.select, str_of(select));
    if (ignore)
        vec_add(&arena, &filter.ignore, str_of(ignore));
    Finding at[] = {finding("PKL101", "lambda")};
    Findings findings = {.at = at, .len = 1, .cap = 1};
    findings_filter(&findings, &filter);
    arena_free(&arena);
    return findings.len == 1;
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

TEST(what_has_no_rule_needs_no_select)
{
    Str select[] = {STR("PKL101")}, ignore[] = {STR("io-error")};
    Filter filter = {.select = {select, 1, 1}, .ignore = {ignore, 1, 1}};
    Finding at[] = {finding("invalid-syntax", "invalid-syntax"),
                    finding("io-error", "io-error"), finding("PKL202", "x")};
    Findings findings = {.at = at, .len = 3, .cap = 3};
    findings_filter(&findings, &filter);
    CHECK_INT(findings.len, 1);
    CHECK_STR(findings.at[0].code, "invalid-syntax");
}

TEST(only_methods_that_count_are_named)
{
    Filter filter = {.methods = METHOD_SPAWN | METHOD_FORK};
    Finding at[] = {finding("PKL101", "a"), finding("PKL102", "b"),
                    finding("PKL103", "c")};
    at[0].fails_on = METHODS_ALL;
    at[1].fails_on = METHOD_FORKSERVER;
    Findings findings = {.at = at, .len = 3, .cap = 3};
    findings_filter(&findings, &filter);
    CHECK_INT(findings.len, 2);
    CHECK_INT(findings.at[0].fails_on, METHOD_SPAWN | METHOD_FORK);
    CHECK_STR(findings.at[0].fails_text,
              "fails on macOS, Windows, and Linux up to Python 3.13");
    CHECK_STR(findings.at[1].code, "PKL103");
}

/* Findings at each `lambda` of a file, as far as its comments let them through. */
static uint32_t left_of(const char *text)
{
    Arena arena = {0};
    Str path = STR("a.py"), bytes = str_of(text);
    ProjectSetup setup = {.files = files_memory(&arena, &path, &bytes, 1),
                          .grammar = grammar_load(&arena),
                          .names = names_python(&arena)};
    Project *project = project_make(&arena, &setup);
    const Module *module = project_load(project, path);
    Findings findings = {0};
    for (Node node = 1; node < module->tree->count; node++) {
        if (node_kind(module->tree, node) != NODE_LAMBDA)
            continue;
        const TreeNode *found = &module->tree->nodes[node];
        Finding one = finding("PKL101", "lambda");
        one.place = (Place){module->source, found->start, found->end};
        one.noqa_row = source_position(module->source, found->end).row;
        vec_add(&arena, &findings, one);
    }
    findings_silence(project, &findings);
    uint32_t left = findings.len;
    arena_free(&arena);
    return left;
}

TEST(a_comment_silences_the_codes_that_it_names)
{
    CHECK_INT(left_of("f(lambda: 1)\n"), 1);
    CHECK_INT(left_of("f(lambda: 1)  # noqa\n"), 0);
    CHECK_INT(left_of("f(lambda: 1)  # noqa: PKL101\n"), 0);
    CHECK_INT(left_of("f(lambda: 1)  # noqa: PKL102\n"), 1);
    CHECK_INT(left_of("f(lambda: 1)  # picklint: ignore[PKL101] a reason\n"), 0);
    CHECK_INT(left_of("f(lambda: 1)  # picklint: ignore[lambda]\n"), 0);
    CHECK_INT(left_of("f(lambda: 1)  # picklint: ignore[PKL1]\n"), 0);
    CHECK_INT(left_of("f(lambda: 1)  # picklint: ignore[PKL2]\n"), 1);
}

TEST(a_comment_silences_its_own_line_alone)
{
    CHECK_INT(left_of("f(lambda: 1)  # noqa\nf(lambda: 2)\n"), 1);
}

TEST(ignore_at_the_end_silences_the_whole_logical_line)
{
    CHECK_INT(left_of("f(\n    lambda: 1,\n    2)  # picklint: ignore[PKL101]\n"), 0);
    CHECK_INT(left_of("f(\n    lambda: 1,\n    2)  # noqa: PKL101\n"), 1);
}

TEST(a_comment_counts_where_the_finding_names_its_row)
{
    CHECK_INT(left_of("f(lambda: (\n    1))  # noqa\n"), 0);
}

TEST(what_names_no_row_cannot_be_silenced)
{
    Finding at[] = {finding("io-error", "io-error")};
    Findings findings = {.at = at, .len = 1, .cap = 1};
    findings_silence(NULL, &findings);
    CHECK_INT(findings.len, 1);
}
