/* crossing/misuse.c: what a boundary's parameters want. What Python would say is known
   only where the argument is one known thing; of all else nothing is said. */
#include "crossing/misuse.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/fit.h"
#include "crossing/object.h"
#include "crossing/shape.h"
#include "crossing/signature.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/iterate.h"

/* One argument of the call, and the parameter it is for. */
typedef struct Given {
    const Event *event;
    const BoundaryParam *param;
    const Argument *arg;
    const Thing *only; /* its only alternative, or NULL */
} Given;

/* Libraries whose workers are called with just what the boundary's parameters say. */
static bool is_standard(const Event *event)
{
    Str name = event->boundary->name;
    return str_starts(name, STR("multiprocessing.")) ||
           str_starts(name, STR("concurrent.")) || str_starts(name, STR("asyncio."));
}

static bool is_process(const Event *event)
{
    return event_role(event->result) == ROLE_PROCESS;
}

/* A call whose callable is a worker: a task, a process, an initializer. */
static bool has_worker(const Event *event)
{
    const Boundary *boundary = event->boundary;
    Role role = event_role(event->result);
    return boundary->effect == EFFECT_SUBMIT || boundary->effect == EFFECT_START ||
           is_process(event) || role == ROLE_EXECUTOR ||
           boundary->only_if_role == ROLE_EXECUTOR;
}

static void add(Crosser *crosser, Machine *machine, const Given *given, Reason reason,
                Str what, Str exception)
{
    Fault fault = {.kind = FAILURE_CALL,
                   .reason = reason,
                   .what = what,
                   .exception = exception,
                   .site = given->arg->site,
                   .param = given->param};
    fault_add(crosser, machine, given->event, &fault);
}

static Str not_iterable(Machine *machine, Str type)
{
    return str_format(machine->arena, "TypeError: '%.*s' object is not iterable",
                      STR_ARG(type));
}

/* The name of the argument's type where it can't be iterated, or the empty Str. */
static Str uniterable(Machine *machine, const Given *given)
{
    if (!given->only)
        return (Str){0};
    if (given->only->kind == THING_ATOM && shape_is_number(given->arg->site))
        return STR("float");
    return signature_uniterable(machine, given->only);
}

static bool is_none(const Thing *thing)
{
    return thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_NONE;
}

/* initargs= is looked at only where there is an initializer. */
static bool is_used(Machine *machine, const Given *given)
{
    if (!str_equal(given->param->name, STR("initargs")))
        return true;
    const Boundary *boundary = given->event->boundary;
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        const BoundaryParam *param = &boundary->params[i];
        if (param->ships != SHIPS_CALLABLE)
            continue;
        const Argument *arg = event_argument(machine, given->event, i);
        const Thing *only = arg ? value_only(arg->value) : NULL;
        return arg && !(only && is_none(only));
    }
    return false;
}

static void check_args(Crosser *crosser, Machine *machine, const Given *given)
{
    Str type = uniterable(machine, given);
    if (type.len > 0 && is_used(machine, given))
        add(crosser, machine, given, REASON_ARGS_NOT_TUPLE, type,
            not_iterable(machine, type));
}

static void check_items(Crosser *crosser, Machine *machine, const Given *given)
{
    Str type = uniterable(machine, given);
    if (type.len > 0)
        add(crosser, machine, given, REASON_WRONG_CALL,
            str_format(machine->arena, "'%.*s' can't be iterated", STR_ARG(type)),
            not_iterable(machine, type));
}

/* `kwargs=` and `kwds=` want a dict; dict() takes the constructor's, `**` the task's. */
static void check_kwargs(Crosser *crosser, Machine *machine, const Given *given)
{
    const Thing *only = given->only;
    if (!only)
        return;
    Str type = uniterable(machine, given);
    bool is_pairs = only->kind == THING_TUPLE || only->kind == THING_LIST ||
                    only->kind == THING_SET;
    if (is_pairs && (is_process(given->event) || shape_may_be_empty(given->arg->value)))
        type = (Str){0};
    else if (is_pairs)
        type = only->kind == THING_TUPLE  ? STR("tuple")
               : only->kind == THING_LIST ? STR("list")
                                          : STR("set");
    if (only->kind == THING_CONSTANT && only->constant.text.len > 0)
        type = STR("str");
    if (type.len > 0)
        add(crosser, machine, given, REASON_WRONG_CALL,
            str_format(machine->arena, "'%.*s' is no dict of arguments", STR_ARG(type)),
            str_format(machine->arena,
                       "TypeError: argument after ** must be a mapping, not %.*s",
                       STR_ARG(type)));
}

/* `Process(target=work())`: where work gives None the child has nothing to do, and says
   nothing. */
static void advise_none(Crosser *crosser, Machine *machine, const Given *given)
{
    Fault fault = {.kind = FAILURE_ADVICE,
                   .reason = REASON_TARGET_CALLED,
                   .what = STR("None"),
                   .site = given->arg->site,
                   .param = given->param};
    if (shape_is_call(given->arg->site))
        fault_add(crosser, machine, given->event, &fault);
}

