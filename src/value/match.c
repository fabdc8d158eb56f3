/* value/match.c: match. Each alternative of the subject is held against a pattern by
   itself; names that the pattern captures get what fits, and the next case only sees what
   may be left. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/dict.h"
#include "value/eval.h"
#include "value/exec.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/truth.h"

typedef struct Matcher {
    Machine *machine;
    Frame *frame;
    const Tree *tree;
} Matcher;

static Truth match_thing(const Matcher *matcher, Node pattern, Thing *thing);

static Site site_at(const Matcher *matcher, Node node)
{
    return (Site){matcher->frame->module->module.module, node};
}

/* Both have to fit. */
static Truth both(Truth a, Truth b)
{
    if (a == TRUTH_FALSE || b == TRUTH_FALSE)
        return TRUTH_FALSE;
    return a == TRUTH_TRUE && b == TRUTH_TRUE ? TRUTH_TRUE : TRUTH_UNKNOWN;
}

/* What alternatives that don't fit have captured is taken back. */
static Truth match_value(const Matcher *matcher, Node pattern, Value subject)
{
    State *state = &matcher->machine->state;
    bool may_fit = false, may_fail = subject.len == 0;
    for (uint32_t i = 0; i < subject.len; i++) {
        Mark mark = state_mark(state);
        Truth one = match_thing(matcher, pattern, subject.at[i]);
        if (one == TRUTH_FALSE)
            state_undo(state, mark);
        else
            state_keep(state, mark);
        may_fit |= one != TRUTH_FALSE;
        may_fail |= one != TRUTH_TRUE;
    }
    if (!may_fit)
        return TRUTH_FALSE;
    return may_fail ? TRUTH_UNKNOWN : TRUTH_TRUE;
}

/* In broken code anything may stand where a name should. */
static Truth capture(const Matcher *matcher, Node name, Value value)
{
    Machine *machine = matcher->machine;
    if (node_kind(matcher->tree, name) != NODE_IDENTIFIER)
        return TRUTH_UNKNOWN;
    if (!str_equal(node_text(matcher->tree, name), STR("_")))
        state_add(&machine->state,
                  lookup_target(machine, matcher->frame, node_name(matcher->tree, name)),
                  value, site_at(matcher, name));
    return TRUTH_TRUE;
}

static bool is_blurred(const Thing *thing)
{
    return thing->kind == THING_UNKNOWN || thing->kind == THING_PARAMETER ||
           thing->kind == THING_EXTERN;
}

/* `case 1`, `case "a"`, `case None`. */
static Truth match_literal(const Matcher *matcher, Node pattern, Thing *thing)
{
    const Thing *literal = value_only(eval(matcher->machine, matcher->frame, pattern));
    if (!literal || literal->kind != THING_CONSTANT || is_blurred(thing) ||
        thing->kind == THING_ATOM || thing->kind == THING_OBJECT)
        return TRUTH_UNKNOWN;
    if (thing->kind == THING_INSTANCE && literal->constant.type != CONSTANT_NONE)
        return TRUTH_UNKNOWN;
    return value_has(value_of(thing), literal) ? TRUTH_TRUE : TRUTH_FALSE;
}

static Value dotted_value(const Matcher *matcher, Node dotted)
{
    Machine *machine = matcher->machine;
    const Tree *tree = matcher->tree;
    Node first = node_first(tree, dotted);
    Value value = lookup_name(machine, matcher->frame, node_name(tree, first));
    for (Node at = node_next(tree, first); at; at = node_next(tree, at))
        value = attribute_get(machine, value, node_name(tree, at), site_at(matcher, at));
    return value;
}

/* A single name captures; `case Color.RED` compares. */
static Truth match_name(const Matcher *matcher, Node pattern, Thing *thing)
{
    Node first = node_first(matcher->tree, pattern);
    if (first && !node_next(matcher->tree, first))
        return capture(matcher, first, value_of(thing));
    const Thing *other = first ? value_only(dotted_value(matcher, pattern)) : NULL;
    return other ? truth_equal(thing, other) : TRUTH_UNKNOWN;
}

static bool is_star(const Matcher *matcher, Node item)
{
    Node inner = node_first(matcher->tree, item);
    return node_kind(matcher->tree, item) == NODE_SPLAT_PATTERN ||
           (inner && node_kind(matcher->tree, inner) == NODE_SPLAT_PATTERN);
}

