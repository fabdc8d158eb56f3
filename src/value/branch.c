/* value/branch.c: if, try and with: ways that part and meet again. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/eval.h"
#include "value/exec.h"
#include "value/import.h"
#include "value/library.h"
#include "value/lost.h"
#include "value/raise.h"
#include "value/truth.h"

static const Tree *tree_of(const Frame *frame)
{
    return frame->module->module.module->tree;
}

static Site site_at(const Frame *frame, Node node)
{
    return (Site){frame->module->module.module, node};
}

typedef Vec(Delta) Deltas;

/* Puts the ways that go on behind the statement together. */
static void meet(Machine *machine, const Deltas *ways)
{
    state_join(&machine->state, ways->at, ways->len);
}

static Flow exec_guarded(Machine *machine, Frame *frame, Node block, bool is_main_test)
{
    bool saved = machine->state.in_main_only;
    machine->state.in_main_only = saved || is_main_test;
    Flow flow = block ? exec_block(machine, frame, block) : FLOW_NORMAL;
    machine->state.in_main_only = saved;
    return flow;
}

/* One way of an `if`: with what the outcome tells, and on which platforms. */
static Flow follow(Machine *machine, Frame *frame, Node test, bool outcome, Node block,
                   Deltas *ways)
{
    Mark mark = state_mark(&machine->state);
    condition_assume(machine, frame, test, outcome);
    Flow flow = block ? exec_block(machine, frame, block) : FLOW_NORMAL;
    Delta way = state_take(&machine->state, mark);
    if (flow & FLOW_NORMAL)
        vec_add(machine->state.scratch, ways, way);
    return flow;
}

static Flow exec_clauses(Machine *machine, Frame *frame, Node clause);

/* Whether a way ends where the function does. */
static bool returns(Flow flow)
{
    return flow == FLOW_RETURN;
}

/* Whether the block ends by leaving what is around it. */
static bool leaves(const Tree *tree, Node block)
{
    static const Str exits[] = {STR_CONST("sys.exit("), STR_CONST("exit("),
                                STR_CONST("quit("), STR_CONST("os._exit("),
                                STR_CONST("raise SystemExit")};
    Node last = 0;
    for_children(tree, block, child)
        last = child;
    if (!last)
        return false;
    if (node_kind(tree, last) == NODE_RETURN_STATEMENT ||
        node_kind(tree, last) == NODE_RAISE_STATEMENT)
        return true;
    for (size_t i = 0; i < sizeof exits / sizeof *exits; i++)
        if (str_starts(node_text(tree, last), exits[i]))
            return true;
    return false;
}

/* `if __name__ != "__main__": return`: what comes behind runs in the main program only,
   up to the end of the function or file. */
static void shut_out(Machine *machine, const Tree *tree, Node clause)
{
    bool is_else = clause && node_kind(tree, clause) == NODE_ELSE_CLAUSE;
    Node block = is_else ? node_field(tree, clause, FIELD_BODY) : clause;
    bool is_block = block && node_kind(tree, block) == NODE_BLOCK;
    machine->state.in_main_only |= is_block && leaves(tree, block);
}

static Flow exec_otherwise(Machine *machine, Frame *frame, Node rest, bool is_child_test)
{
    bool saved = machine->state.in_main_only;
    machine->state.in_main_only = saved || is_child_test;
    Flow flow = exec_clauses(machine, frame, rest);
    machine->state.in_main_only = saved;
    return flow;
}