static void check_callable(Crosser *crosser, Machine *machine, const Given *given)
{
    if (!given->only)
        return;
    bool is_task = given->event->boundary->effect == EFFECT_SUBMIT ||
                   given->event->boundary->only_if_role == ROLE_EXECUTOR;
    if (is_none(given->only) && !is_task) {
        advise_none(crosser, machine, given);
        return;
    }
    Str type = signature_uncallable(machine, given->only);
    if (type.len > 0)
        add(crosser, machine, given, REASON_TARGET_CALLED, type,
            str_format(machine->arena, "TypeError: '%.*s' object is not callable",
                       STR_ARG(type)));
}

/* A coroutine function or generator function as the target of a Process: calling it runs
   nothing. */
static void check_lazy(Crosser *crosser, Machine *machine, const Given *given)
{
    const Thing *function = given->only;
    if (function && function->kind == THING_BOUND)
        function = function->bound.function;
    if (!function || function->kind != THING_FUNCTION || !is_process(given->event))
        return;
    const Function *def = function->function.function;
    if (!def->is_async && !def->is_generator)
        return;
    Fault fault = {.kind = FAILURE_ADVICE,
                   .reason = REASON_LAZY_TARGET,
                   .what = def->is_async ? STR("a coroutine function")
                                         : STR("a generator function"),
                   .site = given->arg->site,
                   .param = given->param,
                   .step = {STR("it is defined here"), function->site}};
    fault_add(crosser, machine, given->event, &fault);
}

/* The callback runs in a thread of the pool, which an exception ends. */
static void check_callback(Crosser *crosser, Machine *machine, const Given *given)
{
    if (!given->only || is_none(given->only))
        return;
    Argument result = {0, machine->unknown, given->arg->site, 0};
    const Thing *function = NULL;
    Str type = signature_uncallable(machine, given->only);
    Str said = type.len > 0
                   ? str_format(machine->arena,
                                "TypeError: '%.*s' object is not callable", STR_ARG(type))
                   : signature_refuses(machine, given->only, (Arguments){&result, 1},
                                       &function);
    if (said.len > 0)
        add(crosser, machine, given, REASON_WRONG_ARGUMENTS,
            STR("the callback doesn't take the one result"), said);
}

/* Process(work): the first parameter is `group`. */
static void check_group(Crosser *crosser, Machine *machine, const Given *given)
{
    const Thing *only = given->only;
    bool is_known = only && only->kind != THING_UNKNOWN &&
                    only->kind != THING_PARAMETER && only->kind != THING_IMPORT &&
                    !is_none(only);
    if (is_known)
        add(crosser, machine, given, REASON_WRONG_CALL,
            STR("the first parameter of Process is 'group'; 'target' is the second"),
            STR("AssertionError: group argument must be None for now"));
}

/* `cpu_count() / 2` is a float. */
static bool is_quotient(Site site)
{
    if (!site.node || node_kind(site.module->tree, site.node) != NODE_BINARY_OPERATOR)
        return false;
    const Tree *tree = site.module->tree;
    Node right = node_field(tree, site.node, FIELD_RIGHT);
    return node_kind(tree, right) == NODE_INTEGER &&
           str_equal(node_text(tree, node_field(tree, site.node, FIELD_OPERATOR)),
                     STR("/"));
}

static void check_workers(Crosser *crosser, Machine *machine, const Given *given)
{
    const Thing *only = given->only;
    if (!only || is_none(only))
        return;
    bool is_pool = str_equal(given->param->name, STR("processes"));
    bool is_few = only->kind == THING_CONSTANT && only->constant.type == CONSTANT_INT &&
                  only->constant.number <= 0;
    bool is_function = only->kind == THING_FUNCTION || only->kind == THING_TUPLE ||
                       only->kind == THING_LIST || only->kind == THING_DICT;
    bool is_float = is_pool && is_quotient(given->arg->site) &&
                    (only->kind == THING_ATOM || only->kind == THING_UNKNOWN);
    if (is_few)
        add(crosser, machine, given, REASON_WRONG_CALL,
            STR("at least one worker is needed"),
            is_pool ? STR("ValueError: Number of processes must be at least 1")
                    : STR("ValueError: max_workers must be greater than 0"));
    else if (is_float)
        add(crosser, machine, given, REASON_WRONG_CALL,
            STR("the number of workers is a float; // gives an int"),
            STR("TypeError: 'float' object cannot be interpreted as an integer"));
    else if (is_function)
        add(crosser, machine, given, REASON_WRONG_CALL,
            STR("this argument is the number of workers"),
            STR("TypeError: '<' not supported between instances"));
}

static void check_chunksize(Crosser *crosser, Machine *machine, const Given *given)
{
    const Thing *only = given->only;
    bool is_sequence = only && (only->kind == THING_TUPLE || only->kind == THING_LIST ||
                                only->kind == THING_DICT || only->kind == THING_SET);
    if (is_sequence)
        add(crosser, machine, given, REASON_WRONG_CALL,
            STR("this argument is the size of the chunks; map() takes one iterable"),
            STR("TypeError: '<=' not supported between instances"));
}

