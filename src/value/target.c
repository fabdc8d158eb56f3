/* value/target.c: assigning to targets of any form, deleting them, and comprehensions,
   whose clauses assign. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/dict.h"
#include "value/eval.h"
#include "value/iterate.h"
#include "value/length.h"
#include "value/platform.h"
#include "value/slice.h"
#include "value/truth.h"

static const Tree *tree_of(const Frame *frame)
{
    return frame->module->module.module->tree;
}

static void assign_element(Machine *machine, Frame *frame, Node target, Value value,
                           Site site)
{
    const Tree *tree = tree_of(frame);
    Value object = eval(machine, frame, node_field(tree, target, FIELD_VALUE));
    Node key_node = node_field(tree, target, FIELD_SUBSCRIPT);
    bool is_slice = node_kind(tree, key_node) == NODE_SLICE;
    Value key = is_slice ? machine->atom : eval(machine, frame, key_node);
    for (uint32_t i = 0; i < object.len; i++) {
        Thing *thing = object.at[i];
        if (is_slice && thing->kind == THING_LIST) {
            slice_assign(machine, thing, node_text(tree, key_node), value, site);
        } else if (thing->kind == THING_DICT) {
            dict_set(machine, thing, key, value, site);
        } else if (thing->kind == THING_LIST && object.len == 1 &&
                   list_cell(thing, key)) {
            state_write(&machine->state, list_cell(thing, key), value, site);
        } else if (thing->kind == THING_LIST) {
            state_add(&machine->state, &thing->container.rest, value, site);
        } else if (thing->kind == THING_INSTANCE || thing->kind == THING_OBJECT) {
            Argument args[] = {{0, key, site, 0}, {0, value, site, 0}};
            call_method(machine, thing, NAME_DUNDER_SETITEM, (Arguments){args, 2}, site);
        }
    }
}

/* `(a) = value` is no pattern: parentheses alone make no tuple. */
static bool is_single(const Tree *tree, Node pattern)
{
    Node first = node_first(tree, pattern);
    return node_kind(tree, pattern) == NODE_TUPLE_PATTERN && first &&
           !node_next(tree, first) && str_find(node_text(tree, pattern), STR(",")) < 0;
}

/* What is unpacked: sequences whose items are known by their place, and what any item of
   all else may be. None can't be unpacked: it is no alternative. */
typedef struct Unpacked {
    Value ordered, joined;
} Unpacked;

static Unpacked read_unpacked(Machine *machine, Value value, Site site)
{
    Unpacked unpacked = {VALUE_NONE_BOUND, VALUE_NONE_BOUND};
    Value others = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < value.len; i++) {
        Thing *thing = value.at[i];
        bool in_order = thing->kind == THING_TUPLE || thing->kind == THING_LIST ||
                        thing->kind == THING_INSTANCE;
        bool is_none = thing->kind == THING_CONSTANT &&
                       thing->constant.type == CONSTANT_NONE;
        Value *part = in_order ? &unpacked.ordered : &others;
        if (!is_none)
            *part = value_join(machine->arena, *part, value_of(thing));
    }
    if (value_is_bound(others))
        unpacked.joined = iterate(machine, others, site).joined;
    bool has_joined = value_is_bound(others) || !value_is_bound(unpacked.ordered);
    if (has_joined && !value_is_bound(unpacked.joined))
        unpacked.joined = machine->unknown;
    return unpacked;
}

static Value unpacked_at(Machine *machine, const Unpacked *unpacked, int64_t at,
                         Site site)
{
    if (!value_is_bound(unpacked->ordered))
        return unpacked->joined;
    Value item = iterate_at(machine, unpacked->ordered, at, site);
    return value_join(machine->arena, item, unpacked->joined);
}

/* `a, *b, c = value`. */
static void assign_pattern(Machine *machine, Frame *frame, Node pattern, Value value,
                           Site site)
{
    const Tree *tree = tree_of(frame);
    if (is_single(tree, pattern)) {
        assign(machine, frame, node_first(tree, pattern), value, site);
        return;
    }
    Unpacked unpacked = read_unpacked(machine, value, site);
    uint32_t index = 0, count = 0;
    for_children(tree, pattern, child)
        count++;
    bool after_star = false;
    for_children(tree, pattern, child) {
        uint32_t left = count - index;
        if (node_kind(tree, child) == NODE_LIST_SPLAT_PATTERN) {
            assign(machine, frame, node_first(tree, child),
                   container_tail(machine, value, index, left - 1, site), site);
            after_star = true;
        } else {
            int64_t at = after_star ? -(int64_t)left : index;
            assign(machine, frame, child, unpacked_at(machine, &unpacked, at, site),
                   site);
        }
        index++;
    }
}

