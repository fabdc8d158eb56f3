/* value/eval.c: expressions. */
#include "value/eval.h"

#include "syntax/names.h"
#include "value/arguments.h"
#include "value/attribute.h"
#include "value/binary.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/content.h"
#include "value/dict.h"
#include "value/exec.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/length.h"
#include "value/literal.h"
#include "value/lost.h"
#include "value/operator.h"
#include "value/platform.h"
#include "value/slice.h"
#include "value/truth.h"

static const Tree *tree_of(const Frame *frame)
{
    return frame->module->module.module->tree;
}

static Site site_at(const Frame *frame, Node node)
{
    return (Site){frame->module->module.module, node};
}

static Value eval_field(Machine *machine, Frame *frame, Node node, NodeField field)
{
    return eval(machine, frame, node_field(tree_of(frame), node, field));
}

static Value eval_attribute(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Value object = eval_field(machine, frame, node, FIELD_OBJECT);
    Name name = node_name(tree, node_field(tree, node, FIELD_ATTRIBUTE));
    if (!name)
        return machine->unknown;
    name = lookup_mangled(machine, frame, name);
    if (machine->lost)
        lost_read_attribute(machine, object, name, site_at(frame, node));
    return attribute_get(machine, object, name, site_at(frame, node));
}

static Value eval_sequence(Machine *machine, Frame *frame, Node node, ThingKind kind)
{
    const Tree *tree = tree_of(frame);
    Thing *made = container_make(machine, kind, site_at(frame, node));
    for_children(tree, node, child) {
        Site site = site_at(frame, child);
        if (node_kind(tree, child) != NODE_LIST_SPLAT) {
            container_add(machine, made, eval(machine, frame, child), site);
            continue;
        }
        Elements more = iterate(machine, eval(machine, frame, node_first(tree, child)),
                                site);
        for (uint32_t i = 0; i < more.each.len; i++)
            container_add(machine, made, more.each.at[i], site);
        if (!more.is_exact) {
            made->container.has_unknown = true;
            state_add(&machine->state, &made->container.rest, more.joined, site);
        }
    }
    return value_of(made);
}

static Value eval_dictionary(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Thing *dict = container_make(machine, THING_DICT, site_at(frame, node));
    for_children(tree, node, child) {
        if (node_kind(tree, child) == NODE_DICTIONARY_SPLAT) {
            dict_merge(machine, dict, eval(machine, frame, node_first(tree, child)),
                       site_at(frame, child));
            continue;
        }
        if (node_kind(tree, child) != NODE_PAIR)
            continue;
        Value key = eval_field(machine, frame, child, FIELD_KEY);
        Node value_node = node_field(tree, child, FIELD_VALUE);
        dict_set(machine, dict, key, eval(machine, frame, value_node),
                 site_at(frame, value_node));
    }
    return value_of(dict);
}

static Value subscript_one(Machine *machine, Thing *object, Value key, Site site)
{
    if (object->kind == THING_DICT)
        return dict_value(machine, object, key);
    Thing *tuple = instance_tuple(machine, object, site);
    if (tuple)
        object = tuple;
    if (object->kind == THING_LIST || object->kind == THING_TUPLE) {
        const Thing *index = value_only(key);
        bool is_number = index && index->kind == THING_CONSTANT &&
                         index->constant.type == CONSTANT_INT;
        if (is_number)
            return iterate_at(machine, value_of(object), index->constant.number, site);
        Value joined = iterate(machine, value_of(object), site).joined;
        return value_is_bound(joined) ? joined : machine->unknown;
    }
    if (object->kind == THING_CONSTANT || object->kind == THING_ATOM)
        return machine->atom;
    const Thing *text = value_only(key);
    bool is_member = object->kind == THING_CLASS &&
                     object->class_.flavour == CLASS_ENUM && text &&
                     text->kind == THING_CONSTANT && text->constant.type == CONSTANT_STR;
    if (is_member) /* Color["RED"] */
        return attribute_get_one(machine, object,
                                 name_make(machine->names, text->constant.text), site);
    if (object->kind == THING_CLASS || object->kind == THING_EXTERN)
        return value_of(object); /* Generic[T], list[int] */
    Argument arg = {0, key, site, 0};
    Thing *held = content_of(machine, object);
    bool is_own =
        object->kind == THING_INSTANCE &&
        value_is_bound(
            class_find_own(machine, object->instance.class_, NAME_DUNDER_GETITEM).value);
    if (held && held->kind == THING_DICT && !is_own)
        return content_entry(machine, object, key, site);
    if (held && !is_own)
        return subscript_one(machine, held, key, site);
    if (object->kind == THING_INSTANCE || object->kind == THING_OBJECT)
        return call_method(machine, object, NAME_DUNDER_GETITEM, (Arguments){&arg, 1},
                           site);
    return machine->unknown;
}

