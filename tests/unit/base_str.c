/* Text: cut, find, compare, join; and arrays, which text is joined from. */
#include "base/str.h"
#include "test.h"

TEST(cut_without_the_mark_takes_all)
{
    StrPair cut = str_cut(STR("a.b"), ':');
    CHECK_STR(cut.head, "a.b");
    CHECK_STR(cut.tail, "");
}

TEST(cut_takes_the_first_mark)
{
    StrPair cut = str_cut(STR("a.b.c"), '.');
    CHECK_STR(cut.head, "a");
    CHECK_STR(cut.tail, "b.c");
}

TEST(cut_last_takes_the_last_mark)
{
    StrPair cut = str_cut_last(STR("a.b.c"), '.');
    CHECK_STR(cut.head, "a.b");
    CHECK_STR(cut.tail, "c");
}

TEST(cut_last_without_the_mark_leaves_all_behind_it)
{
    StrPair cut = str_cut_last(STR("abc"), '.');
    CHECK_STR(cut.head, "");
    CHECK_STR(cut.tail, "abc");
}

TEST(slices_stay_inside_the_text)
{
    CHECK_STR(str_slice(STR("abc"), 1, 99), "bc");
    CHECK_STR(str_slice(STR("abc"), 7, 9), "");
    CHECK_STR(str_slice(STR("abc"), 2, 1), "");
}

TEST(the_empty_text_may_be_null)
{
    Str none = str_of(NULL);
    CHECK(str_equal(none, STR("")) && str_starts(none, none) && str_ends(none, none));
    CHECK_INT(str_compare(none, STR("")), 0);
    CHECK_INT(str_find(none, STR("a")), -1);
    CHECK_STR(str_trim(none), "");
    CHECK_STR(str_cut(none, '.').head, "");
}

TEST(a_prefix_comes_before_what_it_begins)
{
    CHECK(str_compare(STR("ab"), STR("abc")) < 0);
    CHECK(str_compare(STR("b"), STR("abc")) > 0);
    CHECK(str_compare(STR("\xC3\xA9"), STR("z")) > 0);
}

TEST(starts_and_ends_need_the_whole_of_it)
{
    CHECK(str_starts(STR("abc"), STR("ab")) && !str_starts(STR("a"), STR("ab")));
    CHECK(str_ends(STR("abc"), STR("bc")) && !str_ends(STR("c"), STR("bc")));
}

TEST(find_gives_the_first_place)
{
    CHECK_INT(str_find(STR("abcabc"), STR("ca")), 2);
    CHECK_INT(str_find(STR("abc"), STR("abcd")), -1);
    CHECK_INT(str_find(STR("abc"), STR("")), 0);
}

TEST(trim_takes_white_space_from_both_ends_only)
{
    CHECK_STR(str_trim(STR("\f\t a b\r\n")), "a b");
    CHECK_STR(str_trim(STR(" \n")), "");
}

TEST(format_and_join_make_new_text)
{
    Arena arena = {0};
    Strs parts = {0};
    CHECK_STR(str_join(&arena, &parts, STR(", ")), "");
    for (int i = 0; i < 20; i++)
        vec_add(&arena, &parts, str_format(&arena, "%d", i));
    CHECK_STR(str_join(&arena, &parts, STR(" ")),
              "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19");
    CHECK_STR(vec_last(&parts), "19");
    arena_free(&arena);
}

TEST(copies_have_a_nul_behind_them)
{
    Arena arena = {0};
    CHECK_INT((long long)strlen(str_c(&arena, str_slice(STR("abc"), 0, 2))), 2);
    arena_free(&arena);
}

TEST(well_formed_utf_8_has_a_length)
{
    CHECK_INT(str_utf8_len(STR("a"), 0), 1);
    CHECK_INT(str_utf8_len(STR("\xC3\xA9"), 0), 2);
    CHECK_INT(str_utf8_len(STR("x\xE2\x82\xAC"), 1), 3);
    CHECK_INT(str_utf8_len(STR("\xF4\x8F\xBF\xBF"), 0), 4);
}

TEST(what_is_no_utf_8_has_none)
{
    static const Str bad[] = {
        STR_CONST("\x80"),
        STR_CONST("\xC0\x80"),
        STR_CONST("\xE2\x82"),
        STR_CONST("\xE0\x80\x80"),
        STR_CONST("\xED\xA0\x80"),
        STR_CONST("\xF5\x80\x80\x80"),
        STR_CONST("\xE2\x82z"),
        STR_CONST("\xF4\x90\x80\x80"),
        STR_CONST(""),
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        CHECK_INT(str_utf8_len(bad[i], 0), 0);
}

/* The values that the algorithm's authors published. */
TEST(the_hash_is_fnv_1a)
{
    CHECK_INT(str_hash(STR("")), 0x811C9DC5);
    CHECK_INT(str_hash(STR("a")), 0xE40C292C);
    CHECK_INT(str_hash(STR("foobar")), 0xBF9CF968);
}

TEST(words_of_a_list_are_counted_from_0)
{
    CHECK_INT(str_find_word(STR("a, bc, d"), STR("a")), 0);
    CHECK_INT(str_find_word(STR("a, bc, d"), STR("d")), 2);
    CHECK_INT(str_find_word(STR("a, bc, d"), STR("b")), -1);
    CHECK_INT(str_find_word(STR(""), STR("a")), -1);
}
