/* value/truth.c: truth of values, and of comparisons. */
#include "value/truth.h"

#include "syntax/names.h"
#include "value/assumed.h"
#include "value/attribute.h"
#include "value/content.h"
#include "value/eval.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/lost.h"
#include "value/operator.h"
#include "value/platform.h"

static Truth truth_from(bool yes)
{
    return yes ? TRUTH_TRUE : TRUTH_FALSE;
}

static Truth not(Truth truth)
{
    if (truth == TRUTH_UNKNOWN)
        return truth;
    return truth == TRUTH_TRUE ? TRUTH_FALSE : TRUTH_TRUE;
}

static Truth truth_of_constant(const Thing *thing)
{
    switch (thing->constant.type) {
    case CONSTANT_NONE: return TRUTH_FALSE;
    case CONSTANT_BOOL:
    case CONSTANT_INT: return truth_from(thing->constant.number != 0);
    case CONSTANT_STR:
    case CONSTANT_BYTES: return truth_from(thing->constant.text.len > 0);
    case CONSTANT_ELLIPSIS: return TRUTH_TRUE;
    case CONSTANT_FLOAT: break;
    }
    return TRUTH_UNKNOWN;
}

static Truth truth_of_container(const Thing *thing)
{
    for (uint32_t i = 0; i < thing->container.elements.len; i++)
        if (value_is_bound(thing->container.elements.at[i]->value))
            return TRUTH_TRUE;
    for (uint32_t i = 0; i < thing->attrs.entries.len; i++)
        if (value_is_bound(thing->attrs.entries.at[i].cell->value))
            return TRUTH_TRUE;
    bool may_have = thing->container.has_unknown ||
                    value_is_bound(thing->container.rest.value);
    return may_have ? TRUTH_UNKNOWN : TRUTH_FALSE;
}

/* Types of the library that pickle, and whose objects are true whatever they hold. */
static bool is_always_true(Str type)
{
    static const Str modules[] = {
        STR_CONST("argparse."),    STR_CONST("functools."), STR_CONST("io."),
        STR_CONST("json."),        STR_CONST("logging."),   STR_CONST("operator."),
        STR_CONST("pathlib."),     STR_CONST("random."),    STR_CONST("re."),
        STR_CONST("types.Simple"), STR_CONST("uuid.")};
    for (size_t i = 0; i < sizeof modules / sizeof *modules; i++)
        if (str_starts(type, modules[i]))
            return true;
    return str_equal(type, STR("datetime.datetime")) ||
           str_equal(type, STR("datetime.date"));
}

static Truth truth_of_object(const Thing *thing)
{
    const Fact *fact = thing->object.fact;
    bool is_plain = !fact || fact->answer_count == 0 ||
                    fact->answers[0].pickles == PICKLES_YES;
    if (fact && is_always_true(fact->type))
        return TRUTH_TRUE;
    return is_plain && !(fact && fact->role) ? TRUTH_UNKNOWN : TRUTH_TRUE;
}

static Truth truth_of_instance(Machine *machine, const Thing *thing)
{
    const Thing *class_ = thing->instance.class_;
    bool decides = value_is_bound(
                       class_find_own(machine, class_, NAME_DUNDER_BOOL).value) ||
                   value_is_bound(class_find_own(machine, class_, NAME_DUNDER_LEN).value);
    return decides || class_library_base(class_) ? TRUTH_UNKNOWN : TRUTH_TRUE;
}

Truth truth_of_thing(Machine *machine, const Thing *thing)
{
    switch (thing->kind) {
    case THING_CONSTANT: return truth_of_constant(thing);
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET:
    case THING_DICT: return truth_of_container(thing);
    case THING_OBJECT:
        return content_of(machine, thing) ? truth_of_container(content_of(machine, thing))
                                          : truth_of_object(thing);
    case THING_INSTANCE: return truth_of_instance(machine, thing);
    case THING_EXTERN:
        return str_equal(thing->extern_->name, STR("typing.TYPE_CHECKING"))
                   ? TRUTH_FALSE
                   : TRUTH_UNKNOWN;
    case THING_FUNCTION:
    case THING_CLASS:
    case THING_MODULE:
    case THING_PARTIAL:
    case THING_GENERATOR:
    case THING_ITERATOR: return TRUTH_TRUE;
    case THING_BOUND:
        return thing->bound.function->kind == THING_FUNCTION ? TRUTH_TRUE : TRUTH_UNKNOWN;
    case THING_UNKNOWN:
    case THING_PARAMETER:
    case THING_ATOM:
    case THING_IMPORT:
    case THING_SUPER:
    case THING_WRAPPER:
    case THING_KINDS: break;
    }
    return TRUTH_UNKNOWN;
}

