/* Line ends in brackets that the parser doesn't get to see. */
#include "syntax/continued.h"
#include "test.h"

static void check(const char *text, const char *want)
{
    Arena arena = {0};
    CHECK_STR(continued_join(&arena, str_of(text)), want);
    arena_free(&arena);
}

/* The lines stay as they are. */
static void check_same(const char *text)
{
    Arena arena = {0};
    Str bytes = str_of(text);
    CHECK(continued_join(&arena, bytes).at == bytes.at);
    arena_free(&arena);
}

TEST(lines_left_of_their_statement_are_joined)
{
    check("if x:\n  f(1 +\n2)\n", "if x:\n  f(1 + 2)\n");
    check("if x:\n\tf({'a': [1 +\n   2]})\n", "if x:\n\tf({'a': [1 +    2]})\n");
    check("  f(1 +\r\n\n2)\n", "  f(1 +\r  2)\n");
    check("  f(1 +  # a\n # b\n2)\n", "  f(1 +           2)\n");
}

TEST(other_lines_stay)
{
    check_same("");
    check_same("f(1 +\n2)\n");
    check_same("if x:\n  f(1 +\n  2)\nf()\n");
    check_same("  x = 1\ny = 2)\n");
    check_same("  x = '''(\n'''\ny = '('\nz = '\\\n(\n");
    check_same("  x = 1 # (\ny = 2\n");
    check_same("  x = '");
    check_same("  x = \\");
}

TEST(comments_for_linters_stay)
{
    check_same("  f(1 +  # noqa\n2)\n");
    check_same("  f(1 +\n# picklint: ignore\n2)\n");
}
