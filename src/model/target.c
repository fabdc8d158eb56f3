/* All forms in which Python binds a name where the name itself stands. */
#include "model/target.h"

static NodeKind parent_kind(const Tree *tree, Node node)
{
    return node_kind(tree, node_parent(tree, node));
}

static NodeField field_of(const Tree *tree, Node node)
{
    return (NodeField)tree->nodes[node].field;
}

/* The first identifier of `import a.b`, the one of `from x import a`, and the one of a
   bare name in a `case`, which is a capture (language reference, 8.6.4.4); but not of
   `case Color.RED`, of a class or of a dictionary's key. */
static bool is_bound_in_dotted(const Tree *tree, Node identifier)
{
    Node dotted = node_parent(tree, identifier);
    if (identifier != node_first(tree, dotted))
        return false;
    switch (parent_kind(tree, dotted)) {
    case NODE_IMPORT_STATEMENT:
    case NODE_IMPORT_FROM_STATEMENT:
    case NODE_FUTURE_IMPORT_STATEMENT: return field_of(tree, dotted) == FIELD_NAME;
    case NODE_CASE_PATTERN:
    case NODE_UNION_PATTERN:
    case NODE_KEYWORD_PATTERN: return !node_next(tree, identifier);
    default: return false;
    }
}

/* `(x): int` binds nothing, though `x: int` makes x local (language reference, 7.2.2). */
static bool is_assigned(const Tree *tree, Node node)
{
    return field_of(tree, node) == FIELD_LEFT &&
           (node_kind(tree, node) != NODE_TUPLE_PATTERN ||
            node_field(tree, node_parent(tree, node), FIELD_RIGHT));
}

bool target_is(const Tree *tree, Node node, bool is_in_target)
{
    Node parent = node_parent(tree, node);
    switch (node_kind(tree, parent)) {
    case NODE_ASSIGNMENT: return is_assigned(tree, node);
    case NODE_AUGMENTED_ASSIGNMENT:
    case NODE_FOR_STATEMENT:
    case NODE_FOR_IN_CLAUSE:
    case NODE_TYPE_ALIAS_STATEMENT: return field_of(tree, node) == FIELD_LEFT;
    case NODE_NAMED_EXPRESSION: /* but in f"{x:=5}", `=5` is the format */
        return field_of(tree, node) == FIELD_NAME &&
               parent_kind(tree, parent) != NODE_INTERPOLATION;
    case NODE_ALIASED_IMPORT:
    case NODE_EXCEPT_CLAUSE: return field_of(tree, node) == FIELD_ALIAS;
    case NODE_AS_PATTERN: /* `with … as x`, and `case … as x` */
        return field_of(tree, node) == FIELD_ALIAS ||
               parent_kind(tree, parent) == NODE_CASE_PATTERN;
    case NODE_DOTTED_NAME: return is_bound_in_dotted(tree, node);
    case NODE_DELETE_STATEMENT:
    case NODE_SPLAT_PATTERN: return true;
    case NODE_GENERIC_TYPE: /* `type X[T] = …` */
        return is_in_target && node == node_first(tree, parent);
    case NODE_AS_PATTERN_TARGET:
    case NODE_EXPRESSION_LIST:
    case NODE_LIST:
    case NODE_LIST_PATTERN:
    case NODE_LIST_SPLAT:
    case NODE_LIST_SPLAT_PATTERN:
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_PATTERN_LIST:
    case NODE_TUPLE:
    case NODE_TUPLE_PATTERN:
    case NODE_TYPE: return is_in_target;
    default: return false;
    }
}
