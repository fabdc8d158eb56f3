/* Looking at a tree that parse.c made. */
#include "syntax/tree.h"

#include "base/json.h"

Node node_field(const Tree *tree, Node node, NodeField field)
{
    if (!node)
        return 0;
    for_children(tree, node, child)
        if (tree->nodes[child].field == field)
            return child;
    return 0;
}

Node node_child(const Tree *tree, Node node, NodeKind kind)
{
    for_children(tree, node, child)
        if (node_kind(tree, child) == kind)
            return child;
    return 0;
}

Node node_end(const Tree *tree, Node node)
{
    while (node && !node_next(tree, node))
        node = node_parent(tree, node);
    return node ? node_next(tree, node) : tree->count;
}

Str node_text(const Tree *tree, Node node)
{
    const TreeNode *at = &tree->nodes[node];
    return str_slice(tree->source->bytes, at->start, at->end);
}

static const char *kind_word(NodeKind kind)
{
    static const char *const words[NODE_KINDS] = {
        [NODE_NOTHING] = "(other)",
#define NODE(kind, text)  [NODE_##kind] = text,
#define TOKEN(kind, text) [NODE_##kind] = "\"" text "\"",
#define FIELD(field, text)
#include "syntax/nodes.def"
#undef NODE
#undef TOKEN
#undef FIELD
    };
    return words[kind];
}

static const char *field_word(uint8_t field)
{
    static const char *const words[FIELD_KINDS] = {
        [FIELD_NONE] = "",
#define NODE(kind, text)
#define TOKEN(kind, text)
#define FIELD(field, text) [FIELD_##field] = text,
#include "syntax/nodes.def"
#undef NODE
#undef TOKEN
#undef FIELD
    };
    return words[field];
}

static void print_place(FILE *out, const Tree *tree, Node node)
{
    Position from = source_position(tree->source, tree->nodes[node].start);
    Position to = source_position(tree->source, tree->nodes[node].end);
    fprintf(out, " [%u:%u-%u:%u]", from.row, from.column, to.row, to.column);
}

static void print_node(FILE *out, const Tree *tree, const Names *names, Node node)
{
    const TreeNode *at = &tree->nodes[node];
    fputs(kind_word(node_kind(tree, node)), out);
    if (at->field)
        fprintf(out, " field=%s", field_word(at->field));
    if (at->is_missing)
        fputs(" missing", out);
    print_place(out, tree, node);
    if (!node_first(tree, node)) {
        bool is_named = at->kind == NODE_IDENTIFIER;
        fputc(' ', out);
        json_write_str(out,
                       is_named ? name_text(names, at->name) : node_text(tree, node));
    }
    fputc('\n', out);
}

/* How much deeper or less deep than `node` the node behind it lies. */
static int64_t depth_change(const Tree *tree, Node node)
{
    if (node_first(tree, node))
        return 1;
    int64_t change = 0;
    for (; node && !node_next(tree, node); node = node_parent(tree, node))
        change--;
    return change;
}

/* Past the deepest indentation the depth is a number, or what is printed of a deep tree
   would grow with its depth squared. */
static void print_indentation(FILE *out, int64_t depth)
{
    enum { DEEPEST = 50 };
    if (depth <= DEEPEST)
        fprintf(out, "%*s", (int)(2 * depth), "");
    else
        fprintf(out, "%*s%lld: ", 2 * DEEPEST, "", (long long)depth);
}

void tree_print(FILE *out, const Tree *tree, const Names *names)
{
    int64_t depth = 0;
    for (Node node = 1; node < tree->count; node++) {
        print_indentation(out, depth);
        print_node(out, tree, names, node);
        depth += depth_change(tree, node);
    }
}