static Truth match_rest(const Matcher *matcher, Node item, Value sequence,
                        uint32_t behind)
{
    Machine *machine = matcher->machine;
    const Tree *tree = matcher->tree;
    Node star = node_kind(tree, item) == NODE_SPLAT_PATTERN ? item
                                                            : node_first(tree, item);
    Node name = node_first(tree, star);
    if (!name)
        return TRUTH_TRUE;
    uint32_t before = 0;
    for (Node at = node_first(tree, node_parent(tree, item)); at != item;
         at = node_next(tree, at))
        before++;
    Value rest = container_tail(machine, sequence, before, behind,
                                site_at(matcher, name));
    return capture(matcher, name, rest);
}

/* `case [a, *b, c]`; the items are the children of `list` that are patterns. */
static Truth match_sequence(const Matcher *matcher, Node list, Thing *thing)
{
    Machine *machine = matcher->machine;
    const Tree *tree = matcher->tree;
    bool in_order = thing->kind == THING_LIST || thing->kind == THING_TUPLE;
    if (!in_order && !is_blurred(thing) && thing->kind != THING_OBJECT &&
        thing->kind != THING_INSTANCE)
        return TRUTH_FALSE;
    Elements elements = iterate(machine, value_of(thing), site_at(matcher, list));
    uint32_t count = 0, index = 0;
    bool has_star = false;
    for_children(tree, list, item) {
        count += node_kind(tree, item) == NODE_CASE_PATTERN;
        has_star |= is_star(matcher, item);
    }
    Truth truth = in_order && elements.is_exact ? TRUTH_TRUE : TRUTH_UNKNOWN;
    bool fits = has_star ? elements.each.len + 1 >= count : elements.each.len == count;
    if (truth == TRUTH_TRUE && !fits)
        return TRUTH_FALSE;
    bool after_star = false;
    for_children(tree, list, item) {
        if (node_kind(tree, item) != NODE_CASE_PATTERN)
            continue;
        int64_t at = after_star ? (int64_t)index - count : index;
        Value one = iterate_at(machine, value_of(thing), at, site_at(matcher, item));
        Truth part = is_star(matcher, item)
                         ? match_rest(matcher, item, value_of(thing), count - index - 1)
                         : match_value(matcher, item, one);
        truth = both(truth, part);
        after_star |= is_star(matcher, item);
        index++;
    }
    return truth;
}

/* `case {"k": a, **rest}`. */
static Truth match_dict(const Matcher *matcher, Node pattern, Thing *thing)
{
    Machine *machine = matcher->machine;
    const Tree *tree = matcher->tree;
    bool is_dict = thing->kind == THING_DICT;
    if (!is_dict && !is_blurred(thing) && thing->kind != THING_OBJECT &&
        thing->kind != THING_INSTANCE)
        return TRUTH_FALSE;
    Truth truth = is_dict ? TRUTH_TRUE : TRUTH_UNKNOWN;
    Value key = machine->unknown;
    for_children(tree, pattern, child) {
        if (node_kind(tree, child) == NODE_SPLAT_PATTERN) {
            capture(matcher, node_first(tree, child), machine->unknown);
        } else if (node_kind(tree, child) != NODE_CASE_PATTERN) {
            key = eval(machine, matcher->frame, child);
        } else {
            if (is_dict && dict_lacks(machine, thing, key))
                return TRUTH_FALSE;
            Value value = is_dict ? dict_value(machine, thing, key) : machine->unknown;
            Truth part = match_value(matcher, child, value);
            truth = both(truth, value_is_unknown(value) ? TRUTH_UNKNOWN : part);
        }
    }
    return truth;
}

/* The attribute that positional pattern number `index` of an instance's class means, or
   0. */
static Name positional_name(const Matcher *matcher, const Thing *class_, uint32_t index)
{
    Machine *machine = matcher->machine;
    Name match_args = name_make(machine->names, STR("__match_args__"));
    ClassHit hit = class_find_own(machine, class_, match_args);
    if (value_is_bound(hit.value)) {
        const Thing *name = value_only(iterate_at(machine, hit.value, index, (Site){0}));
        return name && name->kind == THING_CONSTANT && name->constant.type == CONSTANT_STR
                   ? name_make(machine->names, name->constant.text)
                   : 0;
    }
    ClassFields fields = class_fields(machine, class_);
    return index < fields.len ? fields.at[index].name : 0;
}

/* One argument of `case C(x, name=y)`: the instance's attribute against the pattern in
   it. */
