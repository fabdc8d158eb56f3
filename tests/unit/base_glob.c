/* Patterns of file names: those of configurations (the examples are globset's own), those
   of .gitignore, and lists of them as paths. */
#include "base/glob.h"
#include "test.h"

typedef struct Case {
    const char *pattern, *text;
} Case;

static bool matches(Arena *arena, const Case *one)
{
    const char *error = NULL;
    const Glob *glob = glob_make(arena, str_of(one->pattern), &error);
    return glob && glob_matches(glob, str_of(one->text));
}

static bool matches_git(Arena *arena, const Case *one)
{
    const Glob *glob = glob_make_git(arena, str_of(one->pattern));
    return glob && glob_matches(glob, str_of(one->text));
}

/* The first pattern and text for which `match` doesn't say `want`; "" where all do. */
static const char *find_wrong(Arena *arena, const Case *cases, uint32_t count, bool want,
                              bool match(Arena *, const Case *))
{
    for (uint32_t i = 0; i < count; i++)
        if (match(arena, &cases[i]) != want)
            return str_c(arena,
                         str_format(arena, "%s : %s", cases[i].pattern, cases[i].text));
    return "";
}

#define CHECK_ALL(cases, want, match)                                                 \
    CHECK_STR(                                                                        \
        str_of(find_wrong(&arena, cases, sizeof cases / sizeof *cases, want, match)), \
        "")

TEST(a_glob_matches_what_globset_matches)
{
    Arena arena = {0};
    static const Case cases[] = {
        {"a", "a"},
        {"a*b", "a_b"},
        {"a*b*c", "abc"},
        {"a*b*c", "a___b___c"},
        {"abc*abc*abc", "abcabcabcabcabcabcabc"},
        {"a*b[xyz]c*d", "abxcdbxcddd"},
        {"*.rs", ".rs"},
        {"☃", "☃"},
        {"some/**/needle.txt", "some/needle.txt"},
        {"some/**/needle.txt", "some/one/two/needle.txt"},
        {"**", "abcde"},
        {"**", ""},
        {"**", "/x/.asdf"},
        {"some/**/**/needle.txt", "some/needle.txt"},
        {"some/**/**/needle.txt", "some/one/two/needle.txt"},
        {"**/test", "one/two/test"},
        {"**/test", "test"},
        {"/**/test", "/one/test"},
        {"/**/test", "/test"},
        {"**/.*", "abc/.abc"},
        {"**/foo/bar", "foo/bar"},
        {".*/**", ".abc/abc"},
        {"test/**", "test/"},
        {"test/**", "test/one/two"},
        {"a[0-9]b", "a9b"},
        {"a[!0-9]b", "a_b"},
        {"a[^0-9]b", "a_b"},
        {"[a-z123]", "1"},
        {"[123a-z]", "1"},
        {"[abc-]", "-"},
        {"[-abc]", "-"},
        {"[-a-c]", "b"},
        {"[a-c-]", "b"},
        {"[-]", "-"},
        {"*hello.txt", "some/path/to/hello.txt"},
        {"_[[]_[]]_[?]_[*]_!_", "_[_]_?_*_!_"},
        {"a,b", "a,b"},
        {"{a,b}", "b"},
        {"{**/src/**,foo}", "abc/src/bar"},
        {"{**/src/**,foo}", "foo"},
        {"{[}],foo}", "}"},
        {"{}", ""},
        {"{,}", ""},
        {"{*.foo,*.bar,*.wat}", "test.wat"},
        {"foo{,.txt}", "foo.txt"},
        {"{a,b{c,d}}", "bd"},
        {"{a,b{c,d}}", "a"},
        {"\\[", "["},
        {"\\a", "a"},
        {"?.py", "é.py"},
        {"[é]", "é"},
        {"a?b", "a/b"},
        {"x{a,b}y", "xby"},
    };
    CHECK_ALL(cases, true, matches);
    arena_free(&arena);
}

TEST(a_glob_matches_nothing_else)
{
    Arena arena = {0};
    static const Case cases[] = {
        {"a*b*c", "abcd"},
        {"abc*abc*abc", "abcabcabcabcabcabcabca"},
        {"some/**/needle.txt", "some/other/notthis.txt"},
        {"/**/test", "test"},
        {"/**/test", "/notthis"},
        {"**/.*", "ab.c"},
        {"**/.*", "abc/ab.c"},
        {".*/**", "a.bc"},
        {".*/**", ".abc"},
        {"a[0-9]b", "a_b"},
        {"a[!0-9]b", "a9b"},
        {"[!-]", "-"},
        {"*hello.txt", "hello.txt-and-then-some"},
        {"a", "foo/a"},
        {"./foo", "foo"},
        {"**/foo", "foofoo"},
        {"**/foo/bar", "foofoo/bar"},
        {"some/*/needle.txt", "some/needle.txt"},
        {"foo/**", "foo"},
        {"foo{,.txt}", "foo"},
        {"{a,b}", ""},
        {"{a,b}", "c"},
        {"x{a,b}y", "xy"},
        {"{a,b{c,d}}", "b"},
        {"?", ""},
        {"??", "é"},
        {"ab*ba", "aba"},
    };
    CHECK_ALL(cases, false, matches);
    arena_free(&arena);
}

