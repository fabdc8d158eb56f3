/* crossing/fixed.c: set_start_method at the wrong time. */
#include "crossing/fixed.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/object.h"
#include "value/call.h"
#include "value/certain.h"

/* Whether the code that runs is the main program's or called from there: modules are
   followed when something of them is first used, later than Python does. */
static bool is_in_order(const Machine *machine, Site site)
{
    const Call *call = machine->call;
    while (call && call->caller)
        call = call->caller;
    if (!call)
        return site.module == machine->main;
    return !call->site.node || call->site.module == machine->main;
}

/* The cell is set before any way through the program parts, so that all of them know
   it. */
static Cell *fixed_cell(Crosser *crosser, Machine *machine)
{
    if (!value_is_bound(crosser->fixed.value))
        crosser->fixed.value = machine->no;
    return &crosser->fixed;
}

/* A child has its parent's, as it was when it was started. */
static bool is_fixed(Crosser *crosser, Machine *machine)
{
    const Cell *cell = fixed_cell(crosser, machine);
    const Thing *only = value_only(cell->value);
    uint32_t since = machine->in_child ? crosser->outer_since : machine->since;
    return only && only->kind == THING_CONSTANT && only->constant.number != 0 &&
           cell->tick >= since;
}

static void fix(Crosser *crosser, Machine *machine, Site site)
{
    if (!is_fixed(crosser, machine))
        state_write(&machine->state, fixed_cell(crosser, machine), machine->yes, site);
}

static Str constant_text(Value value)
{
    const Thing *only = value_only(value);
    bool is_text = only && only->kind == THING_CONSTANT &&
                   only->constant.type == CONSTANT_STR;
    return is_text ? only->constant.text : (Str){0};
}

static bool is_method(Str word)
{
    return str_equal(word, STR("fork")) || str_equal(word, STR("spawn")) ||
           str_equal(word, STR("forkserver"));
}

/* get_context("thread"), set_start_method("Spawn"). */
static void check_word(Crosser *crosser, Machine *machine, const Event *event)
{
    const Argument *arg = arguments_find(event->args, 0,
                                         name_make(machine->names, STR("method")));
    Str word = arg && !arg->stars ? constant_text(arg->value) : (Str){0};
    if (word.len == 0 || is_method(word))
        return;
    Fault fault = {.kind = FAILURE_CALL,
                   .reason = REASON_START_METHOD_MISUSE,
                   .what = str_format(machine->arena, "there is no start method '%.*s'",
                                      STR_ARG(word)),
                   .exception = str_format(machine->arena,
                                           "ValueError: cannot find context for '%.*s'",
                                           STR_ARG(word)),
                   .site = arg->site};
    fault_add(crosser, machine, event, &fault);
}

/* Only `force=True` lets the method be set again; what isn't known may be that. */
static bool is_forced(Machine *machine, const Event *event)
{
    const Argument *arg = arguments_find(event->args, 1,
                                         name_make(machine->names, STR("force")));
    for (uint32_t i = 0; i < event->args.len; i++)
        if (event->args.at[i].stars)
            return true;
    const Thing *only = arg ? value_only(arg->value) : NULL;
    bool is_known = only && only->kind == THING_CONSTANT;
    return arg && (!is_known || only->constant.number != 0);
}

/* set_start_method(None, force=True) lets the next use choose again. */
static bool is_reset(Machine *machine, const Event *event)
{
    const Argument *arg = arguments_find(event->args, 0,
                                         name_make(machine->names, STR("method")));
    const Thing *only = arg ? value_only(arg->value) : NULL;
    return only && only->kind == THING_CONSTANT && only->constant.type == CONSTANT_NONE;
}

/* `context.set_start_method(…)`, of a context that isn't the program's own. */
static bool is_of_program(const Event *event)
{
    return !event->receiver || event->receiver->kind == THING_EXTERN;
}

static void check_set(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!is_of_program(event) || is_forced(machine, event))
        return;
    if (is_fixed(crosser, machine) && is_in_order(machine, event->site)) {
        Fault fault = {.kind = FAILURE_CALL,
                       .reason = REASON_START_METHOD_MISUSE,
                       .what = STR("the start method has been fixed before"),
                       .exception = STR("RuntimeError: context has already been set"),
                       .step = {STR("this fixes it"), crosser->fixed.site}};
        fault_add(crosser, machine, event, &fault);
        return;
    }
    bool runs_in_children = !machine->state.in_main_only && !machine->in_child &&
                            event->site.module == machine->main &&
                            module_is_rerun(machine->main);
    if (runs_in_children && !crosser->unguarded.boundary)
        crosser->unguarded = *event;
}

/* A spawned child imports the main module, with its start method set by its parent. */
static void check_unguarded(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!crosser->unguarded.boundary || machine->in_child)
        return;
    Thing *owner = event->receiver ? event->receiver : event->result;
    Force force = method_of_object(machine, &crosser->methods, owner);
    Fault fault = {
        .kind = FAILURE_LOAD,
        .reason = REASON_START_METHOD_MISUSE,
        .what = STR("set_start_method() outside the main guard runs again in each child"),
        .exception = STR("RuntimeError: context has already been set"),
        .step = {STR("a process is started here"), event->site},
        .force = &force};
    const Call *call = machine->call;
    machine->call = crosser->unguarded.call;
    fault_add(crosser, machine, &crosser->unguarded, &fault);
    machine->call = call;
}