/* `if`/`elif` with the test and block of `clause`, the rest of the clauses behind it. */
static Flow exec_test(Machine *machine, Frame *frame, Node clause, Node rest)
{
    const Tree *tree = tree_of(frame);
    Node test = node_field(tree, clause, FIELD_CONDITION);
    Node block = node_field(tree, clause, FIELD_CONSEQUENCE);
    Condition condition = condition_eval(machine, frame, test);
    Methods live = machine->live;
    bool is_known = condition.truth != TRUTH_UNKNOWN;
    if (condition.truth == TRUTH_TRUE || !(live & condition.when_false)) {
        Flow only = exec_guarded(machine, frame, block, condition.is_main_test);
        if (is_known && condition.is_main_test)
            shut_out(machine, tree, rest);
        return only;
    }
    if (condition.truth == TRUTH_FALSE || !(live & condition.when_true)) {
        Flow only = exec_otherwise(machine, frame, rest, condition.is_child_test);
        if (is_known && condition.is_child_test)
            shut_out(machine, tree, block);
        return only;
    }
    Deltas ways = {0};
    bool doubts = lost_doubts(machine, frame, test);
    machine->doubts += doubts;
    machine->live = live & condition.when_true;
    bool saved = machine->state.in_main_only;
    machine->state.in_main_only = saved || condition.is_main_test;
    Flow flow = follow(machine, frame, test, true, block, &ways);
    machine->state.in_main_only = saved;
    machine->live = live & condition.when_false;
    Mark mark = state_mark(&machine->state);
    condition_assume(machine, frame, test, false);
    Flow other = exec_otherwise(machine, frame, rest, condition.is_child_test);
    Delta way = state_take(&machine->state, mark);
    if (other & FLOW_NORMAL)
        vec_add(machine->state.scratch, &ways, way);
    machine->live = live;
    if (returns(flow))
        machine->live = live & condition.when_false; /* as long as the function runs */
    else if (returns(other))
        machine->live = live & condition.when_true;
    machine->doubts -= doubts;
    meet(machine, &ways);
    return flow | other;
}

static Flow exec_clauses(Machine *machine, Frame *frame, Node clause)
{
    const Tree *tree = tree_of(frame);
    if (!clause)
        return FLOW_NORMAL;
    if (node_kind(tree, clause) == NODE_ELSE_CLAUSE)
        return exec_block(machine, frame, node_field(tree, clause, FIELD_BODY));
    if (node_kind(tree, clause) != NODE_ELIF_CLAUSE || !machine_step(machine) ||
        machine->depth >= LIMIT_EXPRESSION_DEPTH)
        return FLOW_NORMAL;
    machine->depth++;
    Flow flow = exec_test(machine, frame, clause, node_next(tree, clause));
    machine->depth--;
    return flow;
}

Flow exec_if(Machine *machine, Frame *frame, Node statement)
{
    const Tree *tree = tree_of(frame);
    Node rest = node_field(tree, statement, FIELD_ALTERNATIVE);
    return exec_test(machine, frame, statement, rest);
}

/* Whether a handler takes whatever pickling may raise. */
static bool catches_all(Machine *machine, Frame *frame, Node clause)
{
    const Tree *tree = tree_of(frame);
    static const Str broad[] = {STR_CONST("Exception"),
                                STR_CONST("BaseException"),
                                STR_CONST("PicklingError"),
                                STR_CONST("PickleError"),
                                STR_CONST("pickle.PicklingError"),
                                STR_CONST("pickle.PickleError"),
                                STR_CONST("TypeError"),
                                STR_CONST("AttributeError"),
                                STR_CONST("RuntimeError")};
    (void)machine;
    Node value = node_field(tree, clause, FIELD_VALUE);
    if (!value)
        return true;
    Node end = node_end(tree, value);
    for (Node at = value; at < end; at++)
        for (size_t i = 0; i < sizeof broad / sizeof *broad; i++)
            if (str_equal(node_text(tree, at), broad[i]))
                return true;
    return false;
}

/* `except … as error:` keeps the error for later: `self.failed = error`. */
static bool keeps_error(const Tree *tree, Node block)
{
    Node end = node_end(tree, block);
    for (Node at = block; at < end; at++) {
        Node left = node_kind(tree, at) == NODE_ASSIGNMENT
                        ? node_field(tree, at, FIELD_LEFT)
                        : 0;
        Node right = left ? node_field(tree, at, FIELD_RIGHT) : 0;
        if (right && node_kind(tree, left) == NODE_ATTRIBUTE &&
            node_kind(tree, right) == NODE_IDENTIFIER)
            return true;
    }
    return false;
}

