/* The tree: what is kept of the grammar's, how it hangs together, and any depth of it. */
#include "syntax/names.h"
#include "syntax/tree.h"
#include "test.h"

typedef struct Parsed {
    Arena arena;
    Names *names;
    const Tree *tree;
} Parsed;

static Parsed parse(Str text)
{
    Parsed parsed = {0};
    parsed.names = names_python(&parsed.arena);
    const Source *source = source_make(&parsed.arena, STR("a.py"), text);
    parsed.tree = tree_parse(&parsed.arena, grammar_load(&parsed.arena), parsed.names,
                             source);
    return parsed;
}

static Str printed(Parsed *parsed)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        abort();
    tree_print(out, parsed->tree, parsed->names);
    fclose(out);
    Str copy = str_copy(&parsed->arena, (Str){text, (uint32_t)size});
    free(text);
    return copy;
}

static void check_print(Str text, const char *want)
{
    Parsed parsed = parse(text);
    CHECK_STR(printed(&parsed), want);
    arena_free(&parsed.arena);
}

TEST(identifiers_and_fields_are_kept_and_punctuation_is_not)
{
    check_print(STR("x = f(1)\n"), "module [1:1-2:1]\n"
                                   "  expression_statement [1:1-1:9]\n"
                                   "    assignment [1:1-1:9]\n"
                                   "      identifier field=left [1:1-1:2] \"x\"\n"
                                   "      call field=right [1:5-1:9]\n"
                                   "        identifier field=function [1:5-1:6] \"f\"\n"
                                   "        argument_list field=arguments [1:6-1:9]\n"
                                   "          integer [1:7-1:8] \"1\"\n");
}

TEST(operators_are_kept_and_two_words_may_be_one)
{
    check_print(STR("a not in b"),
                "module [1:1-1:11]\n"
                "  expression_statement [1:1-1:11]\n"
                "    comparison_operator [1:1-1:11]\n"
                "      identifier [1:1-1:2] \"a\"\n"
                "      \"not in\" field=operators [1:3-1:9] \"not in\"\n"
                "      identifier [1:10-1:11] \"b\"\n");
}

TEST(of_strings_only_what_is_evaluated_is_kept)
{
    check_print(STR("'a\\n' f\"b{x}\""),
                "module [1:1-1:14]\n"
                "  expression_statement [1:1-1:14]\n"
                "    concatenated_string [1:1-1:14]\n"
                "      string [1:1-1:6] \"'a\\\\n'\"\n"
                "      string [1:7-1:14]\n"
                "        interpolation [1:10-1:13]\n"
                "          identifier field=expression [1:11-1:12] \"x\"\n");
}

TEST(async_stands_before_its_function)
{
    Parsed parsed = parse(STR("async def f():\n    pass\n"));
    Node function = node_child(parsed.tree, 1, NODE_FUNCTION_DEFINITION);
    CHECK(node_child(parsed.tree, function, NODE_TOKEN_ASYNC) == function + 1);
    CHECK_STR(node_text(parsed.tree, node_field(parsed.tree, function, FIELD_NAME)), "f");
    CHECK_INT(node_field(parsed.tree, 0, FIELD_NAME), 0);
    arena_free(&parsed.arena);
}

TEST(comments_that_may_be_pragmas_are_listed)
{
    Parsed parsed = parse(STR("a # NoQA\nb # no\nc( # PickLint: x\n)\n\"# noqa\"\n"));
    CHECK_INT(parsed.tree->comments.len, 2);
    CHECK_INT(parsed.tree->comments.at[0].start, 2);
    CHECK_INT(parsed.tree->comments.at[1].start, 19);
    CHECK_INT(parsed.tree->first_error, 0);
    arena_free(&parsed.arena);
}

TEST(names_are_numbers)
{
    Parsed parsed = parse(STR("self.self"));
    uint32_t found = 0;
    for (Node node = 1; node < parsed.tree->count; node++)
        found += node_name(parsed.tree, node) == NAME_SELF;
    CHECK_INT(found, 2);
    arena_free(&parsed.arena);
}