static Value eval_subscript(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Value object = eval_field(machine, frame, node, FIELD_VALUE);
    Node key_node = node_field(tree, node, FIELD_SUBSCRIPT);
    Site site = site_at(frame, node);
    if (node_kind(tree, key_node) == NODE_SLICE)
        return slice_value(machine, object, node_text(tree, key_node), site);
    Value key = eval(machine, frame, key_node);
    if (machine->lost)
        lost_read_entry(machine, object, key, site);
    Value result = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < object.len; i++)
        result = value_join(machine->arena, result,
                            subscript_one(machine, object.at[i], key, site));
    return value_is_bound(result) ? result : machine->unknown;
}

/* What is evaluated in the main program only, where the test in front of it is of that
   kind. */
static Value eval_guarded(Machine *machine, Frame *frame, Node node, bool is_test)
{
    bool saved = machine->state.in_main_only;
    machine->state.in_main_only = saved || is_test;
    Value value = eval(machine, frame, node);
    machine->state.in_main_only = saved;
    return value;
}

/* `a if c else b`: the children are value, condition, alternative. */
static Value eval_conditional(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Node yes = node_first(tree, node);
    Node test = yes ? node_next(tree, yes) : 0;
    Node no = test ? node_next(tree, test) : 0;
    if (!no)
        return machine->unknown;
    Condition condition = condition_eval(machine, frame, test);
    if (condition.truth != TRUTH_UNKNOWN) {
        bool is_yes = condition.truth == TRUTH_TRUE;
        return eval_guarded(machine, frame, is_yes ? yes : no,
                            is_yes ? condition.is_main_test : condition.is_child_test);
    }
    bool doubts = lost_doubts(machine, frame, test);
    machine->doubts += doubts;
    Delta ways[2];
    Value values[2];
    Methods live = machine->live;
    for (int i = 0; i < 2; i++) {
        Mark mark = state_mark(&machine->state);
        Methods here = live & (i == 0 ? condition.when_true : condition.when_false);
        values[i] = VALUE_NONE_BOUND;
        if (here) {
            machine->live = here;
            condition_assume(machine, frame, test, i == 0);
            values[i] = eval(machine, frame, i == 0 ? yes : no);
        }
        ways[i] = state_take(&machine->state, mark);
    }
    machine->live = live;
    machine->doubts -= doubts;
    state_join(&machine->state, ways, 2);
    return value_join(machine->arena, values[0], values[1]);
}