/* A handler that only raises again, or keeps the error, hides nothing. */
static bool passes_error_on(const Tree *tree, Node block)
{
    Node last = 0;
    for_children(tree, block, child)
        last = child;
    return (last && node_kind(tree, last) == NODE_RAISE_STATEMENT) ||
           keeps_error(tree, block);
}

static bool handles_failure(Machine *machine, Frame *frame, Node statement)
{
    const Tree *tree = tree_of(frame);
    for_children(tree, statement, clause)
        if (node_kind(tree, clause) == NODE_EXCEPT_CLAUSE &&
            catches_all(machine, frame, clause) &&
            !passes_error_on(tree, node_child(tree, clause, NODE_BLOCK)))
            return true;
    return false;
}

/* A handler takes what the body raised of its types, and may raise it again. */
static Flow exec_handler(Machine *machine, Frame *frame, Node clause, Raises *raises)
{
    const Tree *tree = tree_of(frame);
    Node alias = node_field(tree, clause, FIELD_ALIAS);
    Node types = node_field(tree, clause, FIELD_VALUE);
    if (types && node_kind(tree, types) == NODE_AS_PATTERN) {
        alias = alias ? alias : node_field(tree, types, FIELD_ALIAS);
        types = node_first(tree, types);
    }
    Value wanted = raises->len > 0 && types ? eval(machine, frame, types)
                                            : VALUE_NONE_BOUND;
    Raises taken = raise_take(machine, raises, wanted);
    if (alias)
        assign(machine, frame, alias, raise_value(machine, &taken),
               site_at(frame, alias));
    const Raises *around = machine->handled;
    machine->handled = &taken;
    Node block = node_child(tree, clause, NODE_BLOCK);
    Flow flow = block ? exec_block(machine, frame, block) : FLOW_NORMAL;
    machine->handled = around;
    return flow;
}

typedef struct TryParts {
    Node body, else_block, finally_block;
    Deltas ways;
    Flow flow;
    Raises raises; /* of the body */
} TryParts;

static bool imports_own(Machine *machine, const Frame *frame, Node block)
{
    const Module *module = frame->module->module.module;
    for_children(module->tree, block, statement)
        if (!import_is_own(machine, module, statement))
            return false;
    return true;
}

static bool imports_only(const Tree *tree, Node block)
{
    for_children(tree, block, statement) {
        NodeKind kind = node_kind(tree, statement);
        if (kind != NODE_IMPORT_STATEMENT && kind != NODE_IMPORT_FROM_STATEMENT)
            return false;
    }
    return true;
}

/* `try: from app.base import A`, `except ImportError: from base import A`: where the
   first is there, the other is for those who start the program otherwise. */
static bool is_other_place(Machine *machine, const Frame *frame, Node body, Node clause)
{
    const Tree *tree = tree_of(frame);
    Node block = node_child(tree, clause, NODE_BLOCK);
    return body && block && imports_only(tree, body) && imports_only(tree, block) &&
           imports_own(machine, frame, body);
}

/* The body may stop anywhere: a handler starts from what held at any time of it. */
static void exec_handlers(Machine *machine, Frame *frame, Node statement,
                          const Delta *anywhere, TryParts *parts)
{
    const Tree *tree = tree_of(frame);
    for_children(tree, statement, clause) {
        if (node_kind(tree, clause) != NODE_EXCEPT_CLAUSE ||
            is_other_place(machine, frame, parts->body, clause))
            continue;
        Mark mark = state_mark(&machine->state);
        Delta starts[2] = {{0}, *anywhere};
        state_join(&machine->state, starts, 2);
        Flow one = exec_handler(machine, frame, clause, &parts->raises);
        Delta way = state_take(&machine->state, mark);
        if (one & FLOW_NORMAL)
            vec_add(machine->state.scratch, &parts->ways, way);
        parts->flow |= one;
    }
    raise_put(machine, &parts->raises);
}

