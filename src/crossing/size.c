/* crossing/size.c: sizes that a program writes out: "x" * 1000000, list(range(5000)),
   bytes(size). */
#include "crossing/size.h"

#include "syntax/names.h"
#include "value/eval.h"

/* Expressions in each other that are looked at, and numbers that are taken for real. */
enum { SIZE_DEEP = 8, NUMBER_MOST = 1 << 30, ITEM_LEAST = 2 };

/* The expression that is looked at, and the frame that knows its names. */
typedef struct Sized {
    Machine *machine;
    Frame *frame;
    const Tree *tree;
} Sized;

static int64_t limited(int64_t number)
{
    if (number < 0)
        return 0;
    return number > NUMBER_MOST ? NUMBER_MOST : number;
}

static int64_t power(int64_t base, int64_t exponent)
{
    int64_t result = 1;
    for (int64_t i = 0; i < exponent && result < NUMBER_MOST; i++)
        result = limited(result * base);
    return result;
}

static Node field(const Sized *sized, Node node, NodeField name)
{
    return node_field(sized->tree, node, name);
}

static int64_t number_of(const Sized *sized, Node node, int depth);

static int64_t number_of_operation(const Sized *sized, Node node, int depth)
{
    int64_t left = number_of(sized, field(sized, node, FIELD_LEFT), depth);
    int64_t right = number_of(sized, field(sized, node, FIELD_RIGHT), depth);
    if (left < 0 || right < 0)
        return -1;
    switch ((int)node_kind(sized->tree, field(sized, node, FIELD_OPERATOR))) {
    case NODE_TOKEN_ADD: return limited(left + right);
    case NODE_TOKEN_SUB: return limited(left - right);
    case NODE_TOKEN_MUL: return limited(left * right);
    case NODE_TOKEN_POW: return power(left, right);
    case NODE_TOKEN_LSHIFT: return limited(left * power(2, right));
    default: return -1;
    }
}

/* The int that the expression is, or -1 where it isn't known. */
static int64_t number_of(const Sized *sized, Node node, int depth)
{
    if (!node || depth == 0)
        return -1;
    switch ((int)node_kind(sized->tree, node)) {
    case NODE_PARENTHESIZED_EXPRESSION:
        return number_of(sized, node_first(sized->tree, node), depth - 1);
    case NODE_BINARY_OPERATOR: return number_of_operation(sized, node, depth - 1);
    case NODE_INTEGER:
    case NODE_ATTRIBUTE:
    case NODE_IDENTIFIER: {
        const Thing *only = value_only(eval(sized->machine, sized->frame, node));
        bool is_int = only && only->kind == THING_CONSTANT &&
                      only->constant.type == CONSTANT_INT;
        return is_int ? limited(only->constant.number) : -1;
    }
    default: return -1;
    }
}

static Node argument_of(const Sized *sized, Node call, uint32_t index)
{
    Node at = node_first(sized->tree, field(sized, call, FIELD_ARGUMENTS));
    for (; at && index > 0; index--)
        at = node_next(sized->tree, at);
    return at;
}

static bool calls(const Sized *sized, Node call, const char *name)
{
    return node_kind(sized->tree, call) == NODE_CALL &&
           str_equal(node_text(sized->tree, field(sized, call, FIELD_FUNCTION)),
                     str_of(name));
}

/* The rounds of `for … in EXPRESSION`; 1 where they aren't known. */
static int64_t rounds_of(const Sized *sized, Node iterable)
{
    NodeKind kind = node_kind(sized->tree, iterable);
    int64_t count = 0;
    if (kind == NODE_LIST || kind == NODE_TUPLE) {
        for_children(sized->tree, iterable, child)
            count++;
        return count > 0 ? count : 1;
    }
    Node second = calls(sized, iterable, "range") ? argument_of(sized, iterable, 1) : 0;
    if (!calls(sized, iterable, "range") || (second && node_next(sized->tree, second)))
        return 1;
    int64_t first = number_of(sized, argument_of(sized, iterable, 0), SIZE_DEEP);
    int64_t end = second ? number_of(sized, second, SIZE_DEEP) : first;
    count = second ? end - first : first;
    return first >= 0 && end >= 0 && count > 0 ? count : 1;
}

static int64_t size_of(const Sized *sized, Node node, int depth);

/* The one plain assignment to the name in its function. */
static Node assigned_to(const Sized *sized, Node use)
{
    Node function = use;
    while (function && node_kind(sized->tree, function) != NODE_FUNCTION_DEFINITION)
        function = node_parent(sized->tree, function);
    Node end = function ? node_end(sized->tree, function) : 0, found = 0;
    for (Node at = function; at < end; at++) {
        Node left = field(sized, at, FIELD_LEFT);
        bool is_name = left && node_kind(sized->tree, left) == NODE_IDENTIFIER &&
                       node_name(sized->tree, left) == node_name(sized->tree, use);
        if (is_name && (found || node_kind(sized->tree, at) != NODE_ASSIGNMENT))
            return 0;
        if (is_name)
            found = field(sized, at, FIELD_RIGHT);
    }
    return found;
}