/* Parents, siblings and ends of all nodes agree with one another. */
static void check_links(const Tree *tree)
{
    for (Node node = 1; node < tree->count; node++) {
        Node end = node_end(tree, node);
        CHECK(end > node && end <= tree->count);
        CHECK(node_parent(tree, node) < node);
        Node expected = node + 1;
        for_children(tree, node, child) {
            CHECK_INT(child, expected);
            CHECK_INT(node_parent(tree, child), node);
            CHECK(tree->nodes[child].start >= tree->nodes[node].start);
            CHECK(tree->nodes[child].end <= tree->nodes[node].end);
            expected = node_end(tree, child);
        }
        CHECK_INT(expected, end);
    }
}

TEST(the_links_of_a_tree_agree)
{
    Parsed parsed = parse(
        STR("class A(B):\n    def f(self, *a, k=1):\n"
            "        if a: return [x for x in a if not x]\n"
            "        else: del self.x[1:2], a\n\nprint(A() @ {1: 2})\n"));
    CHECK(parsed.tree->count > 40);
    check_links(parsed.tree);
    arena_free(&parsed.arena);
}

TEST(the_first_error_is_told)
{
    Parsed parsed = parse(STR("x = 1\ny = = 2\nz = )\n"));
    CHECK(parsed.tree->first_error != 0);
    CHECK_INT(source_position(parsed.tree->source,
                              parsed.tree->nodes[parsed.tree->first_error].start)
                  .row,
              2);
    check_links(parsed.tree);
    arena_free(&parsed.arena);
}

TEST(what_the_parser_made_up_is_kept_as_missing)
{
    Parsed parsed = parse(STR("def f(:\n    pass\n"));
    uint32_t missing = 0;
    for (Node node = 1; node < parsed.tree->count; node++)
        missing += parsed.tree->nodes[node].is_missing;
    CHECK_INT(missing, 1);
    arena_free(&parsed.arena);
}

TEST(an_empty_file_is_a_module)
{
    check_print(STR(""), "module [1:1-1:1] \"\"\n");
}

TEST(a_lone_cr_ends_a_statement)
{
    Parsed parsed = parse(STR("a = 1\rb = 2\r"));
    CHECK_INT(parsed.tree->first_error, 0);
    CHECK_INT(source_position(parsed.tree->source, 6).row, 2);
    arena_free(&parsed.arena);
}

/* `open`, `close`, each `depth` times. */
static Str nest(Arena *arena, Str open, Str close, uint32_t depth)
{
    Strs parts = {0};
    for (uint32_t i = 0; i < depth; i++)
        vec_add(arena, &parts, open);
    vec_add(arena, &parts, STR("x"));
    for (uint32_t i = 0; i < depth; i++)
        vec_add(arena, &parts, close);
    return str_join(arena, &parts, STR(""));
}

static void check_depth(Str open, Str close, NodeKind kind)
{
    enum { DEPTH = 200000 };
    Arena arena = {0};
    Parsed parsed = parse(nest(&arena, open, close, DEPTH));
    uint32_t found = 0;
    for (Node node = 1; node < parsed.tree->count; node++)
        found += node_kind(parsed.tree, node) == kind;
    CHECK_INT(found, DEPTH);
    CHECK_INT(parsed.tree->first_error, 0);
    arena_free(&parsed.arena);
    arena_free(&arena);
}

TEST(two_hundred_thousand_brackets_are_no_trouble)
{
    check_depth(STR("["), STR("]"), NODE_LIST);
}

TEST(two_hundred_thousand_terms_are_no_trouble)
{
    check_depth(STR(""), STR("+1"), NODE_BINARY_OPERATOR);
}

TEST(a_deep_tree_is_printed_in_no_more_than_its_size)
{
    Arena arena = {0};
    Parsed parsed = parse(nest(&arena, STR("["), STR("]"), 5000));
    CHECK(printed(&parsed).len < 5000 * 200);
    arena_free(&parsed.arena);
    arena_free(&arena);
}

TEST(a_source_too_large_is_skipped)
{
    Arena arena = {0};
    Str large = {arena_alloc(&arena, (64 << 20) + 1), (64 << 20) + 1};
    memset((void *)(uintptr_t)large.at, '\n', large.len);
    Parsed parsed = parse(large);
    CHECK_STR(str_of(parsed.tree->skipped), "too large");
    CHECK_INT(node_kind(parsed.tree, 1), NODE_MODULE);
    CHECK_INT(parsed.tree->count, 2);
    arena_free(&parsed.arena);
    arena_free(&arena);
}