static void check_context(Crosser *crosser, Machine *machine, const Given *given)
{
    const Thing *only = given->only;
    if (only && only->kind == THING_CONSTANT && only->constant.type == CONSTANT_STR)
        add(crosser, machine, given, REASON_WRONG_CALL,
            STR("a context is wanted, such as get_context() gives"),
            STR("AttributeError: 'str' object has no attribute 'get_start_method'"));
}

static bool is_called(const Given *given, Str name)
{
    return str_equal(given->param->name, name);
}

static void check_named(Crosser *crosser, Machine *machine, const Given *given)
{
    Role made = event_role(given->event->result);
    bool makes_workers = made == ROLE_POOL || made == ROLE_EXECUTOR;
    if (is_called(given, STR("group")) && is_process(given->event))
        check_group(crosser, machine, given);
    else if (makes_workers &&
             (is_called(given, STR("processes")) || is_called(given, STR("max_workers"))))
        check_workers(crosser, machine, given);
    else if (makes_workers &&
             (is_called(given, STR("mp_context")) || is_called(given, STR("context"))))
        check_context(crosser, machine, given);
    else if (is_called(given, STR("chunksize")))
        check_chunksize(crosser, machine, given);
    else if (is_called(given, STR("callback")) || is_called(given, STR("error_callback")))
        check_callback(crosser, machine, given);
}

static void check_param(Crosser *crosser, Machine *machine, const Given *given)
{
    switch (given->param->ships) {
    case SHIPS_CALLABLE:
        check_callable(crosser, machine, given);
        check_lazy(crosser, machine, given);
        return;
    case SHIPS_ARGS: check_args(crosser, machine, given); return;
    case SHIPS_KWARGS: check_kwargs(crosser, machine, given); return;
    case SHIPS_ITEMS:
    case SHIPS_TUPLES: check_items(crosser, machine, given); return;
    case SHIPS_NOTHING: check_named(crosser, machine, given); return;
    case SHIPS_OBJECT: return;
    }
}

static void check_params(Crosser *crosser, Machine *machine, const Event *event)
{
    const Boundary *boundary = event->boundary;
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        const BoundaryParam *param = &boundary->params[i];
        const Argument *arg = param->variadic ? NULL : event_argument(machine, event, i);
        if (!arg || arg->stars)
            continue;
        Given given = {event, param, arg, value_only(arg->value)};
        check_param(crosser, machine, &given);
    }
}

static bool has_param(Machine *machine, const Boundary *boundary, Name keyword)
{
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        const BoundaryParam *param = &boundary->params[i];
        if (str_starts(param->name, STR("**")) ||
            name_make(machine->names, param->name) == keyword)
            return true;
    }
    return false;
}

static uint32_t most_positions(const Boundary *boundary)
{
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        if (boundary->params[i].variadic &&
            !str_starts(boundary->params[i].name, STR("**")))
            return UINT32_MAX;
        if (boundary->params[i].keyword_only)
            return i;
    }
    return boundary->param_count;
}

/* The boundary's own parameters: arguments that it doesn't have. */
static void check_own(Crosser *crosser, Machine *machine, const Event *event)
{
    uint32_t positions = 0, most = most_positions(event->boundary);
    for (uint32_t i = 0; i < event->args.len; i++) {
        const Argument *arg = &event->args.at[i];
        Str said = {0};
        if (arg->keyword && !has_param(machine, event->boundary, arg->keyword))
            said = str_format(machine->arena,
                              "TypeError: got an unexpected keyword argument '%.*s'",
                              STR_ARG(name_text(machine->names, arg->keyword)));
        else if (!arg->keyword && !arg->stars && ++positions > most)
            said = STR("TypeError: too many positional arguments");
        if (said.len == 0)
            continue;
        Fault fault = {
            .kind = FAILURE_CALL,
            .reason = REASON_WRONG_CALL,
            .what = arg->keyword
                        ? str_format(machine->arena, "there is no parameter '%.*s'",
                                     STR_ARG(name_text(machine->names, arg->keyword)))
                        : STR("there are too many arguments"),
            .exception = said,
            .site = arg->site};
        fault_add(crosser, machine, event, &fault);
        return;
    }
}

void misuse_check(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!is_standard(event) || machine->alternatives > 1)
        return;
    StrPair name = str_cut_last(event->callee->name, '.');
    Str type = str_cut_last(name.head, '.').tail;
    bool is_method = type.len > 0 && type.at[0] >= 'A' && type.at[0] <= 'Z';
    if (is_method && !event->receiver)
        return; /* `Pool.map(pool, …)` */
    if (!str_starts(name.tail, STR("__")))
        check_own(crosser, machine, event);
    if (!has_worker(event))
        return;
    check_params(crosser, machine, event);
    fit_check(crosser, machine, event);
}
