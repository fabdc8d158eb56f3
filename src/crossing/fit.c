/* crossing/fit.c: the arguments that a worker is called with, in number and names,
   against its parameters. What the call doesn't write out counts as any number of
   arguments. */
#include "crossing/fit.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/object.h"
#include "crossing/shape.h"
#include "crossing/signature.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/iterate.h"

typedef Vec(Argument) ArgumentVec;

typedef struct Work {
    const BoundaryParam *param; /* of the callable */
    const Argument *callable;
    ArgumentVec args;
    const Argument *tuples; /* of starmap: each has the arguments of one call */
    const Argument *blamed; /* that stands for the arguments in messages, or NULL */
    const BoundaryParam *blamed_param;
    bool is_never_called; /* for all that is known */
} Work;

static void add_unknown(Machine *machine, Work *work, uint32_t count, Site site)
{
    for (uint32_t i = 0; i < count; i++) {
        Argument arg = {0, machine->unknown, site, 0};
        vec_add(machine->arena, &work->args, arg);
    }
}

static void add_rest(Machine *machine, Work *work, uint8_t stars, Site site)
{
    Argument rest = {0, machine->unknown, site, stars};
    vec_add(machine->arena, &work->args, rest);
}

/* `args=`: as many as are written there. */
static void add_tuple(Machine *machine, Work *work, const Argument *arg)
{
    Count count = shape_count(arg->value, arg->site);
    add_unknown(machine, work, count.least, arg->site);
    if (!count.is_exact)
        add_rest(machine, work, 1, arg->site);
}

static void add_dict(Machine *machine, Work *work, const Argument *arg)
{
    const Thing *dict = value_only(arg->value);
    bool is_known = dict && dict->kind == THING_DICT && !dict->container.has_unknown &&
                    !value_is_bound(dict->container.rest.value);
    for (uint32_t i = 0; is_known && i < dict->attrs.entries.len; i++) {
        AttrEntry entry = dict->attrs.entries.at[i];
        Argument one = {entry.name, machine->unknown, arg->site, 0};
        if (value_is_bound(entry.cell->value))
            vec_add(machine->arena, &work->args, one);
    }
    if (!is_known)
        add_rest(machine, work, 2, arg->site);
}

static bool takes(const BoundaryParam *param, const Argument *arg, uint32_t position,
                  uint32_t index)
{
    if (str_starts(param->name, STR("**")))
        return arg->keyword != 0 || arg->stars == 2;
    return arg->stars == 1 || (!arg->keyword && !arg->stars && position >= index);
}

/* Whether a keyword argument is one of the boundary's own (chunksize=). */
static bool is_own_keyword(Machine *machine, const Event *event, const Argument *arg)
{
    for (uint32_t i = 0; arg->keyword && i < event->boundary->param_count; i++)
        if (name_make(machine->names, event->boundary->params[i].name) == arg->keyword)
            return true;
    return false;
}

/* `submit(f, *args, **kwargs)`, `map(f, *iterables)`. */
static void add_variadic(Machine *machine, const Event *event, uint32_t index, Work *work)
{
    const BoundaryParam *param = &event->boundary->params[index];
    uint32_t position = 0;
    for (uint32_t i = 0; i < event->args.len; i++) {
        const Argument *arg = &event->args.at[i];
        bool is_taken = takes(param, arg, position, index) &&
                        !is_own_keyword(machine, event, arg);
        position += !arg->keyword && !arg->stars;
        if (!is_taken)
            continue;
        vec_add(machine->arena, &work->args, *arg);
        work->is_never_called |= param->ships == SHIPS_ITEMS &&
                                 shape_may_be_empty(arg->value);
    }
}

static void add_param(Machine *machine, const Event *event, uint32_t index, Work *work)
{
    const BoundaryParam *param = &event->boundary->params[index];
    if (param->variadic && param->ships != SHIPS_NOTHING) {
        add_variadic(machine, event, index, work);
        return;
    }
    const Argument *arg = event_argument(machine, event, index);
    if (!arg)
        return;
    if (arg->stars)
        work->is_never_called = true; /* what stands behind `*rest` can't be told */
    switch (param->ships) {
    case SHIPS_CALLABLE:
        work->callable = work->callable ? work->callable : arg;
        work->param = work->param ? work->param : param;
        return;
    case SHIPS_ITEMS:
        add_unknown(machine, work, 1, arg->site);
        work->is_never_called |= shape_may_be_empty(arg->value);
        return;
    case SHIPS_TUPLES: work->tuples = arg; break;
    case SHIPS_ARGS: add_tuple(machine, work, arg); break;
    case SHIPS_KWARGS: add_dict(machine, work, arg); break;
    case SHIPS_OBJECT:
        work->is_never_called |= work->callable != NULL; /* with what isn't known */
        return;
    case SHIPS_NOTHING: return;
    }
    work->blamed = work->blamed && param->ships == SHIPS_KWARGS ? work->blamed : arg;
    work->blamed_param = param;
}

