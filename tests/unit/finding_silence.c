/* Comments that silence findings, and what is said of those that don't. */
#include "configs.h"
#include "finding/silence.h"
#include "syntax/names.h"
#include "test.h"

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
        Finding one = {.code = STR("PKL101"), .name = STR("lambda")};
        one.place = (Place){module->source, found->start, found->end};
        one.noqa_row = source_position(module->source, found->end).row;
        vec_add(&arena, &findings, one);
    }
    Finding without_row = {.code = STR("PKL101"), .name = STR("lambda")};
    vec_add(&arena, &findings, without_row); /* can't be silenced */
    silence_findings(silence_make(&arena, project, rules_load(&arena)), &findings);
    uint32_t left = findings.len - 1;
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
    CHECK_INT(left_of("f(lambda: 1)  # picklint: ignore[PKL1]\n"), 1);
    CHECK_INT(left_of("f(lambda: 1)  # picklint: ignore[PKL202, PKL101]\n"), 0);
}

TEST(a_comment_silences_its_own_line_alone)
{
    CHECK_INT(left_of("f(lambda: 1)  # noqa\nf(lambda: 2)\n"), 1);
}

TEST(ignore_silences_its_row_and_above_a_line_all_of_it)
{
    CHECK_INT(left_of("f(\n    lambda: 1,\n    2)  # picklint: ignore[PKL101]\n"), 1);
    CHECK_INT(left_of("f(\n    lambda: 1,  # picklint: ignore[PKL101]\n    2)\n"), 0);
    CHECK_INT(left_of("# picklint: ignore[PKL101]\nf(\n    lambda: 1,\n    2)\n"), 0);
    CHECK_INT(left_of("# picklint: file-ignore[PKL101]\nf()\nf(lambda: 1)\n"), 0);
}

TEST(a_comment_counts_where_the_finding_names_its_row)
{
    CHECK_INT(left_of("f(lambda: (\n    1))  # noqa\n"), 0);
}

/* What is said of the comments of a file in which nothing is found. */
static void check_said(const char *text, const char *select, bool is_whole,
                       const char *want)
{
    Arena arena = {0};
    Str path = STR("a.py"), bytes = str_of(text);
    ProjectSetup setup = {.files = files_memory(&arena, &path, &bytes, 1),
                          .grammar = grammar_load(&arena),
                          .names = names_python(&arena)};
    Project *project = project_make(&arena, &setup);
    Silence *silence = silence_make(&arena, project, rules_load(&arena));
    Str config = select ? str_format(&arena, "select = ['%s']", select) : STR("");
    Filter filter = filter_make(&arena, config_of(&arena, str_c(&arena, config)));
    Findings findings = {0};
    silence_report_unused(silence, path, &filter, is_whole, &findings);
    CHECK_INT(findings.len, *want ? 1 : 0);
    if (findings.len)
        CHECK_STR(findings.at[0].message, want);
    arena_free(&arena);
}

static void check_unused(const char *text, const char *select, const char *want)
{
    check_said(text, select, true, want);
}

TEST(what_silences_nothing_is_named)
{
    check_unused("f()  # picklint: ignore[PKL101]\n", NULL,
                 "Suppression without effect (unused: `PKL101`)");
    check_unused("f()  # noqa: E501, pkl101, PKL302\n", NULL,
                 "Suppression without effect (unused: `PKL101`, `PKL302`)");
    check_unused(
        "f()  # picklint: ignore[lambda, PKL1, E501]\n", NULL,
        "Suppression without effect (unused: `lambda`; unknown: `PKL1`, `E501`)");
    check_unused("f()  # noqa: PKL999\n", NULL,
                 "Suppression without effect (unknown: `PKL999`)");
    check_unused("# picklint: file-ignore[PKL101]\n", NULL,
                 "Suppression without effect (unused: `PKL101`)");
    check_unused("f()  # picklint: ignore because\n", NULL,
                 "Suppression without effect (it wants codes in brackets)");
}

TEST(other_tools_comments_are_their_own)
{
    check_unused("f()  # noqa\n", NULL, "");
    check_unused("f()  # noqa: E501, F401\n", NULL, "");
    check_unused("f()  # see picklint's manual on ignore[PKL101]\n", NULL, "");
}

TEST(codes_that_are_not_looked_for_are_not_called_unused)
{
    check_unused("f()  # picklint: ignore[PKL101]\n", "PKL101", "");
    check_unused("f()  # picklint: ignore[PKL101]\n", "PKL0", "");
    check_unused("f()  # picklint: ignore[PKL101]\n", "PKL",
                 "Suppression without effect (unused: `PKL101`)");
}

TEST(where_the_syntax_is_wrong_nothing_is_called_unused)
{
    check_unused("f(  # picklint: ignore[PKL101]\n", NULL, "");
}

TEST(an_unused_comment_is_silenced_by_the_code_for_it_alone)
{
    check_unused("f()  # picklint: ignore[PKL101, PKL001]\n", NULL, "");
    check_unused("f()  # noqa: PKL101  # noqa\n", NULL,
                 "Suppression without effect (unused: `PKL101`)");
    check_unused("# picklint: file-ignore[PKL001]\nf()  # noqa: PKL101\n", NULL, "");
}

TEST(where_callers_are_not_checked_only_unknown_codes_are_named)
{
    check_said("f()  # picklint: ignore[PKL101]\n", NULL, false, "");
    check_said("f()  # picklint: ignore[PKL101, PKL9]\n", NULL, false,
               "Suppression without effect (unknown: `PKL9`)");
    check_said("f()  # picklint: ignore\n", NULL, false,
               "Suppression without effect (it wants codes in brackets)");
}