static void assign_attribute(Machine *machine, Frame *frame, Node target, Value value,
                             Site site)
{
    const Tree *tree = tree_of(frame);
    Value object = eval(machine, frame, node_field(tree, target, FIELD_OBJECT));
    Name name = node_name(tree, node_field(tree, target, FIELD_ATTRIBUTE));
    if (name)
        attribute_set(machine, object, lookup_mangled(machine, frame, name), value, site);
}

/* A comprehension's own names are no statement's targets. */
static void tell(Machine *machine, const Frame *frame, Node target, Value value)
{
    const MachineSetup *setup = machine->setup;
    if (setup->observe_assign && frame->scope->kind != SCOPE_COMPREHENSION)
        setup->observe_assign(setup->assign_context, machine,
                              (Site){frame->module->module.module, target}, value);
}

void assign(Machine *machine, Frame *frame, Node target, Value value, Site site)
{
    const Tree *tree = tree_of(frame);
    if (!target || machine->depth >= LIMIT_EXPRESSION_DEPTH)
        return;
    machine->depth++;
    switch ((int)node_kind(tree, target)) {
    case NODE_IDENTIFIER:
        value = platform_mark(machine, value, machine->live);
        tell(machine, frame, target, value);
        state_write(&machine->state,
                    lookup_target(machine, frame, node_name(tree, target)), value, site);
        break;
    case NODE_ATTRIBUTE:
        value = platform_mark(machine, value, machine->live);
        tell(machine, frame, target, value);
        assign_attribute(machine, frame, target, value, site);
        break;
    case NODE_SUBSCRIPT: assign_element(machine, frame, target, value, site); break;
    case NODE_PATTERN_LIST:
    case NODE_TUPLE_PATTERN:
    case NODE_LIST_PATTERN:
    case NODE_TUPLE:
    case NODE_LIST:
    case NODE_EXPRESSION_LIST: assign_pattern(machine, frame, target, value, site); break;
    case NODE_PARENTHESIZED_EXPRESSION:
    case NODE_AS_PATTERN_TARGET:
    case NODE_LIST_SPLAT_PATTERN:
        assign(machine, frame, node_first(tree, target), value, site);
        break;
    default: break;
    }
    machine->depth--;
}

static void delete_element(Machine *machine, Frame *frame, Node target)
{
    const Tree *tree = tree_of(frame);
    Value object = eval(machine, frame, node_field(tree, target, FIELD_VALUE));
    Node key_node = node_field(tree, target, FIELD_SUBSCRIPT);
    bool is_slice = node_kind(tree, key_node) == NODE_SLICE;
    Value key = is_slice ? machine->atom : eval(machine, frame, key_node);
    Site site = {frame->module->module.module, target};
    for (uint32_t i = 0; i < object.len; i++) {
        Thing *thing = object.at[i];
        if (is_slice && thing->kind == THING_LIST)
            slice_assign(machine, thing, node_text(tree, key_node), VALUE_NONE_BOUND,
                         site);
        Cell *cell = thing->kind == THING_LIST ? list_cell(thing, key) : NULL;
        if (thing->kind == THING_DICT)
            dict_remove(machine, thing, key, site);
        if (cell)
            state_write(&machine->state, cell, VALUE_NONE_BOUND, site);
        Argument arg = {0, key, site, 0};
        if (thing->kind == THING_INSTANCE || thing->kind == THING_OBJECT)
            call_method(machine, thing, name_make(machine->names, STR("__delitem__")),
                        (Arguments){&arg, 1}, site);
    }
}

void delete_target(Machine *machine, Frame *frame, Node target)
{
    const Tree *tree = tree_of(frame);
    Site site = {frame->module->module.module, target};
    switch ((int)node_kind(tree, target)) {
    case NODE_IDENTIFIER:
        state_write(&machine->state,
                    lookup_target(machine, frame, node_name(tree, target)),
                    VALUE_NONE_BOUND, site);
        return;
    case NODE_ATTRIBUTE: {
        Value object = eval(machine, frame, node_field(tree, target, FIELD_OBJECT));
        Name name = node_name(tree, node_field(tree, target, FIELD_ATTRIBUTE));
        attribute_delete(machine, object, lookup_mangled(machine, frame, name), site);
        return;
    }
    case NODE_SUBSCRIPT: delete_element(machine, frame, target); return;
    default:
        if (machine->depth >= LIMIT_EXPRESSION_DEPTH)
            return;
        machine->depth++;
        for_children(tree, target, child)
            delete_target(machine, frame, child);
        machine->depth--;
    }
}

/* The clauses `for … in …` and `if …`, then the body; `joined` collects what the body
   gives. */
typedef struct Comprehension {
    Frame *outer, *inner; /* the first iterable is evaluated in the scope around */
    Node body;
    bool is_first;
    bool is_of_state; /* it goes over a `__dict__` */
    bool is_filtered; /* by a condition that isn't known */
} Comprehension;