static TryParts read_try(const Tree *tree, Node statement)
{
    TryParts parts = {.body = node_field(tree, statement, FIELD_BODY)};
    for_children(tree, statement, clause) {
        if (node_kind(tree, clause) == NODE_ELSE_CLAUSE)
            parts.else_block = node_field(tree, clause, FIELD_BODY);
        if (node_kind(tree, clause) == NODE_FINALLY_CLAUSE)
            parts.finally_block = node_child(tree, clause, NODE_BLOCK);
    }
    return parts;
}

Flow exec_try(Machine *machine, Frame *frame, Node statement)
{
    TryParts parts = read_try(tree_of(frame), statement);
    bool handles = handles_failure(machine, frame, statement);
    bool has_handler = node_child(tree_of(frame), statement, NODE_EXCEPT_CLAUSE) != 0;
    Mark mark = has_handler ? state_mark_all(&machine->state)
                            : state_mark(&machine->state);
    uint32_t raised = machine->raises.len;
    machine->caught += handles;
    parts.flow = exec_block(machine, frame, parts.body);
    machine->caught -= handles;
    if (has_handler)
        parts.raises = raise_cut(machine, raised);
    Delta anywhere = has_handler ? state_passed(&machine->state, mark) : (Delta){0};
    Delta body = state_take(&machine->state, mark);
    if (parts.flow & FLOW_NORMAL) {
        mark = state_mark(&machine->state);
        state_join(&machine->state, &body, 1);
        if (parts.else_block) {
            Flow after = exec_block(machine, frame, parts.else_block);
            parts.flow = (Flow)((parts.flow & ~FLOW_NORMAL) | after);
        }
        Delta whole = state_take(&machine->state, mark);
        if (parts.flow & FLOW_NORMAL)
            vec_add(machine->state.scratch, &parts.ways, whole);
    }
    if (has_handler) {
        parts.flow &= (Flow)~FLOW_RAISE;
        exec_handlers(machine, frame, statement, &anywhere, &parts);
    }
    if (parts.ways.len == 0)
        vec_add(machine->state.scratch, &parts.ways, body);
    meet(machine, &parts.ways);
    if (!parts.finally_block)
        return parts.flow;
    uint32_t before = machine->raises.len;
    Flow last = exec_block(machine, frame, parts.finally_block);
    if (last & FLOW_NORMAL)
        return parts.flow;
    /* `return` in there hides what was on its way. */
    Raises own = raise_cut(machine, before);
    raise_cut(machine, raised);
    raise_put(machine, &own);
    return last;
}

/* What `with x` gives to `as`. */
static Value enter(Machine *machine, Thing *thing, bool is_async, Site site)
{
    if (thing->kind == THING_GENERATOR)
        return call_resume(machine, thing);
    if (thing->kind == THING_OBJECT) {
        const Fact *fact = thing->object.fact;
        const Cell *held = attrs_find(&thing->attrs, NAME_RESULT);
        if (held && str_equal(thing->object.type->name, STR("contextlib.nullcontext")))
            return held->value;
        if (fact && fact->enters.len > 0)
            return machine_typed(machine, fact->enters, NULL, site);
        call_method(machine, thing, NAME_DUNDER_ENTER, (Arguments){0}, site);
        return value_of(thing);
    }
    if (thing->kind != THING_INSTANCE)
        return machine->unknown;
    Name name = is_async ? NAME_DUNDER_AENTER : NAME_DUNDER_ENTER;
    bool is_own = value_is_bound(
        class_find_own(machine, thing->instance.class_, name).value);
    if (!is_own && !class_library_base(thing->instance.class_))
        return machine->unknown;
    if (!is_own) {
        call_method(machine, thing, name, (Arguments){0}, site);
        return value_of(thing);
    }
    Value entered = call_method(machine, thing, name, (Arguments){0}, site);
    return is_async ? await_value(machine, entered) : entered;
}

