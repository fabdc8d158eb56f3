/* value/narrow.c: what a condition's outcome tells of the variables in it. */
#include "syntax/names.h"
#include "value/assumed.h"
#include "value/eval.h"
#include "value/truth.h"

/* Keeps the alternatives of a cell for which `keeps` doesn't say no. */
static void filter_cell(Machine *machine, Cell *cell, const bool *keep)
{
    Value value = cell->value;
    Value left = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < value.len; i++)
        if (keep[i])
            left = value_join(machine->arena, left, value_of(value.at[i]));
    if (value_is_bound(left) && left.len < value.len)
        state_write(&machine->state, cell, left, cell->site);
}

typedef bool Keeps(Machine *machine, const Thing *thing, Value other, bool outcome);

static bool keeps_truthy(Machine *machine, const Thing *thing, Value other, bool outcome)
{
    (void)other;
    Truth truth = truth_of_thing(machine, thing);
    return truth == TRUTH_UNKNOWN || (truth == TRUTH_TRUE) == outcome;
}

static bool keeps_identical(Machine *machine, const Thing *thing, Value other,
                            bool outcome)
{
    Truth truth = other.len == 1 ? truth_identical(machine, thing, other.at[0])
                                 : TRUTH_UNKNOWN;
    return truth == TRUTH_UNKNOWN || (truth == TRUTH_TRUE) == outcome;
}

static bool keeps_callable(Machine *machine, const Thing *thing, Value other,
                           bool outcome)
{
    (void)other;
    Truth truth = truth_callable(machine, thing);
    return truth == TRUTH_UNKNOWN || (truth == TRUTH_TRUE) == outcome;
}

static bool keeps_isinstance(Machine *machine, const Thing *thing, Value other,
                             bool outcome)
{
    Truth truth = truth_isinstance(machine, thing, other);
    return truth == TRUTH_UNKNOWN || (truth == TRUTH_TRUE) == outcome;
}

static void narrow(Machine *machine, Cell *cell, Keeps *keeps, Value other, bool outcome)
{
    if (!cell || cell->value.len < 2 || cell->value.len > LIMIT_ALTERNATIVES)
        return;
    bool keep[LIMIT_ALTERNATIVES];
    for (uint32_t i = 0; i < cell->value.len; i++)
        keep[i] = keeps(machine, cell->value.at[i], other, outcome);
    filter_cell(machine, cell, keep);
}

static void assume_comparison(Machine *machine, Frame *frame, Node node, bool outcome)
{
    const Tree *tree = frame->module->module.module->tree;
    Comparison parts = comparison_read(tree, node);
    if (!parts.left)
        return;
    NodeKind op = node_kind(tree, parts.operator);
    bool is = op == NODE_TOKEN_IS || op == NODE_TOKEN_EQ;
    if (!is && op != NODE_TOKEN_IS_NOT && op != NODE_TOKEN_NE)
        return;
    Cell *cell = condition_cell(machine, frame, parts.left);
    if (cell)
        narrow(machine, cell, keeps_identical, eval(machine, frame, parts.right),
               is ? outcome : !outcome);
}

static void assume_call(Machine *machine, Frame *frame, Node node, bool outcome)
{
    const Tree *tree = frame->module->module.module->tree;
    const Thing *function = value_only(
        eval(machine, frame, node_field(tree, node, FIELD_FUNCTION)));
    Node first = node_first(tree, node_field(tree, node, FIELD_ARGUMENTS));
    Node second = first ? node_next(tree, first) : 0;
    if (first && function && extern_is(function, STR("builtins.callable")))
        narrow(machine, condition_cell(machine, frame, first), keeps_callable,
               VALUE_NONE_BOUND, outcome);
    if (second && function && extern_is(function, STR("builtins.isinstance")))
        narrow(machine, condition_cell(machine, frame, first), keeps_isinstance,
               eval(machine, frame, second), outcome);
}

/* Whether evaluating the condition once more does nothing. */
static bool is_plain(const Tree *tree, Node condition)
{
    Node end = node_end(tree, condition);
    for (Node at = condition; at < end; at++) {
        if (node_kind(tree, at) == NODE_NAMED_EXPRESSION ||
            node_kind(tree, at) == NODE_AWAIT)
            return false;
        if (node_kind(tree, at) == NODE_CALL &&
            !str_equal(node_text(tree, node_field(tree, at, FIELD_FUNCTION)),
                       STR("isinstance")))
            return false;
    }
    return true;
}

/* `a and b` is false, and `b` is known to be true: then `a` is false. */
static void assume_other(Machine *machine, Frame *frame, Node node, bool outcome)
{
    const Tree *tree = frame->module->module.module->tree;
    Node left = node_field(tree, node, FIELD_LEFT),
         right = node_field(tree, node, FIELD_RIGHT);
    Truth others = outcome ? TRUTH_FALSE : TRUTH_TRUE;
    if (!is_plain(tree, node))
        return;
    if (condition_eval(machine, frame, right).truth == others)
        condition_assume(machine, frame, left, outcome);
    else if (condition_eval(machine, frame, left).truth == others)
        condition_assume(machine, frame, right, outcome);
}

static void assume_boolean(Machine *machine, Frame *frame, Node node, bool outcome)
{
    const Tree *tree = frame->module->module.module->tree;
    bool is_and = node_kind(tree, node_field(tree, node, FIELD_OPERATOR)) ==
                  NODE_TOKEN_AND;
    if (is_and != outcome) {
        assume_other(machine, frame, node, outcome);
        return;
    }
    condition_assume(machine, frame, node_field(tree, node, FIELD_LEFT), outcome);
    condition_assume(machine, frame, node_field(tree, node, FIELD_RIGHT), outcome);
}

void condition_assume(Machine *machine, Frame *frame, Node node, bool outcome)
{
    const Tree *tree = frame->module->module.module->tree;
    if (!node || machine->depth > LIMIT_EXPRESSION_DEPTH)
        return;
    machine->depth++;
    switch ((int)node_kind(tree, node)) {
    case NODE_PARENTHESIZED_EXPRESSION:
        condition_assume(machine, frame, node_first(tree, node), outcome);
        break;
    case NODE_NOT_OPERATOR:
        condition_assume(machine, frame, node_field(tree, node, FIELD_ARGUMENT),
                         !outcome);
        break;
    case NODE_BOOLEAN_OPERATOR: assume_boolean(machine, frame, node, outcome); break;
    case NODE_COMPARISON_OPERATOR:
        assume_comparison(machine, frame, node, outcome);
        break;
    case NODE_CALL: assume_call(machine, frame, node, outcome); break;
    case NODE_IDENTIFIER:
    case NODE_ATTRIBUTE:
    case NODE_NAMED_EXPRESSION:
        narrow(machine, condition_cell(machine, frame, node), keeps_truthy,
               VALUE_NONE_BOUND, outcome);
        break;
    default: break;
    }
    Test test = test_read(machine, frame, node);
    if (test.subject && machine->depth < LIMIT_EXPRESSION_DEPTH)
        assumed_note(machine, test, outcome);
    machine->depth--;
}