static void accuse(Crosser *crosser, Machine *machine, const Event *event,
                   const Work *work, Str said, const Thing *function)
{
    bool is_args = work->blamed != NULL;
    Str name = str_cut(str_cut(said, ' ').tail, '(').head;
    Fault fault = {.kind = FAILURE_CALL,
                   .reason = REASON_WRONG_ARGUMENTS,
                   .what = str_format(machine->arena, "%.*s doesn't take these arguments",
                                      STR_ARG(name)),
                   .exception = said,
                   .site = is_args ? work->blamed->site : work->callable->site,
                   .param = is_args ? work->blamed_param : work->param};
    Count count = is_args ? shape_count(work->blamed->value, work->blamed->site)
                          : (Count){0};
    if (count.is_text && work->blamed_param->ships == SHIPS_ARGS) {
        fault.reason = REASON_ARGS_NOT_TUPLE;
        fault.what = STR("str");
    }
    if (function)
        fault.step = (TrailStep){STR("it is defined here"), function->site};
    fault_add(crosser, machine, event, &fault);
}

static void check_call(Crosser *crosser, Machine *machine, const Event *event,
                       const Work *work)
{
    const Thing *function = NULL;
    Str said = signature_refuses(machine, value_only(work->callable->value),
                                 (Arguments){work->args.at, work->args.len}, &function);
    if (said.len > 0)
        accuse(crosser, machine, event, work, said, function);
}

/* starmap: an item that can't be taken apart, or has too many or too few parts. */
static bool check_tuple(Crosser *crosser, Machine *machine, const Event *event,
                        Work *work, Value tuple)
{
    const Thing *only = value_only(tuple);
    Str type = only ? signature_uniterable(machine, only) : (Str){0};
    if (type.len > 0) {
        Str said = str_format(machine->arena, "TypeError: '%.*s' object is not iterable",
                              STR_ARG(type));
        accuse(crosser, machine, event, work, said, NULL);
        return false;
    }
    Argument item = {0, tuple, (Site){0}, 0};
    const Thing *function = NULL;
    work->args.len = 0;
    add_tuple(machine, work, &item);
    Str said = signature_refuses(machine, value_only(work->callable->value),
                                 (Arguments){work->args.at, work->args.len}, &function);
    if (said.len > 0)
        accuse(crosser, machine, event, work, said, function);
    return said.len == 0;
}

static void check_tuples(Crosser *crosser, Machine *machine, const Event *event,
                         Work *work)
{
    const Thing *only = value_only(work->tuples->value);
    bool is_known = only && (only->kind == THING_TUPLE || only->kind == THING_LIST ||
                             only->kind == THING_ITERATOR);
    if (!is_known)
        return;
    Elements elements = iterate(machine, work->tuples->value, work->tuples->site);
    bool is_fine = true;
    for (uint32_t i = 0; is_fine && i < elements.each.len; i++)
        is_fine = check_tuple(crosser, machine, event, work, elements.each.at[i]);
    if (is_fine && elements.each.len == 0 && value_only(elements.joined))
        check_tuple(crosser, machine, event, work, elements.joined);
}

/* A subclass of Process with a run() of its own doesn't call its target. */
static bool runs_itself(Machine *machine, const Event *event)
{
    const Thing *made = event->result;
    return made && made->kind == THING_INSTANCE &&
           value_is_bound(class_find_own(machine, made->instance.class_, NAME_RUN).value);
}

/* Whether the worker gets the arguments as they stand: `run_in_executor(executor, f, x)`
   calls `executor.submit(f, x)`, and the executors of some libraries take more than f
   before x. */
static bool hands_on(Machine *machine, const Event *event)
{
    const Boundary *boundary = event->boundary;
    for (uint32_t i = 0; boundary->only_if_role && i < boundary->param_count; i++) {
        const Argument *arg = event_argument(machine, event, i);
        const Thing *executor = arg ? value_only(arg->value) : NULL;
        if (!str_equal(boundary->params[i].name, boundary->only_if_param))
            continue;
        if (!executor || executor->kind != THING_OBJECT)
            return false;
        Name submit = name_make(machine->names, STR("submit"));
        const Extern *method = extern_child(machine, executor->object.type, submit);
        const Boundary *takes = method->known.boundary;
        return !takes || (takes->param_count > 1 && takes->params[1].variadic);
    }
    return true;
}

void fit_check(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!hands_on(machine, event))
        return;
    Work work = {0};
    for (uint32_t i = 0; i < event->boundary->param_count; i++)
        add_param(machine, event, i, &work);
    if (!work.callable || !value_only(work.callable->value) || work.is_never_called ||
        runs_itself(machine, event))
        return;
    if (work.tuples)
        check_tuples(crosser, machine, event, &work);
    else
        check_call(crosser, machine, event, &work);
}