/* `a or b`, `a and b` as values. */
static Value eval_boolean_value(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Node left = node_field(tree, node, FIELD_LEFT);
    Node right = node_field(tree, node, FIELD_RIGHT);
    bool is_and = node_kind(tree, node_field(tree, node, FIELD_OPERATOR)) ==
                  NODE_TOKEN_AND;
    Value first = eval(machine, frame, left);
    Truth truth = truth_of(machine, first);
    if (truth == (is_and ? TRUTH_FALSE : TRUTH_TRUE))
        return first;
    const Thing *test = value_only(first);
    if (truth != TRUTH_UNKNOWN)
        return eval_guarded(machine, frame, right,
                            test && test->kind == THING_CONSTANT &&
                                test->constant.is_main_test);
    Value kept = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < first.len; i++)
        if (truth_of(machine, value_of(first.at[i])) !=
            (is_and ? TRUTH_TRUE : TRUTH_FALSE))
            kept = value_join(machine->arena, kept, value_of(first.at[i]));
    bool doubts = lost_doubts(machine, frame, left);
    machine->doubts += doubts;
    Value second = eval(machine, frame, right);
    machine->doubts -= doubts;
    Value told = platform_boolean(machine, is_and, first, second);
    if (value_is_bound(told))
        return told;
    return value_join(machine->arena, kept, second);
}

static Value eval_unary(Machine *machine, Frame *frame, Node node)
{
    Value operand = eval_field(machine, frame, node, FIELD_ARGUMENT);
    Str text = node_text(tree_of(frame), node);
    Value own = operator_unary(machine, text, operand, site_at(frame, node));
    if (value_is_bound(own))
        return own;
    Value negated = literal_negated(machine, operand);
    return str_starts(text, STR("-")) || value_is_unknown(negated) ? negated
                                                                   : machine->atom;
}

static Value eval_binary(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Value left = eval_field(machine, frame, node, FIELD_LEFT);
    Value right = eval_field(machine, frame, node, FIELD_RIGHT);
    NodeKind op = node_kind(tree, node_field(tree, node, FIELD_OPERATOR));
    return binary_value(machine, op, left, right, site_at(frame, node));
}

static Value eval_call(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Site site = site_at(frame, node);
    Value callee = eval_field(machine, frame, node, FIELD_FUNCTION);
    const Thing *only = value_only(callee);
    if (only && extern_is(only, STR("builtins.super")))
        return super_value(machine, frame, node);
    Arguments args = call_arguments(machine, frame,
                                    node_field(tree, node, FIELD_ARGUMENTS));
    if (only && (extern_is(only, STR("builtins.locals")) ||
                 extern_is(only, STR("builtins.globals"))))
        return machine->unknown;
    Value told = only ? platform_call(machine, only, args) : VALUE_NONE_BOUND;
    if (value_is_bound(told))
        return told;
    if (machine->lost)
        lost_use(machine, callee, STR("TypeError: 'NoneType' object is not callable"),
                 site);
    if (only && arguments_are_missing(machine, only, args)) {
        certain_give_arguments(machine, args);
        return machine->unknown;
    }
    return call_value(machine, callee, args, site);
}

static Value eval_named(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Value value = eval_field(machine, frame, node, FIELD_VALUE);
    Node name = node_field(tree, node, FIELD_NAME);
    Frame *target = frame;
    while (target->scope->kind == SCOPE_COMPREHENSION && target->outer)
        target = target->outer;
    assign(machine, target, name, value, site_at(frame, name));
    return value;
}

static Value eval_await(Machine *machine, Frame *frame, Node node)
{
    Value awaited = eval(machine, frame, node_first(tree_of(frame), node));
    return await_value(machine, awaited);
}

Value await_value(Machine *machine, Value awaited)
{
    Value result = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < awaited.len; i++) {
        Thing *thing = awaited.at[i];
        Value one = machine->unknown;
        if (thing->kind == THING_GENERATOR)
            one = call_resume(machine, thing);
        else if (thing->kind == THING_OBJECT) {
            const Cell *cell = attrs_find(&thing->attrs, NAME_RESULT);
            one = cell && value_is_bound(cell->value) ? cell->value : machine->unknown;
        }
        result = value_join(machine->arena, result, one);
    }
    return value_is_bound(result) ? result : machine->unknown;
}

/* `yield x`: x joins what the generator yields; its own value comes from outside, and
   that of `yield from generator()` is what the other one returns. */
