/* Line ends and comments that the parser doesn't get to see. */
#include "syntax/layout.h"
#include "test.h"

/* What becomes of the text, and how many comments for linters are blanked. */
static void check(const char *text, const char *want, uint32_t blanked)
{
    Arena arena = {0};
    Comments comments = {0};
    CHECK_STR(layout_mend(&arena, str_of(text), &comments), want);
    CHECK_INT(comments.len, blanked);
    arena_free(&arena);
}

/* All stays as it is. */
static void check_same(const char *text)
{
    Arena arena = {0};
    Comments comments = {0};
    Str bytes = str_of(text);
    CHECK(layout_mend(&arena, bytes, &comments).at == bytes.at);
    arena_free(&arena);
}

TEST(lines_left_of_their_statement_are_joined)
{
    check("if x:\n  f(1 +\n2)\n", "if x:\n  f(1 + 2)\n", 0);
    check("if x:\n\tf({'a': [1 +\n   2]})\n", "if x:\n\tf({'a': [1 +    2]})\n", 0);
    check("  f(1 +\r\n\n2)\n", "  f(1 +\r  2)\n", 0);
    check("  x = \\\n\"\"\"a\nb\"\"\"\n", "  x =   \"\"\"a\nb\"\"\"\n", 0);
    check("  x = \\\r\n1\n", "  x =    1\n", 0);
}

TEST(comments_on_the_way_are_blanked)
{
    check("  f(1 +  # a\n # b\n2)\n", "  f(1 +           2)\n", 0);
    check("  f(1 + # noqa\n\n# picklint: ignore\n2)\n",
          "  f(1 +                            2)\n", 2);
}

TEST(comments_left_of_what_follows_are_blanked)
{
    check("  @a # b\n # c\n  # d\n# noqa\n  def f(): pass\n",
          "  @a # b\n    \n  # d\n      \n  def f(): pass\n", 1);
}

TEST(all_else_stays)
{
    check_same("");
    check_same("f(1 +\n2)\n");
    check_same("if x:\n  f(1 +\n  2)\nf()\n");
    check_same("  x = 1\ny = 2)\n");
    check_same("  x = '''(\n'''\ny = '('\nz = '\\\n(\n");
    check_same("  x = 1 # (\ny = 2\n");
    check_same("  # a\nx = 1 # b\n# c\n");
    check_same("  x = \\\n    1\n");
    check_same("  x = '");
    check_same("  x = \\");
}
