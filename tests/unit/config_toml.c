/* The tree that a TOML text gives; tests/toml.py compares the reader with Python's. */
#include "config/toml.h"

#include "test.h"

TEST(values_know_their_rows)
{
    Arena arena = {0};
    TomlDocument document = toml_parse(&arena, STR("\n[a]\nb = [\n  1,\n  2,\n]\n"));
    TomlValue *a = toml_find(document.root, STR("a")), *b = toml_find(a, STR("b"));
    CHECK_INT(document.error.len, 0);
    CHECK_INT(document.root->entries.at[0].row, 2);
    CHECK_INT(a->entries.at[0].row, 3);
    CHECK_INT(b->kind, TOML_ARRAY);
    CHECK_INT(b->items.at[1]->row, 5);
    CHECK_INT(b->items.at[1]->integer, 2);
    CHECK(!toml_find(a, STR("c")));
    arena_free(&arena);
}

TEST(tables_of_any_size_find_their_keys)
{
    Arena arena = {0};
    Strs lines = {0};
    for (int i = 0; i < 1000; i++)
        vec_add(&arena, &lines, str_format(&arena, "key%d = %d\n", i, i));
    TomlDocument document = toml_parse(&arena, str_join(&arena, &lines, STR("")));
    CHECK_INT(document.root->entries.len, 1000);
    for (int i = 0; i < 1000; i++) {
        Str key = str_format(&arena, "key%d", i);
        CHECK_INT(toml_find(document.root, key)->integer, i);
    }
    CHECK(!toml_find(document.root, STR("key1000")));
    arena_free(&arena);
}

static Str error_of(Arena *arena, const char *text)
{
    TomlDocument document = toml_parse(arena, str_of(text));
    return str_format(arena, "%u: %.*s", document.error_row, STR_ARG(document.error));
}

TEST(mistakes_quote_their_line)
{
    Arena arena = {0};
    CHECK_STR(error_of(&arena, "a = 1\nb = yes\nc = 1\n"),
              "2: this is no TOML: `b = yes`");
    CHECK_STR(error_of(&arena, "a = 1\n\na = 2\n"),
              "3: `a` is there already, since line 1");
    CHECK_STR(error_of(&arena, "a = 1\r\nb = \"\\q\"\n"),
              "2: this is no TOML: `b = \"\\q\"`");
    CHECK_STR(error_of(&arena, "a = 1\nb = 1\x01\n"),
              "2: a control character stands here");
    CHECK_STR(error_of(&arena, "\n\xFF = 1\n"), "2: this is no UTF-8");
    CHECK_STR(error_of(&arena, "a = 99999999999999999999"),
              "1: an integer has more than 64 bits");
    CHECK_STR(error_of(&arena, "a = 2023-02-30"), "1: there is no such date");
    arena_free(&arena);
}

TEST(what_is_nested_too_deep_is_refused)
{
    Arena arena = {0};
    char text[20004] = "a=";
    memset(text + 2, '[', 10000);
    memset(text + 10002, ']', 10000);
    text[20002] = '\0';
    CHECK_STR(error_of(&arena, text), "1: lists and tables are nested too deep");
    arena_free(&arena);
}