static Value eval_yield(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Node value_node = node_first(tree, node);
    bool is_from = str_starts(str_trim(str_slice(node_text(tree, node), 5, UINT32_MAX)),
                              STR("from"));
    Value value = value_node ? eval(machine, frame, value_node) : machine->none;
    const Thing *inner = is_from ? value_only(value) : NULL;
    if (is_from)
        value = iterate(machine, value, site_at(frame, node)).joined;
    bool is_followed = inner && inner->kind == THING_GENERATOR && inner->generator.frame;
    Value result = is_followed ? inner->generator.frame->result : VALUE_NONE_BOUND;
    Frame *target = frame;
    while (target->scope->kind == SCOPE_COMPREHENSION && target->outer)
        target = target->outer;
    target->yielded = value_join(machine->arena, target->yielded, value);
    certain_give(machine, value);
    certain_forget(machine);
    return value_is_bound(result) ? result : machine->unknown;
}

/* The text that `{name}` puts into an f-string; false where it isn't known, or
   formatted. */
static bool interpolated(const Tree *tree, Node part, Value value, Str *text)
{
    const Thing *only = value_only(value);
    Str inner = node_text(tree, node_field(tree, part, FIELD_EXPRESSION));
    bool is_plain = node_text(tree, part).len == inner.len + 2;
    if (!only || only->kind != THING_CONSTANT || only->constant.type != CONSTANT_STR ||
        !is_plain)
        return false;
    *text = only->constant.text;
    return true;
}

/* An f-string is known where all that is put into it is, and it has no escapes. */
static Value eval_fstring(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    Strs parts = {0};
    Str whole = node_text(tree, node);
    const char *from = whole.at;
    bool is_known = str_find(whole, STR("\\")) < 0 && str_find(whole, STR("{{")) < 0 &&
                    str_find(whole, STR("}}")) < 0;
    for_children(tree, node, part) {
        if (node_kind(tree, part) != NODE_INTERPOLATION)
            continue;
        Value value = eval_field(machine, frame, part, FIELD_EXPRESSION);
        Str text = {0}, field = node_text(tree, part);
        is_known = is_known && interpolated(tree, part, value, &text);
        vec_add(machine->arena, &parts, ((Str){from, (uint32_t)(field.at - from)}));
        vec_add(machine->arena, &parts, text);
        from = field.at + field.len;
    }
    vec_add(machine->arena, &parts,
            ((Str){from, (uint32_t)(whole.at + whole.len - from)}));
    return is_known ? literal_text(machine, str_join(machine->arena, &parts, (Str){0}))
                    : machine->atom;
}

static Value eval_string(Machine *machine, Frame *frame, Node node)
{
    if (node_first(tree_of(frame), node))
        return eval_fstring(machine, frame, node);
    return literal_string(machine, tree_of(frame), node);
}

/* A generator expression waits in a frame of its own, its first iterable evaluated. */
static Value eval_generator(Machine *machine, Frame *frame, Node node)
{
    Thing *generator = machine_make(machine, THING_ITERATOR, site_at(frame, node));
    generator->iterator.type = extern_find(machine, STR("types.GeneratorType"));
    Comprehended body = eval_comprehension(machine, frame, node);
    generator->iterator.elements = value_is_bound(body.element) ? body.element
                                                                : machine->unknown;
    return value_of(generator);
}

static Value eval_comprehended(Machine *machine, Frame *frame, Node node, ThingKind kind)
{
    Site site = site_at(frame, node);
    Comprehended body = eval_comprehension(machine, frame, node);
    Thing *made = container_make(machine, kind, site);
    for (uint32_t i = 0; body.is_exact && i < body.entries.len; i++) {
        Entry entry = body.entries.at[i];
        if (kind == THING_DICT)
            dict_set(machine, made, entry.key, entry.value, site);
        else
            container_add(machine, made, entry.value, site);
    }
    if (body.is_exact)
        return value_of(made);
    made->container.has_unknown = true;
    made->container.rest.value = body.element;
    made->container.rest.site = site;
    made->container.keys.value = body.key;
    if (kind == THING_LIST)
        length_set(machine, made, body.length);
    return value_of(made);
}

