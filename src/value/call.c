/* value/call.c: what calling each kind of object does. */
#include "value/call.h"

#include <assert.h>

#include "syntax/names.h"
#include "value/arguments.h"
#include "value/attribute.h"
#include "value/certain.h"
#include "value/eval.h"
#include "value/exec.h"
#include "value/instance.h"
#include "value/library.h"

static Value run_body(Machine *machine, const Function *def, Frame *frame)
{
    if (def->is_lambda)
        return eval(machine, frame, def->body);
    ArenaMark mark = arena_mark(machine->state.exits);
    bool main_only = machine->state.in_main_only;
    Methods live = machine->live;
    uint32_t left = machine->state.left;
    Flow flow = exec_block(machine, frame, def->body);
    machine->state.in_main_only = main_only;
    machine->live = live;
    bool falls = (flow & FLOW_NORMAL) != 0;
    if (falls && !def->is_generator)
        frame->result = value_join(machine->arena, frame->result, machine->none);
    bool returns = falls || (flow & FLOW_RETURN);
    exits_join(&machine->state, &frame->returns, falls);
    machine->state.left = left;
    arena_release(machine->state.exits, mark);
    frame->returns.deltas.cap = 0; /* the ways are gone */
    if (!returns)
        machine->raised = true;
    if (machine->setup->observe_return)
        machine->setup->observe_return(machine->setup->context, machine, def,
                                       def->is_generator ? frame->yielded
                                                         : frame->result);
    return frame->result;
}

/* How often the function stands on the stack of calls, and how high that is. */
static bool may_enter(const Machine *machine, const Thing *function)
{
    uint32_t times = 0;
    for (const Call *call = machine->call; call; call = call->caller)
        times += call->function &&
                 call->function->function.function == function->function.function;
    uint32_t depth = machine->call ? machine->call->depth : 0;
    return times < LIMIT_RECURSION && depth < LIMIT_CALL_DEPTH;
}

static Frame *function_frame(Machine *machine, Thing *function, Call *call)
{
    const Function *def = function->function.function;
    Frame *outer = function->function.outer;
    Frame *frame = frame_make(machine, def->scope, outer->module, outer);
    frame->function = function;
    frame->call = call;
    call->frame = frame;
    machine->call = call;
    return frame;
}

static Call *new_call(Machine *machine, Thing *function, Site site)
{
    const Call *caller = machine->call;
    Call *call = arena_new(machine->arena, Call);
    *call = (Call){caller, site, function, NULL, caller ? caller->depth + 1 : 1};
    return call;
}

/* A generator's or coroutine's frame waits until somebody iterates or awaits it. */
static Value suspend(Machine *machine, Frame *frame, const Function *def, Site site)
{
    Thing *generator = machine_make(machine, THING_GENERATOR, site);
    generator->generator.function = def;
    generator->generator.frame = frame;
    generator->generator.is_coroutine = def->is_async && !def->is_generator;
    return value_of(generator);
}

static Value call_function(Machine *machine, Thing *function, Arguments args, Site site)
{
    const Function *def = function->function.function;
    if (!may_enter(machine, function) || !machine_step(machine)) {
        certain_give_arguments(machine, args);
        certain_forget(machine);
        return machine->unknown;
    }
    machine_reached(machine, def)->is_entered = true;
    const Call *saved = machine->call;
    uint32_t kept = machine->steps / LIMIT_CALLER_SHARE;
    machine->steps -= kept;
    Frame *frame = function_frame(machine, function, new_call(machine, function, site));
    arguments_bind(machine, function, args, frame);
    Value value = def->is_generator || def->is_async ? suspend(machine, frame, def, site)
                                                     : run_body(machine, def, frame);
    if (machine->steps == 0)
        certain_forget(machine); /* the rest of it wasn't followed */
    else if (!machine->root.node)
        machine_reached(machine, def)->is_used = true;
    machine->steps += kept;
    machine->call = saved;
    return value;
}

void call_unseen(Machine *machine, Thing *function, Thing *self)
{
    const Function *def = function->function.function;
    machine_reached(machine, def)->is_entered = true;
    const Call *saved = machine->call;
    uint32_t since = machine->since;
    certain_forget(machine);
    Frame *frame = function_frame(machine, function,
                                  new_call(machine, function, (Site){0}));
    arguments_bind_unseen(machine, function, self, frame);
    run_body(machine, def, frame);
    machine->call = saved;
    machine->since = since;
}

Value call_resume(Machine *machine, Thing *generator)
{
    const Function *def = generator->generator.function;
    Frame *frame = generator->generator.frame;
    if (!def || !frame || !machine_step(machine))
        return machine->unknown;
    uint32_t depth = machine->call ? machine->call->depth : 0;
    if (depth >= LIMIT_CALL_DEPTH)
        return machine->unknown;
    generator->generator.frame = NULL; /* resumed once: its body is followed as a whole */
    const Call *saved = machine->call;
    machine->call = frame->call;
    exits_begin(&machine->state, &frame->returns);
    Value result = run_body(machine, def, frame);
    machine->call = saved;
    generator->generator.frame = frame;
    if (value_is_bound(frame->yielded))
        machine->raised = false; /* a `while True:` is left at its first yield */
    Value value = generator->generator.is_coroutine ? result : frame->yielded;
    return value_is_bound(value) ? value : machine->unknown;
}

