/* value/assumed.c: the outcome of a test is kept in a cell of its own, so that going back
   and joining branches (state.h) treat it as they treat the program's variables. */
#include "value/assumed.h"

#include "syntax/names.h"
#include "value/eval.h"

/* Tests kept at one time; the oldest is forgotten. */
enum { TESTS_KEPT = 32 };

struct Assumed {
    Test test;
    uint32_t tick; /* of the subject */
    Cell outcome;  /* True, False, or unknown */
};

Comparison comparison_read(const Tree *tree, Node node)
{
    Comparison comparison = {0};
    int count = 0;
    for_children(tree, node, child) {
        count++;
        if (count == 1)
            comparison.left = child;
        else if (count == 2)
            comparison.operator= child;
        else if (count == 3)
            comparison.right = child;
        else
            return (Comparison){0};
    }
    return count == 3 ? comparison : (Comparison){0};
}

Cell *condition_cell(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = frame->module->module.module->tree;
    if (node_kind(tree, node) == NODE_NAMED_EXPRESSION)
        node = node_field(tree, node, FIELD_NAME);
    if (node_kind(tree, node) == NODE_IDENTIFIER)
        return lookup_cell(machine, frame, node_name(tree, node));
    if (node_kind(tree, node) != NODE_ATTRIBUTE)
        return NULL;
    Node object_node = node_field(tree, node, FIELD_OBJECT);
    if (node_kind(tree, object_node) != NODE_IDENTIFIER)
        return NULL;
    const Thing *object = value_only(
        lookup_name(machine, frame, node_name(tree, object_node)));
    Name name = node_name(tree, node_field(tree, node, FIELD_ATTRIBUTE));
    if (!object || object->kind != THING_INSTANCE)
        return NULL;
    return attrs_find(&object->attrs, lookup_mangled(machine, frame, name));
}

static bool is_literal(NodeKind kind)
{
    return kind == NODE_INTEGER || kind == NODE_STRING || kind == NODE_NONE ||
           kind == NODE_TRUE || kind == NODE_FALSE;
}

Test test_read(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = frame->module->module.module->tree;
    Test test = {0};
    NodeKind kind = node_kind(tree, node);
    if (kind == NODE_IDENTIFIER || kind == NODE_ATTRIBUTE)
        test.subject = condition_cell(machine, frame, node);
    if (kind != NODE_COMPARISON_OPERATOR)
        return test;
    Comparison parts = comparison_read(tree, node);
    bool is_plain = parts.left && (is_literal(node_kind(tree, parts.right)) ||
                                   node_kind(tree, parts.right) == NODE_IDENTIFIER);
    const Thing *right = is_plain ? value_only(eval(machine, frame, parts.right)) : NULL;
    if (!right || right->kind != THING_CONSTANT)
        return test;
    test.subject = condition_cell(machine, frame, parts.left);
    test.op = node_kind(tree, parts.operator);
    test.right = right;
    return test;
}

static bool same_constant(const Thing *a, const Thing *b)
{
    if (!a || !b)
        return a == b;
    return a->constant.type == b->constant.type &&
           a->constant.number == b->constant.number &&
           str_equal(a->constant.text, b->constant.text);
}

static Assumed *find(const Machine *machine, Test test)
{
    for (uint32_t i = 0; i < machine->assumed.len; i++) {
        Assumed *one = machine->assumed.at[i];
        if (one->test.subject == test.subject && one->tick == test.subject->tick &&
            one->test.op == test.op && same_constant(one->test.right, test.right))
            return one;
    }
    return NULL;
}

void assumed_note(Machine *machine, Test test, bool outcome)
{
    Assumed *one = find(machine, test);
    if (!one) {
        one = arena_new(machine->arena, Assumed);
        *one = (Assumed){test, test.subject->tick, {.value = machine->unknown}};
        if (machine->assumed.len < TESTS_KEPT)
            vec_add(machine->arena, &machine->assumed, one);
        else
            machine->assumed.at[machine->next_assumed++ % TESTS_KEPT] = one;
    }
    state_write(&machine->state, &one->outcome, outcome ? machine->yes : machine->no,
                test.subject->site);
}

Truth assumed_find(const Machine *machine, Test test)
{
    const Assumed *one = find(machine, test);
    const Thing *outcome = one ? value_only(one->outcome.value) : NULL;
    if (!outcome || outcome->kind != THING_CONSTANT)
        return TRUTH_UNKNOWN;
    return outcome->constant.number ? TRUTH_TRUE : TRUTH_FALSE;
}
