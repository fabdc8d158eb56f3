/* The order of findings, and what is said twice. */
#include "finding/finding.h"
#include "test.h"

static Finding finding(const char *path, uint32_t start, const char *code)
{
    return (Finding){.path = str_of(path),
                     .place = {.start = start, .end = start + 1},
                     .code = str_of(code),
                     .message = STR("message")};
}

static void sort(Findings *findings, Finding *at, uint32_t len)
{
    *findings = (Findings){.at = at, .len = len, .cap = len};
    findings_sort(findings);
}

TEST(path_comes_before_place_and_place_before_code)
{
    Finding at[] = {finding("b.py", 1, "PKL101"), finding("a.py", 9, "PKL101"),
                    finding("a.py", 9, "PKL301"), finding("a.py", 2, "PKL302")};
    Findings sorted;
    sort(&sorted, at, 4);
    CHECK_INT(sorted.len, 4);
    CHECK_STR(sorted.at[0].code, "PKL302");
    CHECK_STR(sorted.at[1].code, "PKL101");
    CHECK_STR(sorted.at[2].code, "PKL301");
    CHECK_STR(sorted.at[3].path, "b.py");
}

TEST(what_is_there_twice_is_said_once_for_the_methods_of_both)
{
    Finding at[] = {finding("a.py", 3, "PKL101"), finding("b.py", 3, "PKL101"),
                    finding("a.py", 3, "PKL101")};
    at[0].fails_on = METHOD_SPAWN;
    at[2].fails_on = METHOD_FORKSERVER;
    Findings sorted;
    sort(&sorted, at, 3);
    CHECK_INT(sorted.len, 2);
    CHECK_INT(sorted.at[0].fails_on, METHOD_SPAWN | METHOD_FORKSERVER);
    CHECK_STR(sorted.at[0].fails_text,
              "fails on macOS, Windows, and Linux from Python 3.14");
    CHECK_INT(sorted.at[1].fails_on, METHODS_NONE);
}

TEST(of_two_trails_the_shorter_is_kept_whichever_came_first)
{
    const Step steps[] = {{.message = STR("one")}, {.message = STR("two")}};
    for (uint32_t first = 1; first <= 2; first++) {
        Finding at[] = {finding("a.py", 3, "PKL101"), finding("a.py", 3, "PKL101")};
        at[0].trail = at[1].trail = steps;
        at[0].trail_len = first;
        at[1].trail_len = 3 - first;
        Findings sorted;
        sort(&sorted, at, 2);
        CHECK_INT(sorted.len, 1);
        CHECK_INT(sorted.at[0].trail_len, 1);
    }
}

TEST(nothing_sorts_into_nothing)
{
    Findings none = {0};
    findings_sort(&none);
    CHECK_INT(none.len, 0);
}

TEST(a_copy_outlives_what_it_was_made_of)
{
    Arena made = {0}, kept = {0};
    Step *trail = arena_array(&made, Step, 1);
    trail[0].message = str_copy(&made, STR("a step"));
    Finding original = finding("a.py", 3, "PKL101");
    original.message = str_copy(&made, STR("a message"));
    original.trail = trail;
    original.trail_len = 1;
    Finding copy = finding_copy(&kept, &original);
    arena_free(&made);
    CHECK_STR(copy.message, "a message");
    CHECK_STR(copy.trail[0].message, "a step");
    CHECK_INT(copy.place.start, 3);
    arena_free(&kept);
}