static Value call_bound(Machine *machine, Thing *bound, Arguments args, Site site)
{
    Thing *function = bound->bound.function;
    if (function->kind == THING_EXTERN)
        return library_call(machine, function->extern_, bound->bound.receiver, args,
                            site);
    Arguments all = arguments_prepend(machine, bound->bound.receiver, site, args);
    return call_thing(machine, function, all, site);
}

static Value call_instance(Machine *machine, Thing *object, Arguments args, Site site)
{
    ClassHit hit = class_find_own(machine, object->instance.class_, NAME_DUNDER_CALL);
    Thing *function = value_only(hit.value);
    if (!function)
        return machine->unknown;
    return call_thing(machine, function, arguments_prepend(machine, object, site, args),
                      site);
}

static Value call_kind(Machine *machine, Thing *callee, Arguments args, Site site)
{
    switch (callee->kind) {
    case THING_FUNCTION: return call_function(machine, callee, args, site);
    case THING_CLASS: return instance_create(machine, callee, args, site);
    case THING_INSTANCE: return call_instance(machine, callee, args, site);
    case THING_BOUND: return call_bound(machine, callee, args, site);
    case THING_PARTIAL:
        return call_thing(machine, callee->partial.callee,
                          arguments_concat(machine, callee->partial.args, args), site);
    case THING_EXTERN: return library_call(machine, callee->extern_, NULL, args, site);
    case THING_OBJECT:
        return library_call(machine,
                            extern_child(machine, callee->object.type, NAME_DUNDER_CALL),
                            callee, args, site);
    case THING_WRAPPER: return call_value(machine, callee->wrapper.inner, args, site);
    case THING_UNKNOWN:
    case THING_PARAMETER:
    case THING_ATOM:
    case THING_CONSTANT:
    case THING_MODULE:
    case THING_IMPORT:
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET:
    case THING_DICT:
    case THING_GENERATOR:
    case THING_ITERATOR:
    case THING_SUPER:
    case THING_KINDS: break;
    }
    certain_give_arguments(machine, args);
    return machine->unknown;
}

/* What is called may lead to itself (`__call__ = C()`), so calls count as nesting. */
Value call_thing(Machine *machine, Thing *callee, Arguments args, Site site)
{
    if (machine->depth >= LIMIT_EXPRESSION_DEPTH)
        return machine->unknown;
    machine->depth++;
    Value value = call_kind(machine, callee, args, site);
    machine->depth--;
    return value;
}

/* The same where the callee, or its receiver, is there: under the platform defaults it
   was made under. */
static Value call_where_made(Machine *machine, Thing *callee, Arguments args, Site site)
{
    assert(callee);
    const Thing *owner = callee->kind == THING_BOUND ? callee->bound.receiver : callee;
    Methods live = machine->live, there = owner->live ? live & owner->live : live;
    if (!there)
        return machine->unknown;
    machine->live = there;
    Value value = call_thing(machine, callee, args, site);
    machine->live = live;
    return value;
}

/* What runs when the thing is called, whatever its receiver. */
static const void *code_of(const Thing *callee)
{
    if (callee->kind == THING_BOUND)
        callee = callee->bound.function;
    return callee->kind == THING_EXTERN ? (const void *)callee->extern_ : callee;
}

/* Whether the alternatives don't all run the same code. */
static bool is_mixed(Value callee)
{
    for (uint32_t i = 1; i < callee.len; i++)
        if (code_of(callee.at[i]) != code_of(callee.at[0]))
            return true;
    return false;
}

Value call_value(Machine *machine, Value callee, Arguments args, Site site)
{
    Thing *only = value_only(callee);
    machine->raised = false;
    machine->alternatives = callee.len;
    if (only)
        return call_where_made(machine, only, args, site);
    Value result = VALUE_NONE_BOUND;
    Vec(Delta) ways = {0};
    bool mixed = is_mixed(callee);
    machine->mixed += mixed;
    for (uint32_t i = 0; i < callee.len; i++) {
        Mark mark = state_mark(&machine->state);
        machine->alternatives = callee.len;
        Value one = call_where_made(machine, callee.at[i], args, site);
        result = value_join(machine->arena, result, one);
        Delta way = state_take(&machine->state, mark);
        vec_add(machine->state.scratch, &ways, way);
    }
    machine->mixed -= mixed;
    state_join(&machine->state, ways.at, ways.len);
    machine->raised = false;
    return value_is_bound(result) ? result : machine->unknown;
}

Value call_method(Machine *machine, Thing *receiver, Name name, Arguments args, Site site)
{
    Value method = attribute_get_one(machine, receiver, name, site);
    return call_value(machine, method, args, site);
}
