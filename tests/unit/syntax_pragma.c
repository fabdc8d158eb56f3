/* Which comments silence what, on which rows. */
#include "syntax/names.h"
#include "syntax/pragma.h"
#include "test.h"

static void add_codes(Arena *arena, Strs *parts, const Pragma *pragma)
{
    if (pragma->is_all)
        vec_add(arena, parts, STR("all"));
    for (uint32_t i = 0; i < pragma->codes.len; i++)
        vec_add(arena, parts, pragma->codes.at[i].text);
    if (pragma->mistake)
        vec_add(arena, parts, str_of(pragma->mistake));
}

/* "1-2 PKL101 lambda; 4-4 all" */
static Str described(Arena *arena, const Tree *tree)
{
    Pragmas pragmas = pragmas_read(arena, tree);
    Strs lines = {0};
    for (uint32_t i = 0; i < pragmas.len; i++) {
        const Pragma *pragma = &pragmas.at[i];
        Strs parts = {0};
        vec_add(arena, &parts,
                str_format(arena, "%u-%u", pragma->first_row, pragma->last_row));
        add_codes(arena, &parts, pragma);
        vec_add(arena, &lines, str_join(arena, &parts, STR(" ")));
    }
    return str_join(arena, &lines, STR("; "));
}

static void check_pragmas(const char *text, const char *want)
{
    Arena arena = {0};
    const Source *source = source_make(&arena, STR("a.py"), str_of(text));
    const Tree *tree = tree_parse(&arena, grammar_load(&arena), names_python(&arena),
                                  source);
    CHECK_STR(described(&arena, tree), want);
    arena_free(&arena);
}

TEST(noqa_alone_silences_all)
{
    check_pragmas("x = 1  # noqa\n", "1-1 all");
    check_pragmas("x = 1  #NOQA\n", "1-1 all");
    check_pragmas("x = 1  # type: ignore # noqa\n", "1-1 all");
    check_pragmas("x = 1  # noqa because of it\n", "1-1 all");
}

TEST(noqa_with_codes_silences_those)
{
    check_pragmas("x = 1  # noqa: PKL101\n", "1-1 PKL101");
    check_pragmas("x = 1  # noqa:pkl101,F401\n", "1-1 PKL101 F401");
    check_pragmas("x = 1  # noqa : PKL101 F401 since E5 x\n", "1-1 PKL101 F401");
}

TEST(a_noqa_colon_without_codes_silences_all)
{
    check_pragmas("x = 1  # noqa: whatever\n", "1-1 all");
}

TEST(other_comments_silence_nothing)
{
    check_pragmas("x = 1  # noqaX\n", "");
    check_pragmas("x = 1  # flake8: noqa\n", "");
    check_pragmas("x = 1  # see picklint: ignore\n", "");
    check_pragmas("x = '# noqa'\n", "");
    check_pragmas("x = 1  # picklint: ignored\n", "");
    check_pragmas("x = 1  # picklint finds it\n", "");
}

TEST(ignore_takes_codes_and_names)
{
    check_pragmas("x = 1  # picklint: ignore[PKL101] it is never shipped\n",
                  "1-1 PKL101");
    check_pragmas("x = 1  # picklint:ignore[pkl101, open-file PKL]\n",
                  "1-1 PKL101 open-file PKL");
}

TEST(what_was_meant_to_silence_and_does_not_is_kept)
{
    check_pragmas("x = 1  # picklint: ignore\n", "1-0 it wants codes in brackets");
    check_pragmas("x = 1  # picklint: ignore[]\n", "1-0 it names no code");
    check_pragmas("x = 1  # picklint: ignore[PKL101\n", "1-0 its bracket isn't closed");
    check_pragmas("x = 1  # picklint: ignored[PKL101]\n",
                  "1-0 want ignore[…] or file-ignore[…]");
}

