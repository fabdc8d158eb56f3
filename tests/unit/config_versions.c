/* Which Pythons PEP 440's specifiers mean. */
#include "config/versions.h"

#include "test.h"

/* The oldest version meant, and whether 3.13 and 3.14 are: "309 yes yes". */
static Str versions(Arena *arena, const char *specifiers)
{
    Versions found = versions_read(str_of(specifiers));
    return str_format(arena, "%d %s %s", versions_oldest(found),
                      versions_before(found, 314) ? "yes" : "no",
                      versions_from(found, 314) ? "yes" : "no");
}

#define CHECK_VERSIONS(specifiers, want)                   \
    do {                                                   \
        Arena arena = {0};                                 \
        CHECK_STR(versions(&arena, (specifiers)), (want)); \
        arena_free(&arena);                                \
    } while (0)

TEST(the_lower_bound_is_the_oldest)
{
    CHECK_VERSIONS(">=3.9", "309 yes yes");
    CHECK_VERSIONS(">= 3.9.2", "309 yes yes");
    CHECK_VERSIONS("~=3.9", "309 yes yes");
    CHECK_VERSIONS(">3.9", "309 yes yes");
    CHECK_VERSIONS(">=3.14", "314 no yes");
    CHECK_VERSIONS(">=3.14.0rc1", "314 no yes");
    CHECK_VERSIONS(">=v3.10.dev0", "310 yes yes");
}

TEST(an_upper_bound_leaves_versions_out)
{
    CHECK_VERSIONS(">=3.9,<3.14", "309 yes no");
    CHECK_VERSIONS(">=3.9,<3.14.0", "309 yes no");
    CHECK_VERSIONS(">=3.9,<3.14.1", "309 yes yes");
    CHECK_VERSIONS(">=3.9, <4", "309 yes yes");
    CHECK_VERSIONS("<=3.13,>=3.8", "308 yes no");
}

TEST(single_versions_are_meant)
{
    CHECK_VERSIONS("==3.11.*", "311 yes no");
    CHECK_VERSIONS("==3.11", "311 yes no");
    CHECK_VERSIONS("===3.11.4", "311 yes no");
    CHECK_VERSIONS("~=3.14.2", "314 no yes");
}

TEST(versions_left_out_one_by_one_are_left_out)
{
    CHECK_VERSIONS(">=3.9,!=3.9.*", "310 yes yes");
    CHECK_VERSIONS(">=3.9,!=3.9.1", "309 yes yes");
    CHECK_VERSIONS(">=3.13,!=3.13.*,!=3.14.*", "315 no yes");
}

TEST(what_allows_all_of_python_3_or_nothing_of_it_says_nothing)
{
    CHECK_VERSIONS("", "0 yes yes");
    CHECK_VERSIONS(">=2.7", "0 yes yes");
    CHECK_VERSIONS(">=3", "0 yes yes");
    CHECK_VERSIONS("==3.*", "0 yes yes");
    CHECK_VERSIONS("<3", "0 yes yes");
    CHECK_VERSIONS(">=4", "0 yes yes");
}

TEST(what_is_malformed_says_nothing)
{
    CHECK_VERSIONS("3.9", "0 yes yes");
    CHECK_VERSIONS("^3.9", "0 yes yes");
    CHECK_VERSIONS(">=3.9 || <3", "0 yes yes");
    CHECK_VERSIONS(">=3.9.*", "0 yes yes");
    CHECK_VERSIONS("~=3", "0 yes yes");
    CHECK_VERSIONS(">=", "0 yes yes");
}