static Truth match_attribute(const Matcher *matcher, Node item, uint32_t index,
                             Thing *thing)
{
    Machine *machine = matcher->machine;
    const Tree *tree = matcher->tree;
    Node inner = node_first(tree, item);
    bool is_keyword = inner && node_kind(tree, inner) == NODE_KEYWORD_PATTERN;
    bool is_own = thing->kind == THING_INSTANCE;
    Name name = is_keyword ? node_name(tree, node_first(tree, inner))
                : is_own   ? positional_name(matcher, thing->instance.class_, index)
                           : 0;
    Value value = is_own && name ? attribute_get(machine, value_of(thing), name,
                                                 site_at(matcher, item))
                                 : machine->unknown;
    if (!is_keyword && (thing->kind == THING_CONSTANT || thing->kind == THING_ATOM))
        value = value_of(thing); /* `case str(x)` */
    Node pattern = is_keyword ? node_next(tree, node_first(tree, inner)) : item;
    return pattern ? match_value(matcher, pattern, value) : TRUTH_UNKNOWN;
}

static Truth match_class(const Matcher *matcher, Node pattern, Thing *thing)
{
    const Tree *tree = matcher->tree;
    Node class_ = node_first(tree, pattern);
    Truth truth = is_blurred(thing) ? TRUTH_UNKNOWN
                                    : truth_isinstance(matcher->machine, thing,
                                                       dotted_value(matcher, class_));
    uint32_t index = 0;
    for (Node item = node_next(tree, class_); item && truth != TRUTH_FALSE;
         item = node_next(tree, item))
        truth = both(truth, match_attribute(matcher, item, index++, thing));
    return truth;
}

/* `case a | b`. */
static Truth match_any(const Matcher *matcher, Node pattern, Thing *thing)
{
    Truth truth = TRUTH_FALSE;
    for_children(matcher->tree, pattern, child) {
        Truth one = match_thing(matcher, child, thing);
        if (one == TRUTH_TRUE)
            return one;
        truth = one == TRUTH_UNKNOWN ? one : truth;
    }
    return truth;
}

static Truth match_kind(const Matcher *matcher, Node pattern, Thing *thing)
{
    const Tree *tree = matcher->tree;
    Node first = node_first(tree, pattern);
    switch ((int)node_kind(tree, pattern)) {
    case NODE_CASE_PATTERN:
        if (str_starts(node_text(tree, pattern), STR("-")))
            return TRUTH_UNKNOWN;
        return first ? match_thing(matcher, first, thing) : TRUTH_TRUE;
    case NODE_DOTTED_NAME: return match_name(matcher, pattern, thing);
    case NODE_AS_PATTERN: {
        Truth truth = first ? match_thing(matcher, first, thing) : TRUTH_UNKNOWN;
        Node name = first ? node_next(tree, first) : 0;
        if (name && truth != TRUTH_FALSE)
            capture(matcher, name, value_of(thing));
        return truth;
    }
    case NODE_UNION_PATTERN: return match_any(matcher, pattern, thing);
    case NODE_TUPLE_PATTERN: {
        bool is_single = first && !node_next(tree, first) && !is_star(matcher, first) &&
                         !str_ends(node_text(tree, pattern), STR(",)"));
        return is_single ? match_thing(matcher, first, thing)
                         : match_sequence(matcher, pattern, thing);
    }
    case NODE_LIST_PATTERN: return match_sequence(matcher, pattern, thing);
    case NODE_DICT_PATTERN: return match_dict(matcher, pattern, thing);
    case NODE_CLASS_PATTERN: return match_class(matcher, pattern, thing);
    default: return match_literal(matcher, pattern, thing);
    }
}

static Truth match_thing(const Matcher *matcher, Node pattern, Thing *thing)
{
    Machine *machine = matcher->machine;
    if (machine->depth >= LIMIT_EXPRESSION_DEPTH)
        return TRUTH_UNKNOWN;
    machine->depth++;
    Truth truth = match_kind(matcher, pattern, thing);
    machine->depth--;
    return truth;
}

/* Names that a pattern captures begin empty, so that each alternative can add its
   part. */
static void empty_captures(const Matcher *matcher, Node clause)
{
    Machine *machine = matcher->machine;
    const Tree *tree = matcher->tree;
    Node end = node_field(tree, clause, FIELD_CONSEQUENCE);
    for (Node at = clause; at < end; at++) {
        Node above = node_kind(tree, at) == NODE_IDENTIFIER ? node_parent(tree, at) : 0;
        NodeKind kind = above ? node_kind(tree, above) : NODE_MODULE;
        bool captures = kind == NODE_SPLAT_PATTERN || kind == NODE_AS_PATTERN ||
                        (kind == NODE_DOTTED_NAME &&
                         node_kind(tree, node_parent(tree, above)) != NODE_CLASS_PATTERN);
        const Binding *binding = captures ? scope_find_own(matcher->frame->scope,
                                                           node_name(tree, at))
                                          : NULL;
        if (binding)
            state_write(&machine->state,
                        lookup_target(machine, matcher->frame, binding->name),
                        VALUE_NONE_BOUND, site_at(matcher, at));
    }
}