TEST(a_pragma_ends_behind_its_last_code)
{
    Arena arena = {0};
    const char *text = "x  # a # picklint: ignore[PKL101] b # noqa: E5, F6 c\n";
    const Source *source = source_make(&arena, STR("a.py"), str_of(text));
    const Tree *tree = tree_parse(&arena, grammar_load(&arena), names_python(&arena),
                                  source);
    Pragmas pragmas = pragmas_read(&arena, tree);
    CHECK_INT(pragmas.len, 2);
    for (uint32_t i = 0; i < pragmas.len; i++)
        CHECK_STR(str_slice(source->bytes, pragmas.at[i].start, pragmas.at[i].end),
                  i ? "# noqa: E5, F6" : "# picklint: ignore[PKL101]");
    CHECK_INT(pragmas.at[1].codes.at[1].start, 48);
    arena_free(&arena);
}

TEST(one_comment_may_hold_two)
{
    check_pragmas("x = 1  # picklint: ignore[PKL101]  # noqa: E5\n",
                  "1-1 PKL101; 1-1 E5");
}

TEST(ignore_covers_its_row_and_the_string_that_ends_on_it)
{
    check_pragmas("a\nf(1,\n  2)  # picklint: ignore[PKL1]\nb\n", "3-3 PKL1");
    check_pragmas("a\nf(1,  # picklint: ignore[PKL1]\n  2)\nb\n", "2-2 PKL1");
    check_pragmas("x = \\\n  1  # picklint: ignore[PKL1]\n", "1-2 PKL1");
    check_pragmas("x = '''(\n'''  # picklint: ignore[PKL1]\ny\n", "1-2 PKL1");
    check_pragmas("x = ')'; y = [\n]  # picklint: ignore[PKL1]\n", "2-2 PKL1");
}

TEST(ignore_alone_covers_the_next_logical_line)
{
    check_pragmas("# picklint: ignore[PKL1]\n\n# why\nf(1,\n  2)\nb\n", "1-5 PKL1");
    check_pragmas("# picklint: ignore[PKL1]\ndef f(a,\n      b):\n    pass\n",
                  "1-3 PKL1");
    check_pragmas("\xEF\xBB\xBF# picklint: ignore[PKL1]\nf()\n", "1-2 PKL1");
    check_pragmas("f()\n# picklint: ignore[PKL1]\n", "2-2 PKL1");
    check_pragmas("# picklint: ignore[PKL1]\r\nf()\r\n", "1-2 PKL1");
    check_pragmas("if x:\n    # picklint: ignore[PKL1]\n    f(\n    )\n", "2-4 PKL1");
}

TEST(ignore_alone_inside_of_brackets_covers_the_next_row_with_code)
{
    check_pragmas("f(\n  # picklint: ignore[PKL1]\n\n  # why\n  2,\n  3)\nb\n",
                  "2-5 PKL1");
    check_pragmas("f(\n  # picklint: ignore[PKL1]\n  '''\n''')\nb\n", "2-4 PKL1");
    check_pragmas("f(2\n  # picklint: ignore[PKL1]\n)\nb\n", "2-3 PKL1");
}

TEST(file_ignore_covers_the_file)
{
    check_pragmas("a\n# picklint: file-ignore[PKL1]\nc", "1-3 PKL1");
    check_pragmas("\xEF\xBB\xBF# picklint: file-ignore[PKL1]\nc", "1-2 PKL1");
    check_pragmas("a\nb  # picklint: file-ignore[PKL1]\nc",
                  "1-0 it has to stand on a line of its own, not indented");
    check_pragmas("if a:\n  # picklint: file-ignore[PKL1]\n  c",
                  "1-0 it has to stand on a line of its own, not indented");
}

TEST(noqa_covers_its_row_and_the_string_that_ends_on_it)
{
    check_pragmas("f(1,\n  2)  # noqa\n", "2-2 all");
    check_pragmas("x = '''a\nb'''  # noqa\n", "1-2 all");
    check_pragmas("x = \\\n  1  # noqa\n", "1-2 all");
    check_pragmas("# noqa\nf()\n", "1-1 all");
}

TEST(an_unclosed_bracket_is_no_trouble)
{
    check_pragmas("f(1\ng()  # noqa\n", "2-2 all");
    check_pragmas("f)\ng()  # picklint: ignore[PKL1]\nh\n", "2-2 PKL1");
}