static bool starts(const Event *event)
{
    if (event->boundary->effect == EFFECT_START)
        return true;
    return event->boundary->effect == EFFECT_SUBMIT &&
           event_role(event->receiver) == ROLE_EXECUTOR;
}

static bool is_named(Str name, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(name, str_of(names[i])))
            return true;
    return false;
}

/* Calls that ask the default context, unless a context of one's own is given. */
static bool asks_default(Machine *machine, const Event *event)
{
    static const char *const names[] = {
        "multiprocessing.Lock",
        "multiprocessing.RLock",
        "multiprocessing.Semaphore",
        "multiprocessing.BoundedSemaphore",
        "multiprocessing.Condition",
        "multiprocessing.Event",
        "multiprocessing.Barrier",
        "multiprocessing.Queue",
        "multiprocessing.Value",
        "multiprocessing.Array",
        "multiprocessing.Pool",
        "multiprocessing.JoinableQueue",
        "multiprocessing.Manager",
        "multiprocessing.SimpleQueue",
        "multiprocessing.managers.SyncManager",
        "multiprocessing.managers.BaseManager",
        "multiprocessing.managers.SharedMemoryManager",
        "multiprocessing.pool.Pool",
        "multiprocessing.pool.ThreadPool",
        "concurrent.futures.ProcessPoolExecutor",
    };
    static const char *const contexts[] = {"ctx", "context", "mp_context"};
    if (!is_named(event->boundary->name, names, sizeof names / sizeof *names) ||
        (event->receiver && event->receiver->kind == THING_OBJECT))
        return false;
    for (uint32_t i = 0; i < event->args.len; i++) {
        const Argument *arg = &event->args.at[i];
        Str keyword = arg->keyword ? name_text(machine->names, arg->keyword) : (Str){0};
        if (arg->stars || is_named(keyword, contexts, 3) || event->args.len > 4)
            return false;
    }
    return true;
}

/* An executor's second argument is its context; some ask for spawn by themselves. */
static bool may_have_context(Machine *machine, const Event *event)
{
    if (!str_equal(event->boundary->name, STR("concurrent.futures.ProcessPoolExecutor")))
        return false;
    uint32_t positions = 0;
    for (uint32_t i = 0; i < event->args.len; i++) {
        const Argument *arg = &event->args.at[i];
        positions += !arg->keyword;
        if (arg->keyword == name_make(machine->names, STR("max_tasks_per_child")))
            return true;
    }
    return positions > 1;
}

/* `allow_none=True` only asks; get_context(method) gives another context. */
static bool asks_method(const Event *event)
{
    Effect effect = event->boundary->effect;
    return is_of_program(event) && event->args.len == 0 &&
           (effect == EFFECT_GET_METHOD || effect == EFFECT_GET_CONTEXT);
}

/* Starting a process prepares it with the program's method; a fork asks for nothing. */
static bool starts_process(Crosser *crosser, Machine *machine, const Event *event)
{
    if (event->boundary->effect != EFFECT_START ||
        event_role(event->receiver) != ROLE_PROCESS || machine->alternatives > 1)
        return false;
    Force force = method_of_object(machine, &crosser->methods, event->receiver);
    Methods any = force.at[0] | force.at[1] | force.at[2];
    const Thing *parent = event->receiver->kind == THING_OBJECT
                              ? event->receiver->object.parent
                              : NULL;
    return !(any & METHOD_FORK) || !parent || parent->kind != THING_OBJECT;
}

Value fixed_get(Crosser *crosser, Machine *machine, const Event *event)
{
    Value method = method_get(machine, &crosser->methods);
    Value allow = arguments_value(event->args, 0,
                                  name_make(machine->names, STR("allow_none")));
    const Thing *asks = value_only(allow);
    bool is_plain = asks && asks->kind == THING_CONSTANT && asks->constant.number == 0;
    if (!value_is_bound(allow) || is_plain || !is_of_program(event) ||
        is_fixed(crosser, machine))
        return method;
    bool is_open = value_only(fixed_cell(crosser, machine)->value) == machine->no.at[0] &&
                   machine->since == 0 && !machine->in_child &&
                   is_in_order(machine, event->site);
    return is_open ? machine->none : value_join(machine->arena, method, machine->none);
}

void fixed_follow(Crosser *crosser, Machine *machine, const Event *event)
{
    Effect effect = event->boundary->effect;
    fixed_cell(crosser, machine);
    if (effect == EFFECT_SET_METHOD || effect == EFFECT_GET_CONTEXT)
        check_word(crosser, machine, event);
    if (effect == EFFECT_SET_METHOD)
        check_set(crosser, machine, event);
    if (starts(event))
        check_unguarded(crosser, machine, event);
    if (effect == EFFECT_SET_METHOD && is_reset(machine, event)) {
        state_write(&machine->state, fixed_cell(crosser, machine), machine->no,
                    event->site);
        return;
    }
    bool fixes = effect == EFFECT_SET_METHOD
                     ? is_of_program(event)
                     : asks_method(event) || starts_process(crosser, machine, event) ||
                           (asks_default(machine, event) &&
                            !may_have_context(machine, event));
    if (fixes)
        fix(crosser, machine, event->site);
}