/* Whether the body of a generator that contextlib made a context of catches what happens
   in `with`. */
static bool handles_inside(const Thing *generator)
{
    const Function *def = generator->generator.function;
    if (!def || !generator->generator.frame)
        return true;
    const Tree *tree = generator->generator.frame->module->module.module->tree;
    for (Node at = def->body; at < node_end(tree, def->body); at++)
        if (node_kind(tree, at) == NODE_EXCEPT_CLAUSE)
            return true;
    return false;
}

/* Leaves one of the contexts; whether it may swallow an exception on its way out. */
static bool leave_one(Machine *machine, Thing *thing, Site site)
{
    if (thing->kind == THING_GENERATOR)
        return handles_inside(thing);
    if (thing->kind != THING_OBJECT && thing->kind != THING_INSTANCE)
        return true;
    Value left = call_method(machine, thing, NAME_DUNDER_EXIT, (Arguments){0}, site);
    if (thing->kind == THING_OBJECT)
        return str_equal(thing->object.type->name, STR("contextlib.suppress"));
    return truth_of(machine, left) != TRUTH_FALSE;
}

static bool leave(Machine *machine, Value context, Site site)
{
    bool swallows = false;
    for (uint32_t i = 0; i < context.len; i++)
        swallows |= leave_one(machine, context.at[i], site);
    machine->raised = false;
    return swallows;
}

static Value enter_item(Machine *machine, Frame *frame, Node item, bool is_async)
{
    const Tree *tree = tree_of(frame);
    Node node = node_field(tree, item, FIELD_VALUE);
    Node target = 0;
    if (node && node_kind(tree, node) == NODE_AS_PATTERN) {
        target = node_field(tree, node, FIELD_ALIAS);
        node = node_first(tree, node);
    }
    Value context = eval(machine, frame, node);
    if (machine->lost)
        lost_use(machine, context,
                 STR("TypeError: 'NoneType' object does not support the context manager "
                     "protocol"),
                 site_at(frame, node));
    Value entered = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < context.len; i++)
        entered = value_join(
            machine->arena, entered,
            enter(machine, context.at[i], is_async, site_at(frame, node)));
    if (!value_is_bound(entered))
        entered = machine->unknown;
    if (target)
        assign(machine, frame, target, entered, site_at(frame, node));
    return context;
}

/* `contextlib.suppress(Exception)` hides failures as a handler does. */
static bool suppresses(Value context)
{
    const Thing *thing = value_only(context);
    return thing && thing->kind == THING_OBJECT &&
           str_equal(thing->object.type->name, STR("contextlib.suppress"));
}

Flow exec_with(Machine *machine, Frame *frame, Node statement)
{
    const Tree *tree = tree_of(frame);
    bool is_async = node_child(tree, statement, NODE_TOKEN_ASYNC) != 0;
    Vec(Value) contexts = {0};
    bool hides = false;
    for_children(tree, node_child(tree, statement, NODE_WITH_CLAUSE), item) {
        if (node_kind(tree, item) != NODE_WITH_ITEM)
            continue;
        Value context = enter_item(machine, frame, item, is_async);
        hides |= suppresses(context);
        vec_add(machine->arena, &contexts, context);
    }
    machine->raised = false;
    uint32_t raised = machine->raises.len;
    machine->caught += hides;
    Flow flow = exec_block(machine, frame, node_field(tree, statement, FIELD_BODY));
    machine->caught -= hides;
    for (uint32_t i = contexts.len; i > 0; i--) {
        Raises raises = raise_cut(machine, raised);
        if (!leave(machine, contexts.at[i - 1], site_at(frame, statement)))
            raise_put(machine, &raises);
    }
    return hides ? (Flow)((flow & ~FLOW_RAISE) | FLOW_NORMAL) : flow;
}