/* The patterns of a case: several are a sequence without brackets. */
static Truth match_clause(const Matcher *matcher, Node clause, Thing *thing)
{
    const Tree *tree = matcher->tree;
    Node first = node_child(tree, clause, NODE_CASE_PATTERN);
    Node next = first ? node_next(tree, first) : 0;
    bool is_sequence = next && node_kind(tree, next) == NODE_CASE_PATTERN;
    return is_sequence || is_star(matcher, first) ? match_sequence(matcher, clause, thing)
                                                  : match_thing(matcher, first, thing);
}

/* Whether any alternative of `*left` may fit; those that surely do are taken from it. */
static bool match_alternatives(const Matcher *matcher, Node clause, Value *left)
{
    Machine *machine = matcher->machine;
    bool has_guard = node_field(matcher->tree, clause, FIELD_GUARD) != 0;
    Value rest = VALUE_NONE_BOUND;
    bool fits = false;
    for (uint32_t i = 0; i < left->len; i++) {
        Mark mark = state_mark(&machine->state);
        Truth truth = match_clause(matcher, clause, left->at[i]);
        if (truth == TRUTH_FALSE)
            state_undo(&machine->state, mark);
        else
            state_keep(&machine->state, mark);
        fits |= truth != TRUTH_FALSE;
        if (truth != TRUTH_TRUE || has_guard)
            rest = value_join(machine->arena, rest, value_of(left->at[i]));
    }
    *left = rest;
    return fits;
}

static bool passes_guard(const Matcher *matcher, Node clause)
{
    Node guard = node_field(matcher->tree, clause, FIELD_GUARD);
    Node test = guard ? node_first(matcher->tree, guard) : 0;
    if (!test)
        return true;
    if (condition_eval(matcher->machine, matcher->frame, test).truth == TRUTH_FALSE)
        return false;
    condition_assume(matcher->machine, matcher->frame, test, true);
    return true;
}

static Value read_subject(const Matcher *matcher, Node statement)
{
    Machine *machine = matcher->machine;
    Thing *tuple = NULL;
    Value subject = VALUE_NONE_BOUND;
    for_children(matcher->tree, statement, child) {
        if (matcher->tree->nodes[child].field != FIELD_SUBJECT)
            continue;
        Value one = eval(machine, matcher->frame, child);
        Site site = site_at(matcher, child);
        if (value_is_bound(subject) && !tuple) {
            tuple = container_make(machine, THING_TUPLE, site);
            container_add(machine, tuple, subject, site);
        }
        if (tuple)
            container_add(machine, tuple, one, site);
        subject = tuple ? value_of(tuple) : one;
    }
    return subject;
}

Flow exec_match(Machine *machine, Frame *frame, Node statement)
{
    Matcher matcher = {machine, frame, frame->module->module.module->tree};
    Value left = read_subject(&matcher, statement);
    Vec(Delta) ways = {0};
    Flow flow = FLOW_NONE;
    for_children(matcher.tree, node_field(matcher.tree, statement, FIELD_BODY), clause) {
        Node block = node_field(matcher.tree, clause, FIELD_CONSEQUENCE);
        if (node_kind(matcher.tree, clause) != NODE_CASE_CLAUSE || !block ||
            left.len == 0 || !node_child(matcher.tree, clause, NODE_CASE_PATTERN))
            continue;
        Mark mark = state_mark(&machine->state);
        empty_captures(&matcher, clause);
        if (!match_alternatives(&matcher, clause, &left) ||
            !passes_guard(&matcher, clause)) {
            state_undo(&machine->state, mark);
            continue;
        }
        Flow one = exec_block(machine, frame, block);
        Delta way = state_take(&machine->state, mark);
        if (one & FLOW_NORMAL)
            vec_add(machine->state.scratch, &ways, way);
        flow |= one;
    }
    if (left.len > 0) {
        Delta none = {0};
        vec_add(machine->state.scratch, &ways, none);
        flow |= FLOW_NORMAL;
    }
    state_join(&machine->state, ways.at, ways.len);
    return flow;
}
