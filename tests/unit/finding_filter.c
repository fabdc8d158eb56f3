/* Which findings the user hears of: --select, --ignore, start methods. */
#include "finding/filter.h"
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
