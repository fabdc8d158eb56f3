/* "did you mean …?" */
#include "base/near.h"

#include "test.h"

static Str nearest(const char *word)
{
    static Str words[] = {STR_CONST("select"), STR_CONST("extend-select"),
                          STR_CONST("ignore"), STR_CONST("src")};
    return near_find(&(Strs){words, 4, 4}, str_of(word));
}

TEST(slips_of_the_keyboard_are_understood)
{
    CHECK_STR(nearest("selct"), "select");
    CHECK_STR(nearest("slect"), "select");
    CHECK_STR(nearest("seelct"), "select");
    CHECK_STR(nearest("Select"), "select");
    CHECK_STR(nearest("extend_select"), "extend-select");
    CHECK_STR(nearest("ignores"), "ignore");
    CHECK_STR(nearest("rsc"), "src");
}

TEST(what_is_like_none_is_none)
{
    CHECK_STR(nearest("line-length"), "");
    CHECK_STR(nearest("sources"), "");
    CHECK_STR(nearest("x"), "");
    CHECK_STR(nearest(""), "");
}

TEST(a_word_may_be_of_any_length)
{
    char word[1001];
    memset(word, 'a', 1000);
    word[1000] = '\0';
    CHECK_STR(nearest(word), "");
}

TEST(capitals_and_lines_make_no_difference)
{
    CHECK(near_equal(STR("pkl101"), STR("PKL101")));
    CHECK(near_equal(STR("a_b"), STR("A-b")));
    CHECK(!near_equal(STR("PKL101"), STR("PKL102")));
    CHECK(!near_equal(STR("PKL10"), STR("PKL101")));
}
