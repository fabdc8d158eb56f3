/* Lines and columns. */
#include "syntax/source.h"
#include "test.h"

static void check_position(Str bytes, uint32_t offset, uint32_t row, uint32_t column)
{
    Arena arena = {0};
    Position found = source_position(source_make(&arena, STR("a.py"), bytes), offset);
    CHECK_INT(found.row, row);
    CHECK_INT(found.column, column);
    arena_free(&arena);
}

TEST(rows_and_columns_begin_with_one)
{
    check_position(STR(""), 0, 1, 1);
    check_position(STR("ab\ncd"), 1, 1, 2);
    check_position(STR("ab\ncd"), 3, 2, 1);
    check_position(STR("ab\n"), 3, 2, 1);
    check_position(STR("ab"), 99, 1, 3);
}

TEST(cr_and_crlf_end_a_line_too)
{
    check_position(STR("a\rb"), 2, 2, 1);
    check_position(STR("a\r\nb"), 3, 2, 1);
    check_position(STR("a\r\rb"), 3, 3, 1);
}

TEST(columns_count_characters)
{
    check_position(STR("\xC3\xA9\xE2\x82\xACx"), 5, 1, 3);
    check_position(STR("0123456789\xC3\xA9"
                       "0123456789x"),
                   22, 1, 22);
}

TEST(a_byte_that_is_no_utf_8_counts_one)
{
    check_position(STR("\xFF\xFEx"), 2, 1, 3);
    check_position(STR("\xE2\x82x"), 2, 1, 3);
}

TEST(a_byte_order_mark_counts_nothing)
{
    check_position(STR("\xEF\xBB\xBFx = 1"), 3, 1, 1);
    check_position(STR("\xEF\xBB\xBFx = 1"), 0, 1, 1);
    check_position(STR("a\n\xEF\xBB\xBFx"), 5, 2, 2);
}

TEST(a_line_comes_without_its_end)
{
    Arena arena = {0};
    const Source *source = source_make(&arena, STR("a"),
                                       STR("\xEF\xBB\xBF"
                                           "a\r\nb\rc\n"));
    CHECK_STR(source_line(source, 1), "a");
    CHECK_STR(source_line(source, 2), "b");
    CHECK_STR(source_line(source, 3), "c");
    CHECK_STR(source_line(source, 4), "");
    CHECK_STR(source_line(source, 5), "");
    CHECK_STR(source_line(source, 0), "");
    arena_free(&arena);
}