static void run_clauses(Machine *machine, Comprehension *run, Node clause,
                        Comprehended *result);

static void collect(Machine *machine, const Comprehension *run, Comprehended *result)
{
    const Tree *tree = tree_of(run->inner);
    Value key = VALUE_NONE_BOUND, element;
    if (node_kind(tree, run->body) == NODE_PAIR) {
        key = eval(machine, run->inner, node_field(tree, run->body, FIELD_KEY));
        element = eval(machine, run->inner, node_field(tree, run->body, FIELD_VALUE));
    } else {
        element = eval(machine, run->inner, run->body);
    }
    if (run->is_of_state && run->is_filtered)
        element = machine->unknown; /* chosen for being fit to travel, as like as not */
    result->element = value_join(machine->arena, result->element, element);
    result->key = value_join(machine->arena, result->key, key);
    Entry entry = {key, element};
    if (result->entries.len < LIMIT_ELEMENTS)
        vec_add(machine->arena, &result->entries, entry);
    else
        result->is_exact = false;
}

/* `vars(x)`, `x.__dict__`, or a view of one. */
static bool is_state(Value iterable)
{
    const Thing *thing = value_only(iterable);
    if (thing && thing->kind == THING_ITERATOR)
        thing = value_only(thing->iterator.holds);
    return thing && thing->kind == THING_DICT && thing->container.owner;
}

static void run_for(Machine *machine, Comprehension *run, Node clause,
                    Comprehended *result)
{
    const Tree *tree = tree_of(run->inner);
    Node right = node_field(tree, clause, FIELD_RIGHT);
    Site site = {run->inner->module->module.module, right};
    bool is_only = run->is_first;
    Frame *scope = run->is_first ? run->outer : run->inner;
    run->is_first = false;
    Value iterable = eval(machine, scope, right);
    run->is_of_state |= is_state(iterable);
    Elements elements = iterate(machine, iterable, site);
    Node target = node_field(tree, clause, FIELD_LEFT);
    if (elements.is_exact && elements.each.len <= LIMIT_ELEMENTS) {
        for (uint32_t i = 0; i < elements.each.len; i++) {
            assign(machine, run->inner, target, elements.each.at[i], site);
            run_clauses(machine, run, node_next(tree, clause), result);
        }
        return;
    }
    Value one = value_is_bound(elements.joined) ? elements.joined : machine->unknown;
    result->is_exact = false;
    if (!node_next(tree, clause) && is_only)
        result->length = value_only(iterable) ? length_of(value_only(iterable))
                                              : LENGTH_UNKNOWN;
    certain_enter_round(machine);
    assign(machine, run->inner, target, one, site);
    run_clauses(machine, run, node_next(tree, clause), result);
    certain_leave_round(machine);
}

static void run_clauses(Machine *machine, Comprehension *run, Node clause,
                        Comprehended *result)
{
    const Tree *tree = tree_of(run->inner);
    if (!machine_step(machine))
        return;
    if (clause && node_kind(tree, clause) == NODE_FOR_IN_CLAUSE) {
        run_for(machine, run, clause, result);
        return;
    }
    if (clause && node_kind(tree, clause) == NODE_IF_CLAUSE) {
        Node test = node_first(tree, clause);
        Truth truth = condition_eval(machine, run->inner, test).truth;
        if (truth == TRUTH_FALSE)
            return;
        result->is_exact &= truth == TRUTH_TRUE;
        condition_assume(machine, run->inner, test, true);
        bool was_filtered = run->is_filtered;
        run->is_filtered |= truth == TRUTH_UNKNOWN;
        run_clauses(machine, run, node_next(tree, clause), result);
        run->is_filtered = was_filtered;
        return;
    }
    if (clause)
        run_clauses(machine, run, node_next(tree, clause), result);
    else
        collect(machine, run, result);
}

Comprehended eval_comprehension(Machine *machine, Frame *frame, Node node)
{
    const Module *module = frame->module->module.module;
    const Scope *scope = module_scope(module, node);
    Comprehended result = {.is_exact = true, .length = LENGTH_UNKNOWN};
    if (machine->depth >= LIMIT_EXPRESSION_DEPTH / 2)
        return (Comprehended){.element = machine->unknown,
                              .key = machine->unknown,
                              .length = LENGTH_UNKNOWN};
    Comprehension run = {.outer = frame,
                         .inner = frame_make(machine, scope, frame->module, frame),
                         .is_first = true};
    run.inner->function = frame->function;
    run.body = node_field(module->tree, node, FIELD_BODY);
    Node clause = node_child(module->tree, node, NODE_FOR_IN_CLAUSE);
    run_clauses(machine, &run, clause, &result);
    return result;
}
