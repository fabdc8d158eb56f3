/* crossing/reads.c: what a method reads first. Expressions are walked in the order in
   which Python evaluates them, up to the first thing that may go either way. */
#include "crossing/rebuild.h"
#include "syntax/names.h"

typedef enum {
    READS_NOTHING,   /* goes on behind it */
    READS_ATTRIBUTE, /* found */
    READS_UNSURE,    /* a branch, a call, or something else that may end it */
} Reads;

typedef struct Reader {
    const Tree *tree;
    Name self;
    Name found;
    uint32_t depth;
} Reader;

static Reads read_node(Reader *reader, Node node);

static bool is_self(const Reader *reader, Node node)
{
    return node_kind(reader->tree, node) == NODE_IDENTIFIER &&
           node_name(reader->tree, node) == reader->self;
}

static Reads read_children(Reader *reader, Node node)
{
    for_children(reader->tree, node, child) {
        Reads reads = read_node(reader, child);
        if (reads != READS_NOTHING)
            return reads;
    }
    return READS_NOTHING;
}

static Reads read_attribute(Reader *reader, Node node)
{
    Node object = node_field(reader->tree, node, FIELD_OBJECT);
    Name name = node_name(reader->tree, node_field(reader->tree, node, FIELD_ATTRIBUTE));
    if (!is_self(reader, object))
        return read_node(reader, object);
    if (!name || name == NAME_DUNDER_CLASS)
        return READS_NOTHING;
    if (name == NAME_DUNDER_DICT)
        return READS_UNSURE;
    reader->found = name;
    return READS_ATTRIBUTE;
}

/* Of a call, the function and arguments are evaluated; what it does is another matter. */
static Reads read_call(Reader *reader, Node node)
{
    Reads reads = read_node(reader, node_field(reader->tree, node, FIELD_FUNCTION));
    if (reads == READS_NOTHING)
        reads = read_children(reader, node_field(reader->tree, node, FIELD_ARGUMENTS));
    return reads == READS_NOTHING ? READS_UNSURE : reads;
}

/* Whether a handler of the statement may take a RecursionError or AttributeError. */
static bool may_handle(const Tree *tree, Node statement)
{
    static const Str narrow[] = {STR_CONST("KeyError"), STR_CONST("IndexError"),
                                 STR_CONST("LookupError"), STR_CONST("TypeError"),
                                 STR_CONST("ValueError")};
    for_children(tree, statement, clause) {
        if (node_kind(tree, clause) != NODE_EXCEPT_CLAUSE)
            continue;
        Node value = node_field(tree, clause, FIELD_VALUE);
        bool is_narrow = false;
        for (size_t i = 0; value && i < sizeof narrow / sizeof *narrow; i++)
            is_narrow |= str_equal(node_text(tree, value), narrow[i]);
        if (!is_narrow)
            return true;
    }
    return false;
}

/* The part of a statement or operator that is evaluated in any case; behind it nothing is
   sure. */
static Reads read_part(Reader *reader, Node part)
{
    Reads reads = part ? read_node(reader, part) : READS_NOTHING;
    return reads == READS_NOTHING ? READS_UNSURE : reads;
}

static Reads read_assignment(Reader *reader, Node node)
{
    return read_part(reader, node_field(reader->tree, node, FIELD_RIGHT));
}

static Reads read_compound(Reader *reader, Node node)
{
    const Tree *tree = reader->tree;
    switch ((int)node_kind(tree, node)) {
    case NODE_IF_STATEMENT:
    case NODE_WHILE_STATEMENT:
        return read_part(reader, node_field(tree, node, FIELD_CONDITION));
    case NODE_FOR_STATEMENT:
        return read_part(reader, node_field(tree, node, FIELD_RIGHT));
    case NODE_BOOLEAN_OPERATOR:
        return read_part(reader, node_field(tree, node, FIELD_LEFT));
    case NODE_CONDITIONAL_EXPRESSION: {
        Node first = node_first(tree, node);
        return read_part(reader, first ? node_next(tree, first) : 0);
    }
    case NODE_TRY_STATEMENT:
        return may_handle(tree, node)
                   ? READS_UNSURE
                   : read_part(reader, node_field(tree, node, FIELD_BODY));
    case NODE_ASSIGNMENT: return read_assignment(reader, node);
    case NODE_BLOCK:
    case NODE_EXPRESSION_STATEMENT:
    case NODE_RETURN_STATEMENT:
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_ARGUMENT_LIST:
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_EXPRESSION_LIST:
    case NODE_SUBSCRIPT:
    case NODE_BINARY_OPERATOR:
    case NODE_COMPARISON_OPERATOR:
    case NODE_NOT_OPERATOR:
    case NODE_UNARY_OPERATOR:
    case NODE_KEYWORD_ARGUMENT: return read_children(reader, node);
    default: return READS_UNSURE;
    }
}

static Reads read_node(Reader *reader, Node node)
{
    if (!node || reader->depth >= LIMIT_BLOCK_DEPTH)
        return READS_UNSURE;
    reader->depth++;
    Reads reads = READS_NOTHING;
    switch ((int)node_kind(reader->tree, node)) {
    case NODE_ATTRIBUTE: reads = read_attribute(reader, node); break;
    case NODE_CALL: reads = read_call(reader, node); break;
    case NODE_IDENTIFIER:
    case NODE_STRING:
    case NODE_CONCATENATED_STRING:
    case NODE_INTEGER:
    case NODE_FLOAT:
    case NODE_TRUE:
    case NODE_FALSE:
    case NODE_NONE:
    case NODE_PASS_STATEMENT:
    case NODE_GLOBAL_STATEMENT: break;
    default:
        reads = node_kind(reader->tree, node) < NODE_TOKEN_ASYNC
                    ? read_compound(reader, node)
                    : READS_NOTHING;
    }
    reader->depth--;
    return reads;
}

Name rebuild_reads_first(const Thing *function)
{
    const Function *def = function->function.function;
    if (def->param_count == 0 || function->function.wraps)
        return 0;
    Reader reader = {.tree = function->function.outer->module->module.module->tree,
                     .self = def->params[0].name};
    Reads reads = read_node(&reader, def->body);
    return reads == READS_ATTRIBUTE ? reader.found : 0;
}
