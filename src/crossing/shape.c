/* crossing/shape.c: counting what the program writes out. A list that grows in a loop has
   another length in each run: only displays, texts, and the tuples of zip() and
   enumerate() are counted. */
#include "crossing/shape.h"

static Node without_brackets(const Tree *tree, Node node)
{
    while (node && node_kind(tree, node) == NODE_PARENTHESIZED_EXPRESSION)
        node = node_first(tree, node);
    return node;
}

static bool is_display(NodeKind kind)
{
    return kind == NODE_TUPLE || kind == NODE_LIST || kind == NODE_SET ||
           kind == NODE_EXPRESSION_LIST;
}

/* The elements of a display; -1 where it has a `*part`. */
static int64_t count_written(const Tree *tree, Node display)
{
    int64_t count = 0;
    for_children(tree, display, child) {
        if (node_kind(tree, child) == NODE_LIST_SPLAT)
            return -1;
        count++;
    }
    return count;
}

/* A tuple that zip() or enumerate() makes of each round. */
static bool is_of_zip(const Tree *tree, const Thing *thing)
{
    if (thing->kind != THING_TUPLE || node_kind(tree, thing->site.node) != NODE_CALL)
        return false;
    Str name = node_text(tree, node_field(tree, thing->site.node, FIELD_FUNCTION));
    return str_equal(name, STR("zip")) || str_equal(name, STR("enumerate"));
}

static Count count_container(const Thing *thing)
{
    Count none = {0};
    if (!thing->site.node || thing->container.has_unknown ||
        value_is_bound(thing->container.rest.value))
        return none;
    const Tree *tree = thing->site.module->tree;
    uint32_t bound = 0;
    for (uint32_t i = 0; i < thing->container.elements.len; i++)
        bound += value_is_bound(thing->container.elements.at[i]->value);
    bool is_written = is_display(node_kind(tree, thing->site.node)) &&
                      bound == thing->container.elements.len &&
                      count_written(tree, thing->site.node) == (int64_t)bound;
    return is_written || is_of_zip(tree, thing) ? (Count){bound, true, false} : none;
}

/* Characters of UTF-8 text. */
static uint32_t count_characters(Str text)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < text.len; i++)
        count += ((unsigned char)text.at[i] & 0xc0) != 0x80;
    return count;
}

/* The characters that a text with {parts} has for sure. */
static Count count_fstring(const Tree *tree, Node node)
{
    Str text = node_text(tree, node);
    Count count = {0, false, true};
    int depth = 0;
    bool is_open = false;
    for (uint32_t i = 0; i + 1 < text.len; i++) {
        char c = text.at[i];
        if (c == '"' || c == '\'')
            is_open = true;
        if (c == '\\')
            return (Count){0};
        depth += c == '{';
        bool counts = is_open && depth == 0 && c != '"' && c != '\'' && c != '}';
        count.least += counts;
        depth -= c == '}' && depth > 0;
    }
    return count;
}

Count shape_count(Value value, Site site)
{
    const Thing *only = value_only(value);
    if (!only)
        return (Count){0};
    if (only->kind == THING_TUPLE || only->kind == THING_LIST || only->kind == THING_SET)
        return count_container(only);
    bool is_text = only->kind == THING_CONSTANT &&
                   (only->constant.type == CONSTANT_STR ||
                    only->constant.type == CONSTANT_BYTES);
    if (is_text)
        return (Count){count_characters(only->constant.text), true, true};
    if (only->kind != THING_ATOM || !site.node)
        return (Count){0};
    const Tree *tree = site.module->tree;
    Node node = without_brackets(tree, site.node);
    bool is_fstring = node_kind(tree, node) == NODE_STRING && node_first(tree, node);
    return is_fstring ? count_fstring(tree, node) : (Count){0};
}

bool shape_is_number(Site site)
{
    if (!site.node)
        return false;
    const Tree *tree = site.module->tree;
    Node node = without_brackets(tree, site.node);
    if (node_kind(tree, node) == NODE_UNARY_OPERATOR)
        node = node_field(tree, node, FIELD_ARGUMENT);
    return node_kind(tree, node) == NODE_INTEGER || node_kind(tree, node) == NODE_FLOAT;
}

bool shape_is_call(Site site)
{
    if (!site.node)
        return false;
    const Tree *tree = site.module->tree;
    return node_kind(tree, without_brackets(tree, site.node)) == NODE_CALL;
}

bool shape_may_be_empty(Value value)
{
    const Thing *only = value_only(value);
    bool is_container = only && (only->kind == THING_TUPLE || only->kind == THING_LIST ||
                                 only->kind == THING_SET);
    if (!is_container)
        return only && only->kind == THING_CONSTANT && only->constant.text.len == 0;
    uint32_t bound = 0;
    for (uint32_t i = 0; i < only->container.elements.len; i++)
        bound += value_is_bound(only->container.elements.at[i]->value);
    return bound == 0 && !value_is_bound(only->container.rest.value) &&
           !only->container.has_unknown;
}
