/* Comments that the parser doesn't get to see. */
#include "syntax/comments.h"
#include "test.h"

/* `line` that many times. */
static Str repeat(Arena *arena, const char *line, uint32_t count)
{
    Strs lines = {0};
    for (uint32_t i = 0; i < count; i++)
        vec_add(arena, &lines, str_of(line));
    return str_join(arena, &lines, STR(""));
}

/* How often `part` is in `text` still, between `before` and `behind`. */
static uint32_t count_left(const char *before, const char *line, const char *behind,
                           const char *part)
{
    Arena arena = {0};
    Str middle = repeat(&arena, line, 1000);
    Str text = str_format(&arena, "%s%.*s%s", before, STR_ARG(middle), behind);
    Str left = comments_blank(&arena, text);
    CHECK_INT(left.len, text.len);
    uint32_t count = 0;
    for (int64_t at; (at = str_find(left, str_of(part))) >= 0; count++)
        left = str_slice(left, (uint32_t)at + 1, left.len);
    arena_free(&arena);
    return count;
}

TEST(the_first_comments_of_a_long_run_stay)
{
    CHECK_INT(count_left("x = 1\n", "# a\n", "y = 2\n", "#"), 64);
    CHECK_INT(count_left("x = 1\n", "  # a\r\n\r\n", "y = 2", "#"), 64);
    CHECK_INT(count_left("x = '''\n''' # b\n", "# a\n", "", "#"), 65);
    CHECK_INT(count_left("x = 1\n", "# a\n", "y = 2\n", "y = 2\n"), 1);
}

TEST(of_comments_for_linters_more_stay)
{
    CHECK_INT(count_left("", "# NoQA\n", "", "#"), 128);
    CHECK_INT(count_left("", "# a\n", "# noqa\n# picklint: ignore\n", "#"), 66);
}

TEST(what_is_no_comment_or_no_run_stays)
{
    CHECK_INT(count_left("x = '''\n", "# a\n", "'''", "#"), 1000);
    CHECK_INT(count_left("x = r\"\"\"\\\"\"\" '\n", "# a\n", "\"\"\"", "#"), 1000);
    CHECK_INT(count_left("x = '\\\n", "# a\\\n", "'", "#"), 1000);
    CHECK_INT(count_left("", "# a\nx\n", "", "#"), 1000);
    CHECK_INT(count_left("", "x # a\n", "", "#"), 1000);
    CHECK_INT(count_left("x = 'it\n", "# a\n", "", "#"), 64);
}