Truth truth_of(Machine *machine, Value value)
{
    if (value.len == 0)
        return TRUTH_UNKNOWN;
    Truth truth = truth_of_thing(machine, value.at[0]);
    for (uint32_t i = 1; i < value.len; i++)
        if (truth_of_thing(machine, value.at[i]) != truth)
            return TRUTH_UNKNOWN;
    return truth;
}

static bool is_text(const Thing *thing)
{
    return thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_STR;
}

Condition condition_unknown(void)
{
    return (Condition){.when_true = METHODS_ALL, .when_false = METHODS_ALL};
}

static Condition known_condition(Truth truth)
{
    return (Condition){
        .truth = truth, .when_true = METHODS_ALL, .when_false = METHODS_ALL};
}

Condition condition_not(Condition condition)
{
    return (Condition){.truth = not(condition.truth),
                       .when_true = condition.when_false,
                       .when_false = condition.when_true,
                       .out_true = condition.out_false,
                       .out_false = condition.out_true,
                       .is_main_test = condition.is_child_test,
                       .is_child_test = condition.is_main_test};
}

/* Where neither Windows nor macOS is left, no default is spawn. */
static Condition settle(Condition condition)
{
    if (condition.out_true == SPAWNS_ALL)
        condition.when_true &= (Methods)~METHOD_SPAWN;
    if (condition.out_false == SPAWNS_ALL)
        condition.when_false &= (Methods)~METHOD_SPAWN;
    return condition;
}

/* What `__name__` is while a spawned child imports the main module. */
static bool is_child_name(const Thing *thing)
{
    return is_text(thing) && str_equal(thing->constant.text, STR("__mp_main__"));
}

/* Members of one value are one member under two names. */
static bool is_alias(const Thing *a, const Thing *b)
{
    if (a->kind != THING_INSTANCE || b->kind != THING_INSTANCE)
        return false;
    const Cell *one = attrs_find(&a->attrs, NAME_VALUE),
               *other = attrs_find(&b->attrs, NAME_VALUE);
    const Thing *value = other ? value_only(other->value) : NULL;
    return one && value && value->kind == THING_CONSTANT && value_has(one->value, value);
}

