/* Import statements, read off the bytes. */
#include "batch/imports.h"
#include "test.h"

/* "..a.b(x,y)" for each import, "*" behind dynamic ones, with blanks between. */
static Str print(Arena *arena, const char *text)
{
    ImportTexts imports = imports_read(arena, str_of(text));
    Strs parts = {0};
    for (uint32_t i = 0; i < imports.len; i++) {
        const ImportText *import = &imports.at[i];
        Str dots = str_slice(STR("..."), 0, import->level);
        Str names = str_join(arena, &import->names, STR(","));
        vec_add(arena, &parts,
                str_format(arena, "%.*s%.*s(%.*s)%s", STR_ARG(dots),
                           STR_ARG(import->dotted), STR_ARG(names),
                           import->is_dynamic ? "*" : ""));
    }
    return str_join(arena, &parts, STR(" "));
}

#define CHECK_IMPORTS(text, want)               \
    do {                                        \
        Arena arena = {0};                      \
        CHECK_STR(print(&arena, (text)), want); \
        arena_free(&arena);                     \
    } while (0)

TEST(modules_with_and_without_an_alias)
{
    CHECK_IMPORTS("import os, a.b as c\nimport d", "os() a.b() d()");
}

TEST(a_statement_behind_a_byte_order_mark)
{
    CHECK_IMPORTS("\xEF\xBB\xBF"
                  "from a import b\r\n",
                  "a(b)");
}

TEST(names_from_a_module)
{
    CHECK_IMPORTS("from a.b import c as d, e", "a.b(c,e)");
    CHECK_IMPORTS("from a import *", "a(*)");
}

TEST(relative_imports_keep_their_dots)
{
    CHECK_IMPORTS("from . import a\nfrom ..b.c import d", ".(a) ..b.c(d)");
}

TEST(brackets_comments_and_continued_lines_are_one_statement)
{
    CHECK_IMPORTS("from a import (b,  # one\n    c,\n)\nimport d", "a(b,c) d()");
    CHECK_IMPORTS("from a import b, \\\n    c\nimport d", "a(b,c) d()");
    CHECK_IMPORTS("from a import b, \\\r\n    c\r\nimport d\r\n", "a(b,c) d()");
}

TEST(statements_behind_others_on_their_line)
{
    CHECK_IMPORTS("x = 1; import a; from b import c", "a() b(c)");
    CHECK_IMPORTS("try: import a\nexcept E: from b import c", "a() b(c)");
}

TEST(calls_that_import_a_constant_name)
{
    CHECK_IMPORTS("m = importlib.import_module('..a.b', p)", "..a.b()");
    CHECK_IMPORTS("m = __import__(\"a\")", "a()");
}

TEST(calls_that_put_a_name_together)
{
    CHECK_IMPORTS("m = import_module(f'a.b.{name}_c')", "a.b()*");
    CHECK_IMPORTS("m = import_module('a.' + name)", "a()*");
    CHECK_IMPORTS("m = import_module('.%s' % name, p)", ".()*");
    CHECK_IMPORTS("m = import_module(name)", "");
    CHECK_IMPORTS("m = __import__('%s.b' % name)", "");
}

TEST(names_under_another_name)
{
    Arena arena = {0};
    ImportTexts imports = imports_read(&arena, STR("from a import b as c, d"));
    CHECK_STR(str_join(&arena, &imports.at[0].aliases, STR(",")), "c,d");
    arena_free(&arena);
}

TEST(words_that_only_hold_the_word)
{
    CHECK_IMPORTS("important = reimport(imports)", "");
    CHECK_IMPORTS("import", "");
    CHECK_IMPORTS("from . import", "");
}