static int64_t size_of_name(const Sized *sized, Node node, int depth)
{
    const Thing *only = value_only(eval(sized->machine, sized->frame, node));
    bool is_text = only && only->kind == THING_CONSTANT && only->constant.text.len > 0;
    if (is_text)
        return only->constant.text.len;
    Node value = assigned_to(sized, node);
    return value ? size_of(sized, value, depth) : ITEM_LEAST;
}

static int64_t size_of_operation(const Sized *sized, Node node, int depth)
{
    Node left = field(sized, node, FIELD_LEFT), right = field(sized, node, FIELD_RIGHT);
    NodeKind op = node_kind(sized->tree, field(sized, node, FIELD_OPERATOR));
    if (op == NODE_TOKEN_ADD)
        return limited(size_of(sized, left, depth) + size_of(sized, right, depth));
    if (op != NODE_TOKEN_MUL)
        return ITEM_LEAST;
    int64_t times = number_of(sized, right, depth);
    Node repeated = times >= 0 ? left : right;
    times = times >= 0 ? times : number_of(sized, left, depth);
    NodeKind kind = node_kind(sized->tree, repeated);
    if (times < 0 || (kind != NODE_STRING && kind != NODE_LIST && kind != NODE_TUPLE))
        return ITEM_LEAST;
    /* pickle writes an object once, and refers to it after that. */
    int64_t each = kind == NODE_STRING ? size_of(sized, repeated, depth) : ITEM_LEAST;
    return limited(times * each);
}

/* bytes(n), os.urandom(n), list(range(n)). */
static int64_t size_of_call(const Sized *sized, Node node)
{
    Node first = argument_of(sized, node, 0);
    if (calls(sized, node, "bytes") || calls(sized, node, "bytearray") ||
        calls(sized, node, "os.urandom") || calls(sized, node, "urandom")) {
        int64_t count = number_of(sized, first, SIZE_DEEP);
        return count > 0 ? count : ITEM_LEAST;
    }
    bool is_list = (calls(sized, node, "list") || calls(sized, node, "tuple")) && first;
    return is_list ? limited(ITEM_LEAST * rounds_of(sized, first)) : ITEM_LEAST;
}

static int64_t size_of_comprehension(const Sized *sized, Node node, int depth)
{
    Node clause = node_child(sized->tree, node, NODE_FOR_IN_CLAUSE);
    if (!clause || node_child(sized->tree, node, NODE_IF_CLAUSE))
        return ITEM_LEAST;
    int64_t rounds = rounds_of(sized, field(sized, clause, FIELD_RIGHT));
    Node body = field(sized, node, FIELD_BODY);
    bool is_new = node_kind(sized->tree, body) ==
                  NODE_CALL; /* an object of its own each time */
    return limited(rounds * (is_new ? size_of(sized, body, depth) : ITEM_LEAST));
}

static int64_t size_of(const Sized *sized, Node node, int depth)
{
    if (!node || depth == 0)
        return ITEM_LEAST;
    switch ((int)node_kind(sized->tree, node)) {
    case NODE_PARENTHESIZED_EXPRESSION:
        return size_of(sized, node_first(sized->tree, node), depth - 1);
    case NODE_STRING: {
        Str text = node_text(sized->tree, node);
        return text.len > 2 && !node_first(sized->tree, node) ? text.len - 2 : 0;
    }
    case NODE_BINARY_OPERATOR: return size_of_operation(sized, node, depth - 1);
    case NODE_IDENTIFIER: return size_of_name(sized, node, depth - 1);
    case NODE_CALL: return size_of_call(sized, node);
    case NODE_LIST_COMPREHENSION: return size_of_comprehension(sized, node, depth - 1);
    case NODE_LIST:
    case NODE_TUPLE: {
        int64_t sum = 0;
        for_children(sized->tree, node, child)
            sum = limited(sum + size_of(sized, child, depth - 1));
        return sum;
    }
    default: return ITEM_LEAST;
    }
}

/* Where the names of the site's function are; the frame is NULL outside of any. */
static Sized sized_at(Machine *machine, Site site)
{
    const Call *call = machine->call;
    bool is_here = call && call->frame &&
                   call->frame->module->module.module == site.module;
    return (Sized){machine, is_here ? call->frame : NULL, site.module->tree};
}

int64_t size_least(Machine *machine, Site site)
{
    Sized sized = sized_at(machine, site);
    return sized.frame ? size_of(&sized, site.node, SIZE_DEEP) : 0;
}

int64_t size_rounds(Machine *machine, Site site)
{
    Sized sized = sized_at(machine, site);
    int64_t rounds = 1;
    if (!sized.frame)
        return rounds;
    for (Node at = site.node; at; at = node_parent(sized.tree, at)) {
        if (node_kind(sized.tree, at) == NODE_FUNCTION_DEFINITION)
            break;
        if (node_kind(sized.tree, at) == NODE_IF_STATEMENT)
            return 1; /* how often the condition holds isn't known */
        if (node_kind(sized.tree, at) == NODE_FOR_STATEMENT)
            rounds = limited(rounds *
                             rounds_of(&sized, node_field(sized.tree, at, FIELD_RIGHT)));
    }
    return rounds;
}
