/* The fingerprints of lines. The numbers are what GitHub's own code gives for these
   texts. */
#include "report/line_hash.h"
#include "test.h"

static void check_hashes(Str text, const char *want)
{
    Arena arena = {0};
    LineHashes hashes = line_hashes(&arena, text);
    Strs texts = {0};
    for (uint32_t row = 1; row <= hashes.len; row++)
        vec_add(&arena, &texts, line_hash_text(&arena, &hashes, row));
    CHECK_STR(str_join(&arena, &texts, STR(" ")), want);
    arena_free(&arena);
}

TEST(an_empty_file_has_one_line)
{
    check_hashes(STR(""), "c129715d7a2bc9a3:1");
}

TEST(blanks_count_for_nothing)
{
    check_hashes(
        STR(" a\nb\n  \t\tc\n d"),
        "271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1");
}

TEST(all_line_ends_are_one)
{
    const char *want = "e9496ae3ebfced30:1 fb7c023a8b9ccb3f:1 ce8ba1a563dcdaca:1 "
                       "e20e36e16fcb0cc8:1 b3edc88f2938467e:1 c8e28b0b4002a3a0:1 "
                       "c129715d7a2bc9a3:1";
    check_hashes(STR(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n"), want);
    check_hashes(STR(" hello; \t\rworld!!!\r\r\r  \t\tGreetings\r End\r"), want);
    check_hashes(STR(" hello; \t\r\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n"), want);
}

#define TWICE(text) text text
#define LOREM       "Lorem ipsum dolor sit amet.\n"

TEST(equal_lines_are_counted)
{
    check_hashes(STR(TWICE(TWICE(TWICE(LOREM))) TWICE(LOREM)),
                 "a7f2ff13bc495cf2:1 a7f2ff13bc495cf2:2 a7f2ff13bc495cf2:3 "
                 "a7f2ff13bc495cf2:4 a7f2ff13bc495cf2:5 a7f2ff13bc495cf2:6 "
                 "a7f2ff1481e87703:1 a9cf91f7bbf1862b:1 55ec222b86bcae53:1 "
                 "cc97dc7b1d7d8f7b:1 c129715d7a2bc9a3:1");
}

TEST(a_row_past_the_end_is_the_last)
{
    Arena arena = {0};
    LineHashes hashes = line_hashes(&arena, STR("a"));
    CHECK(str_equal(line_hash_text(&arena, &hashes, 9),
                    line_hash_text(&arena, &hashes, 1)));
    arena_free(&arena);
}