/* Several values in a row, as in `return a, b`. */
static Value eval_first_child(Machine *machine, Frame *frame, Node node)
{
    Node first = node_first(tree_of(frame), node);
    return first ? eval(machine, frame, first) : machine->unknown;
}

static Value eval_compound(Machine *machine, Frame *frame, Node node)
{
    switch ((int)node_kind(tree_of(frame), node)) {
    case NODE_TUPLE:
    case NODE_EXPRESSION_LIST:
    case NODE_PATTERN_LIST: return eval_sequence(machine, frame, node, THING_TUPLE);
    case NODE_LIST: return eval_sequence(machine, frame, node, THING_LIST);
    case NODE_SET: return eval_sequence(machine, frame, node, THING_SET);
    case NODE_DICTIONARY: return eval_dictionary(machine, frame, node);
    case NODE_LIST_COMPREHENSION:
        return eval_comprehended(machine, frame, node, THING_LIST);
    case NODE_SET_COMPREHENSION:
        return eval_comprehended(machine, frame, node, THING_SET);
    case NODE_DICTIONARY_COMPREHENSION:
        return eval_comprehended(machine, frame, node, THING_DICT);
    case NODE_GENERATOR_EXPRESSION: return eval_generator(machine, frame, node);
    case NODE_CONDITIONAL_EXPRESSION: return eval_conditional(machine, frame, node);
    case NODE_BOOLEAN_OPERATOR: return eval_boolean_value(machine, frame, node);
    case NODE_COMPARISON_OPERATOR:
    case NODE_NOT_OPERATOR: return condition_value(machine, frame, node);
    case NODE_BINARY_OPERATOR: return eval_binary(machine, frame, node);
    case NODE_UNARY_OPERATOR: return eval_unary(machine, frame, node);
    default: return machine->unknown;
    }
}

static Value eval_simple(Machine *machine, Frame *frame, Node node)
{
    const Tree *tree = tree_of(frame);
    switch ((int)node_kind(tree, node)) {
    case NODE_IDENTIFIER:
        if (machine->lost)
            lost_read_name(machine, frame, node_name(tree, node), site_at(frame, node));
        return lookup_name(machine, frame, node_name(tree, node));
    case NODE_ATTRIBUTE: return eval_attribute(machine, frame, node);
    case NODE_CALL: return eval_call(machine, frame, node);
    case NODE_SUBSCRIPT: return eval_subscript(machine, frame, node);
    case NODE_STRING:
    case NODE_CONCATENATED_STRING: return eval_string(machine, frame, node);
    case NODE_INTEGER:
    case NODE_FLOAT: return literal_number(machine, node_text(tree, node));
    case NODE_TRUE: return machine->yes;
    case NODE_FALSE: return machine->no;
    case NODE_NONE: return machine->none;
    case NODE_LAMBDA: return value_of(define_closure(machine, frame, node));
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_EXPRESSION_STATEMENT:
    case NODE_TYPE:
    case NODE_INTERPOLATION: return eval_first_child(machine, frame, node);
    case NODE_NAMED_EXPRESSION: return eval_named(machine, frame, node);
    case NODE_AWAIT: return eval_await(machine, frame, node);
    case NODE_YIELD: return eval_yield(machine, frame, node);
    default: return eval_compound(machine, frame, node);
    }
}

Value eval(Machine *machine, Frame *frame, Node node)
{
    if (!node || machine->depth >= LIMIT_EXPRESSION_DEPTH)
        return machine->unknown;
    machine->depth++;
    Value value = eval_simple(machine, frame, node);
    machine->depth--;
    return value_is_bound(value) ? value : machine->unknown;
}