static const char *error_of(Arena *arena, const char *pattern)
{
    const char *error = NULL;
    return glob_make(arena, str_of(pattern), &error) ? "" : error;
}

TEST(what_is_no_glob_says_why)
{
    Arena arena = {0};
    CHECK_STR(str_of(error_of(&arena, "[")), "a '[' isn't closed");
    CHECK_STR(str_of(error_of(&arena, "[!]")), "a '[' isn't closed");
    CHECK_STR(str_of(error_of(&arena, "[z-a]")), "a range '[z-a]' runs backwards");
    CHECK_STR(str_of(error_of(&arena, "{a,{b,c}")), "a '{' isn't closed");
    CHECK_STR(str_of(error_of(&arena, "{a,b}}")), "a '}' closes nothing");
    CHECK_STR(str_of(error_of(&arena, "a\\")), "a '\\' stands at its end");
    arena_free(&arena);
}

TEST(what_is_no_glob_is_bounded)
{
    Arena arena = {0};
    char deep[5000];
    memset(deep, '{', sizeof deep);
    const char *error = NULL;
    CHECK(!glob_make(&arena, (Str){deep, sizeof deep}, &error));
    memset(deep, '?', sizeof deep);
    CHECK(!glob_make(&arena, (Str){deep, sizeof deep}, &error));
    CHECK_STR(str_of(error), "it is too long");
    CHECK(!glob_make_git(&arena, (Str){deep, sizeof deep}));
    CHECK(glob_make(&arena, (Str){deep, 4000}, &error) != NULL);
    arena_free(&arena);
}

/* A matcher that tries one way after the other would take years. */
TEST(many_stars_take_no_time)
{
    Arena arena = {0};
    char text[4000], pattern[121];
    memset(text, 'a', sizeof text);
    for (uint32_t i = 0; i < sizeof pattern; i++)
        pattern[i] = i % 2 ? 'a' : '*';
    pattern[sizeof pattern - 1] = 'b';
    const char *error = NULL;
    const Glob *glob = glob_make(&arena, (Str){pattern, sizeof pattern}, &error);
    CHECK(!glob_matches(glob, (Str){text, sizeof text}));
    text[sizeof text - 1] = 'b';
    CHECK(glob_matches(glob, (Str){text, sizeof text}));
    arena_free(&arena);
}

TEST(a_git_glob_keeps_to_its_folder)
{
    Arena arena = {0};
    static const Case yes[] = {
        {"a*b", "axb"},    {"**/b", "b"},         {"**/b", "x/y/b"},    {"a/**", "a/b/c"},
        {"a/**/b", "a/b"}, {"a/**/b", "a/x/y/b"}, {"[[:digit:]]", "7"}, {"[\\]]", "]"},
        {"[!a]", "b"},     {"\\*", "*"},          {"a**b", "axxb"},     {"***/b", "x/b"},
        {"a?", "ab"},      {"[z-a]", "z"},
    };
    static const Case no[] = {
        {"a*b", "a/b"}, {"a?b", "a/b"}, {"a[/]b", "a/b"}, {"a[!x]b", "a/b"},
        {"[a", "[a"},   {"a\\", "a\\"}, {"a**b", "a/b"},  {"[[:nothing:]]", "n"},
        {"a/**", "a"},  {"[z-a]", "m"}, {"[z-a]", "a"},   {"*.py", "a/b.py"},
        {"{a,b}", "a"}, {"?", "é"},
    };
    CHECK_ALL(yes, true, matches_git);
    CHECK_ALL(no, false, matches_git);
    arena_free(&arena);
}

/* Whether a pattern in the configuration in /p[1] matches a path. */
static bool matches_path(Arena *arena, const Case *one)
{
    PathGlobs globs = {0};
    const char *error = path_globs_add(arena, &globs, str_of(one->pattern), STR("/p[1]"));
    return !error && path_globs_match(&globs, str_of(one->text));
}

TEST(a_pattern_begins_in_the_folder_of_its_configuration)
{
    Arena arena = {0};
    static const Case yes[] = {
        {"a.py", "/p[1]/a.py"},   {"a.py", "/p[1]/b/a.py"}, {"b/*.py", "/p[1]/b/a.py"},
        {"./b/", "/p[1]/b"},      {"../q", "/q"},           {"/q/*", "/q/r/s"},
        {"*_test", "/x/my_test"}, {"b/**/c", "/p[1]/b/c"},  {"**/c", "/p[1]/b/c"},
        {"b*c", "/p[1]/b/c"},
    };
    static const Case no[] = {
        {"b/*.py", "/p1/b/a.py"},
        {"b/a.py", "/p[1]/c/b/a.py"},
        {"b", "/p[1]/b/c"},
        {"a", "/q/aa"},
    };
    CHECK_ALL(yes, true, matches_path);
    CHECK_ALL(no, false, matches_path);
    arena_free(&arena);
}
