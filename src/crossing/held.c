/* crossing/held.c: objects that are let go too early. The machine doesn't count
   references; it is the text of the function that tells where its variable goes. */
#include "crossing/held.h"

static bool is_display(NodeKind kind)
{
    return kind == NODE_TUPLE || kind == NODE_LIST || kind == NODE_DICTIONARY ||
           kind == NODE_PAIR || kind == NODE_PARENTHESIZED_EXPRESSION;
}

/* Whether only displays stand between the node and `outer`. */
static bool is_right_in(const Tree *tree, Node node, Node outer)
{
    Node at = node_parent(tree, node);
    while (at && at != outer && is_display(node_kind(tree, at)))
        at = node_parent(tree, at);
    return at == outer && is_display(node_kind(tree, at));
}

bool held_by_arguments(const Thing *object, Site args)
{
    return object->site.node && object->site.module == args.module &&
           is_right_in(args.module->tree, object->site.node, args.node);
}

static Node function_around(const Tree *tree, Node node)
{
    for (Node at = node_parent(tree, node); at; at = node_parent(tree, at))
        if (node_kind(tree, at) == NODE_FUNCTION_DEFINITION)
            return at;
    return 0;
}

/* The variable that the object is assigned to where it is made; 0 where that isn't
   all. */
static Name variable_of(const Tree *tree, Node made)
{
    Node assignment = node_parent(tree, made);
    if (!assignment || node_kind(tree, assignment) != NODE_ASSIGNMENT)
        return 0;
    Node statement = node_parent(tree, assignment);
    Node left = node_field(tree, assignment, FIELD_LEFT);
    bool is_simple = statement &&
                     node_kind(tree, statement) == NODE_EXPRESSION_STATEMENT &&
                     node_kind(tree, left) == NODE_IDENTIFIER;
    return is_simple ? node_name(tree, left) : 0;
}

/* A use that lets nobody have the object: its assignment, the process's arguments, a
   method that is called and returns at once. */
static bool is_harmless(const Tree *tree, Node use, Node args)
{
    static const Str methods[] = {STR_CONST("put"),   STR_CONST("put_nowait"),
                                  STR_CONST("close"), STR_CONST("set"),
                                  STR_CONST("clear"), STR_CONST("release")};
    Node parent = node_parent(tree, use);
    if (node_kind(tree, parent) == NODE_ASSIGNMENT)
        return tree->nodes[use].field == FIELD_LEFT;
    if (is_right_in(tree, use, args))
        return true;
    Node call = node_parent(tree, parent);
    bool is_method = node_kind(tree, parent) == NODE_ATTRIBUTE &&
                     tree->nodes[use].field == FIELD_OBJECT &&
                     node_kind(tree, call) == NODE_CALL &&
                     tree->nodes[parent].field == FIELD_FUNCTION;
    Str name = is_method ? node_text(tree, node_field(tree, parent, FIELD_ATTRIBUTE))
                         : (Str){0};
    for (size_t i = 0; i < sizeof methods / sizeof *methods; i++)
        if (str_equal(name, methods[i]))
            return true;
    return false;
}

/* Calls that take no time. Any other may wait until the child has what it needs. */
static bool is_quick(Str name)
{
    static const Str quick[] = {
        STR_CONST("start"),         STR_CONST("append"),      STR_CONST("put"),
        STR_CONST("put_nowait"),    STR_CONST("close"),       STR_CONST("Process"),
        STR_CONST("set"),           STR_CONST("clear"),       STR_CONST("print"),
        STR_CONST("range"),         STR_CONST("len"),         STR_CONST("enumerate"),
        STR_CONST("Queue"),         STR_CONST("Lock"),        STR_CONST("Event"),
        STR_CONST("Value"),         STR_CONST("Array"),       STR_CONST("SimpleQueue"),
        STR_CONST("JoinableQueue"), STR_CONST("get_context"), STR_CONST("release"),
        STR_CONST("format"),
    };
    for (size_t i = 0; i < sizeof quick / sizeof *quick; i++)
        if (str_equal(name, quick[i]))
            return true;
    return false;
}

/* Whether the function keeps its variable to itself, and does nothing that takes time. */
static bool lets_go(const Tree *tree, Node function, Name variable, Node args)
{
    Node end = node_end(tree, function);
    for (Node at = function; at < end; at++) {
        NodeKind kind = node_kind(tree, at);
        if (kind == NODE_IDENTIFIER && node_name(tree, at) == variable &&
            tree->nodes[at].field != FIELD_ATTRIBUTE && !is_harmless(tree, at, args))
            return false;
        if (kind == NODE_YIELD || kind == NODE_AWAIT || kind == NODE_WITH_STATEMENT)
            return false;
        Node callee = kind == NODE_CALL ? node_field(tree, at, FIELD_FUNCTION) : 0;
        if (callee && !is_quick(str_cut_last(node_text(tree, callee), '.').tail))
            return false;
    }
    return true;
}

bool held_by_function(const Thing *object, Site args)
{
    if (!object->site.node || object->site.module != args.module)
        return false;
    const Tree *tree = args.module->tree;
    Node function = function_around(tree, object->site.node);
    Name variable = variable_of(tree, object->site.node);
    return function && variable && function_around(tree, args.node) == function &&
           lets_go(tree, function, variable, args.node);
}
