/* The flat array against what tree-sitter's own cursor says of the same source: which
   nodes there are, in which fields, from where to where, and how they hang together. */
#define _POSIX_C_SOURCE 200809L
#include <glob.h>

#include "base/file.h"
#include "syntax/flatten.h"
#include "syntax/names.h"
#include "test.h"

typedef struct Walk {
    const Grammar *grammar;
    const Tree *tree;
    TSTreeCursor cursor;
    Node node;   /* the last that was met */
    Node parent; /* of what comes now */
    uint32_t differences;
} Walk;

static void check_node(Walk *walk, Symbol symbol, NodeField field, TSNode node)
{
    walk->node++;
    bool is_there = walk->node < walk->tree->count;
    const TreeNode *at = &walk->tree->nodes[is_there ? walk->node : 0];
    if (at->kind != symbol.kind || at->field != (uint8_t)field ||
        at->is_missing != ts_node_is_missing(node) ||
        at->start != ts_node_start_byte(node) || at->end != ts_node_end_byte(node) ||
        at->parent != walk->parent)
        walk->differences++;
}

/* True where the node is kept, and what is below it may be. */
static bool visit(Walk *walk)
{
    TSNode node = ts_tree_cursor_current_node(&walk->cursor);
    Symbol symbol = grammar_symbol(walk->grammar, ts_node_symbol(node));
    TSFieldId id = ts_tree_cursor_current_field_id(&walk->cursor);
    NodeField field = (NodeField)walk->grammar->fields[id];
    bool has_field = symbol.copying == COPY_ALWAYS || symbol.copying == COPY_IN_FIELD;
    bool is_wanted = symbol.copying == COPY_ALWAYS ||
                     (symbol.copying == COPY_IN_FIELD && field) ||
                     ts_node_is_missing(node);
    if (is_wanted)
        check_node(walk, symbol, has_field ? field : FIELD_NONE, node);
    return is_wanted && symbol.copying == COPY_ALWAYS;
}

static void walk_all(Walk *walk)
{
    for (;;) {
        bool may_enter = visit(walk);
        Node node = walk->node;
        if (may_enter && ts_tree_cursor_goto_first_child(&walk->cursor)) {
            walk->parent = node;
            continue;
        }
        while (!ts_tree_cursor_goto_next_sibling(&walk->cursor)) {
            if (!ts_tree_cursor_goto_parent(&walk->cursor))
                return;
            walk->parent = walk->tree->nodes[walk->parent].parent;
        }
    }
}

static uint32_t count_differences(Str text)
{
    Arena arena = {0};
    const Grammar *grammar = grammar_load(&arena);
    TSParser *parser = ts_parser_new();
    ts_parser_set_language(parser, grammar->language);
    TSTree *parsed = ts_parser_parse_string(parser, NULL, text.at, text.len);
    Tree tree = {.source = source_make(&arena, STR("a.py"), text)};
    flatten(&arena, grammar, names_python(&arena), parsed, &tree);
    Walk walk = {.grammar = grammar, .tree = &tree};
    walk.cursor = ts_tree_cursor_new(ts_tree_root_node(parsed));
    walk_all(&walk);
    ts_tree_cursor_delete(&walk.cursor);
    ts_tree_delete(parsed);
    ts_parser_delete(parser);
    arena_free(&arena);
    return walk.differences + (walk.node + 1 != tree.count);
}

TEST(empty_sources_are_as_the_cursor_says)
{
    CHECK_INT(count_differences(STR("")), 0);
    CHECK_INT(count_differences(STR("\n")), 0);
    CHECK_INT(count_differences(STR("# only a comment")), 0);
}

TEST(aliases_and_hidden_nodes_are_as_the_cursor_says)
{
    CHECK_INT(
        count_differences(STR("print = match = type = exec = 1\n"
                              "print >> file, 'a' 'b'\n"
                              "match match:\n    case {'a': [x, *_], **rest} if x:\n"
                              "        pass\n    case -1 | 2 + 3j | A.B(c=1):\n"
                              "        pass\n")),
        0);
    CHECK_INT(
        count_differences(STR("@a.b(1)\nasync def f[T: int, *P](x: int = 1, /, y=2, "
                              "*z, k, **w) -> 'T':\n"
                              "    async with a as b, (c as d):\n"
                              "        return [i async for i in x if not i not in y]\n"
                              "    try: pass\n    except* (A, B) as e: raise e from x\n"
                              "    finally: del x[1:2, ...], y.z\n")),
        0);
}

TEST(strings_are_as_the_cursor_says)
{
    CHECK_INT(
        count_differences(STR("f'{a!r:>{width}} {{b}} {c=}' rb'\\x00' \"\"\"d\n\"\"\"\n"
                              "f\"{f'{x:=5}'}\" f'''\n{[y for y in z]}\n'''\n")),
        0);
}

/* Comments that lie in the middle of a production, and lines that go on. */
TEST(extras_are_as_the_cursor_says)
{
    CHECK_INT(
        count_differences(STR("x = ( # noqa\n  1, # picklint: ignore\n  2)\n"
                              "if a: # b\n    # c\n    d\n# e\nelse:\n    f \\\n  + g\n"
                              "def h( # i\n    j, # k\n):\n    # l\n    pass\n")),
        0);
}

TEST(errors_are_as_the_cursor_says)
{
    CHECK_INT(count_differences(STR("def f(:\n    return (1,\nclass\nx = = 2\n")), 0);
    CHECK_INT(count_differences(STR("a = [1, 2\nb = {3: \nprint(\"c)\n\tif:\n)]}\n")), 0);
    CHECK_INT(count_differences(STR("x = \xff\xfe \xe9t\xe9 = '\xc3\xa9' $ ? \x01\n")),
              0);
    CHECK_INT(count_differences(STR("\xEF\xBB\xBF"
                                    "caf\xc3\xa9 = na\xc3\xafve\n")),
              0);
}

/* What tells of programs as people write them. */
TEST(cases_are_as_the_cursor_says)
{
    glob_t found;
    CHECK_INT(glob("tests/cases/*/*.py", 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        Arena arena = {0};
        FileBytes file = files_disk()->read(files_disk(), &arena,
                                            str_of(found.gl_pathv[i]));
        uint32_t differences = count_differences(file.bytes);
        if (differences)
            printf("    %s\n", found.gl_pathv[i]);
        CHECK_INT(differences, 0);
        arena_free(&arena);
    }
    CHECK(found.gl_pathc > 100);
    globfree(&found);
}