static Truth equal_by_identity(const Thing *a, const Thing *b)
{
    bool known_a = class_is_by_identity(a), known_b = class_is_by_identity(b);
    if (known_a && known_b)
        return truth_from(a == b || is_alias(a, b));
    bool is_other = (known_a && b->kind == THING_CONSTANT) ||
                    (known_b && a->kind == THING_CONSTANT);
    return is_other ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

Truth truth_equal(const Thing *a, const Thing *b)
{
    if (a->kind != THING_CONSTANT || b->kind != THING_CONSTANT)
        return equal_by_identity(a, b);
    return truth_from(value_has(value_of(a->self), b));
}

/* `a == b` of two objects. */
static Condition equal(const Thing *a, const Thing *b)
{
    Condition condition = condition_unknown();
    if (is_text(b) && platform_find(a, b->constant.text, &condition))
        return condition;
    condition.truth = truth_equal(a, b);
    if (a->kind != THING_CONSTANT || b->kind != THING_CONSTANT)
        return condition;
    bool is_test = a->constant.is_main_test || b->constant.is_main_test;
    condition.is_main_test = is_test && condition.truth == TRUTH_TRUE;
    condition.is_child_test = is_test && (is_child_name(a) || is_child_name(b));
    return condition;
}

/* A library's module, or class: known as one, or called like one. */
static bool is_library_class(const Machine *machine, const Thing *thing)
{
    if (thing->kind != THING_EXTERN)
        return false;
    const Extern *ext = thing->extern_;
    if (ext->is_module || ext->known.type || ext->known.gives || ext->known.boundary)
        return true;
    Str name = name_text(machine->names, ext->last);
    bool has_small = false;
    for (uint32_t i = 1; i < name.len; i++)
        has_small |= name.at[i] >= 'a' && name.at[i] <= 'z';
    return has_small && name.at[0] >= 'A' && name.at[0] <= 'Z';
}

Truth truth_identical(const Machine *machine, const Thing *a, const Thing *b)
{
    bool known_a = a->kind != THING_UNKNOWN && a->kind != THING_PARAMETER &&
                   a->kind != THING_ATOM && a->kind != THING_EXTERN &&
                   a->kind != THING_BOUND;
    bool is_none = b->kind == THING_CONSTANT && b->constant.type == CONSTANT_NONE;
    if (is_none && a->kind == THING_ATOM)
        return TRUTH_UNKNOWN;
    if (is_none && (a->is_something || is_library_class(machine, a)))
        return TRUTH_FALSE;
    if (!known_a && !(is_none && a->kind == THING_BOUND))
        return TRUTH_UNKNOWN;
    if (b->kind == THING_UNKNOWN || b->kind == THING_PARAMETER || b->kind == THING_ATOM)
        return TRUTH_UNKNOWN;
    return truth_from(value_has(value_of(a->self), b));
}

static Truth all_identical(const Machine *machine, Value a, Value b)
{
    const Thing *right = value_only(b);
    if (!right || a.len == 0)
        return TRUTH_UNKNOWN;
    Truth truth = truth_identical(machine, a.at[0], right);
    for (uint32_t i = 1; i < a.len; i++)
        if (truth_identical(machine, a.at[i], right) != truth)
            return TRUTH_UNKNOWN;
    return truth;
}

static Truth compare_numbers(NodeKind op, const Thing *a, const Thing *b)
{
    if (a->kind != THING_CONSTANT || b->kind != THING_CONSTANT ||
        a->constant.type != CONSTANT_INT || b->constant.type != CONSTANT_INT)
        return TRUTH_UNKNOWN;
    int64_t x = a->constant.number, y = b->constant.number;
    switch ((int)op) {
    case NODE_TOKEN_LT: return truth_from(x < y);
    case NODE_TOKEN_GT: return truth_from(x > y);
    case NODE_TOKEN_LE: return truth_from(x <= y);
    case NODE_TOKEN_GE: return truth_from(x >= y);
    }
    return TRUTH_UNKNOWN;
}

/* `item in container`, all known. */
static Truth contains(Machine *machine, Value item, Value container, Site site)
{
    const Thing *thing = value_only(item);
    if (lost_is_emptied(machine, container))
        return TRUTH_FALSE;
    if (!thing || (thing->kind != THING_CONSTANT && !class_is_by_identity(thing)))
        return TRUTH_UNKNOWN;
    Elements elements = iterate(machine, container, site);
    bool is_known = elements.is_exact && container.len == 1;
    for (uint32_t i = 0; i < elements.each.len; i++) {
        const Thing *each = value_only(elements.each.at[i]);
        Truth truth = each ? truth_equal(each, thing) : TRUTH_UNKNOWN;
        if (truth == TRUTH_TRUE)
            return TRUTH_TRUE;
        is_known &= truth == TRUTH_FALSE;
    }
    return is_known ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

/* `sys.platform in ("win32", "darwin")`: any of them. */
static Condition is_any_platform(Machine *machine, const Thing *item, Value container,
                                 Site site)
{
    Condition any = {.when_false = METHODS_ALL, .out_true = SPAWNS_ALL};
    Elements elements = iterate(machine, container, site);
    for (uint32_t i = 0; i < elements.each.len; i++) {
        const Thing *text = value_only(elements.each.at[i]);
        Condition one = {0};
        if (!text || !is_text(text) || !platform_find(item, text->constant.text, &one))
            return condition_unknown();
        any.when_true |= one.when_true;
        any.when_false &= one.when_false;
        any.out_true &= one.out_true;
        any.out_false |= one.out_false;
    }
    return elements.is_exact && any.when_true ? settle(any) : condition_unknown();
}

/* The same as a condition: `__name__ in ("__main__", "script")` is a guard. */
static Condition contained(Machine *machine, Value item, Value container, Site site)
{
    Condition condition = known_condition(contains(machine, item, container, site));
    const Thing *only = value_only(item);
    if (only && only->kind == THING_EXTERN && condition.truth == TRUTH_UNKNOWN)
        return is_any_platform(machine, only, container, site);
    if (!only || only->kind != THING_CONSTANT || !only->constant.is_main_test)
        return condition;
    Value child = machine_str(machine, STR("__mp_main__"));
    bool in_child = contains(machine, child, container, site) != TRUTH_FALSE;
    condition.is_main_test = condition.truth == TRUTH_TRUE && !in_child;
    condition.is_child_test = condition.truth == TRUTH_FALSE && in_child;
    return condition;
}

static Condition compare(Machine *machine, NodeKind op, Value left, Value right,
                         Site site)
{
    const Thing *a = value_only(left), *b = value_only(right);
    switch ((int)op) {
    case NODE_TOKEN_IS: return known_condition(all_identical(machine, left, right));
    case NODE_TOKEN_IS_NOT:
        return known_condition(not(all_identical(machine, left, right)));
    case NODE_TOKEN_IN: return contained(machine, left, right, site);
    case NODE_TOKEN_NOT_IN: return condition_not(contained(machine, left, right, site));
    }
    if (!a || !b)
        return condition_unknown();
    Condition version = condition_unknown();
    if (op == NODE_TOKEN_EQ || op == NODE_TOKEN_NE) {
        Condition condition = equal(a, b);
        if (condition.truth == TRUTH_UNKNOWN && condition.when_true == METHODS_ALL &&
            condition.when_false == METHODS_ALL)
            condition = equal(b, a);
        return op == NODE_TOKEN_EQ ? condition : condition_not(condition);
    }
    if (platform_compare_version(machine, op, a, b, &version))
        return version;
    return known_condition(compare_numbers(op, a, b));
}

/* `sys.version_info[:2]` tells versions apart as the whole does. */
static Value eval_ordered(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = frame->module->module.module->tree;
    Node whole = node_field(tree, node, FIELD_VALUE);
    Node key = node_field(tree, node, FIELD_SUBSCRIPT);
    bool is_start = node_kind(tree, node) == NODE_SUBSCRIPT &&
                    node_kind(tree, key) == NODE_SLICE &&
                    str_starts(node_text(tree, key), STR(":")) &&
                    (node_kind(tree, whole) == NODE_ATTRIBUTE ||
                     node_kind(tree, whole) == NODE_IDENTIFIER);
    if (!is_start)
        return eval(machine, frame, node);
    Value value = eval(machine, frame, whole);
    const Thing *only = value_only(value);
    return only && platform_is_version(only) ? value : eval(machine, frame, node);
}

static Condition eval_comparison(Machine *machine, Frame *frame, Node node)
{
    const Module *module = frame->module->module.module;
    Comparison parts = comparison_read(module->tree, node);
    if (!parts.left) {
        for_children(module->tree, node, child)
            if (node_kind(module->tree, child) < NODE_TOKEN_ASYNC)
                eval(machine, frame, child);
        return condition_unknown();
    }
    NodeKind op = node_kind(module->tree, parts.operator);
    bool is_order = op == NODE_TOKEN_GE || op == NODE_TOKEN_GT || op == NODE_TOKEN_LT ||
                    op == NODE_TOKEN_LE;
    Value left = platform_is_major(module->tree, parts.left) ? machine_int(machine, 3)
                 : is_order ? eval_ordered(machine, frame, parts.left)
                            : eval(machine, frame, parts.left);
    Value right = eval(machine, frame, parts.right);
    if (machine->lost)
        lost_operate(machine, op, left, right, (Site){module, node});
    Condition condition = compare(machine, op, left, right, (Site){module, node});
    condition.value = operator_compare(machine, op, left, right, (Site){module, node});
    return condition;
}

Condition condition_both(Condition a, Condition b)
{
    Condition condition = {.when_true = a.when_true & b.when_true,
                           .when_false = a.when_false | b.when_false,
                           .out_true = a.out_true | b.out_true,
                           .out_false = a.truth == TRUTH_TRUE ? b.out_false
                                        : b.truth == TRUTH_TRUE
                                            ? a.out_false
                                            : a.out_false & b.out_false,
                           .is_main_test = a.is_main_test || b.is_main_test,
                           .is_child_test = a.is_child_test && b.is_child_test};
    if (a.truth == TRUTH_FALSE || b.truth == TRUTH_FALSE)
        condition.truth = TRUTH_FALSE;
    else if (a.truth == TRUTH_TRUE && b.truth == TRUTH_TRUE)
        condition.truth = TRUTH_TRUE;
    return settle(condition);
}

static Condition eval_boolean(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = frame->module->module.module->tree;
    Condition left = condition_eval(machine, frame, node_field(tree, node, FIELD_LEFT));
    bool is_and = node_kind(tree, node_field(tree, node, FIELD_OPERATOR)) ==
                  NODE_TOKEN_AND;
    if (left.truth == (is_and ? TRUTH_FALSE : TRUTH_TRUE))
        return left;
    bool doubts = lost_doubts(machine, frame, node_field(tree, node, FIELD_LEFT));
    machine->doubts += doubts;
    Condition right = condition_eval(machine, frame, node_field(tree, node, FIELD_RIGHT));
    machine->doubts -= doubts;
    if (is_and)
        return condition_both(left, right);
    return condition_not(condition_both(condition_not(left), condition_not(right)));
}

/* What isn't known by itself may be so from where it was asked before. */
static void recall(Machine *machine, Frame *frame, Node node, Condition *condition)
{
    if (condition->truth != TRUTH_UNKNOWN || condition->when_true != METHODS_ALL ||
        condition->when_false != METHODS_ALL || machine->assumed.len == 0)
        return;
    Test test = test_read(machine, frame, node);
    if (test.subject)
        condition->truth = assumed_find(machine, test);
}

Condition condition_eval(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = frame->module->module.module->tree;
    Condition condition = condition_unknown();
    if (!node || machine->depth > LIMIT_EXPRESSION_DEPTH)
        return condition;
    machine->depth++;
    switch ((int)node_kind(tree, node)) {
    case NODE_PARENTHESIZED_EXPRESSION:
        condition = condition_eval(machine, frame, node_first(tree, node));
        break;
    case NODE_NOT_OPERATOR:
        condition = condition_not(
            condition_eval(machine, frame, node_field(tree, node, FIELD_ARGUMENT)));
        break;
    case NODE_BOOLEAN_OPERATOR: condition = eval_boolean(machine, frame, node); break;
    case NODE_COMPARISON_OPERATOR:
        condition = eval_comparison(machine, frame, node);
        break;
    default: {
        Value value = eval(machine, frame, node);
        condition = platform_condition(value);
        condition.truth = truth_of(machine, value);
        const Thing *only = value_only(value);
        bool is_test = only && only->kind == THING_CONSTANT &&
                       only->constant.is_main_test;
        condition.is_main_test = is_test && condition.truth == TRUTH_TRUE;
        condition.is_child_test = is_test && condition.truth == TRUTH_FALSE;
    }
    }
    recall(machine, frame, node, &condition);
    machine->depth--;
    return condition;
}

Value condition_value(Machine *machine, Frame *frame, Node node)
{
    Condition condition = condition_eval(machine, frame, node);
    if (value_is_bound(condition.value))
        return condition.value;
    if (condition.truth == TRUTH_UNKNOWN)
        return platform_outcome(machine, &condition);
    Value value = machine_bool(machine, condition.truth == TRUTH_TRUE);
    if (!condition.is_main_test && !condition.is_child_test)
        return value;
    const Module *module = frame->module->module.module;
    Thing *test = machine_make(machine, THING_CONSTANT, (Site){module, node});
    test->constant = value.at[0]->constant;
    test->constant.is_main_test = true;
    return value_of(test);
}
