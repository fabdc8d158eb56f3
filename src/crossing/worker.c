/* crossing/worker.c: following workers. */
#include "crossing/worker.h"

#include "crossing/child.h"
#include "crossing/event.h"
#include "crossing/exception.h"
#include "crossing/lost.h"
#include "crossing/pending.h"
#include "crossing/probe.h"
#include "crossing/record.h"
#include "crossing/stale.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/iterate.h"

/* Workers whose workers are followed in turn: more than a child's child is never met. */
enum { CHILDREN_DEEP = 3 };

static void add_elements(Machine *machine, ArgumentVec *args, Value tuple, Site site)
{
    Elements elements = iterate(machine, tuple, site);
    for (uint32_t i = 0; i < elements.each.len; i++) {
        Argument arg = {0, elements.each.at[i], site, 0};
        vec_add(machine->arena, args, arg);
    }
    if (!elements.is_exact) {
        Value rest = value_is_bound(elements.joined) ? elements.joined : machine->unknown;
        Argument arg = {0, rest, site, 1};
        vec_add(machine->arena, args, arg);
    }
}

static void add_entries(Machine *machine, ArgumentVec *args, Value dict)
{
    const Thing *only = value_only(dict);
    for (uint32_t i = 0; only && only->kind == THING_DICT && i < only->attrs.entries.len;
         i++) {
        AttrEntry entry = only->attrs.entries.at[i];
        Argument arg = {entry.name, entry.cell->value, entry.cell->site, 0};
        if (value_is_bound(entry.cell->value))
            vec_add(machine->arena, args, arg);
    }
}

/* What the worker is called with, from the parameters of the boundary. */
static void add_param(Machine *machine, const Event *event, uint32_t index,
                      ArgumentVec *args)
{
    const BoundaryParam *param = &event->boundary->params[index];
    if (param->variadic) {
        uint32_t position = 0;
        bool is_keyword = str_starts(param->name, STR("**"));
        for (uint32_t i = 0; i < event->args.len; i++) {
            const Argument *arg = &event->args.at[i];
            bool takes = is_keyword ? arg->keyword != 0
                                    : !arg->keyword && position >= index;
            position += !arg->keyword && !arg->stars;
            if (!takes)
                continue;
            Argument given = *arg;
            if (param->ships == SHIPS_ITEMS)
                given.value = iterate(machine, arg->value, arg->site).joined;
            if (!value_is_bound(given.value))
                given.value = machine->unknown;
            vec_add(machine->arena, args, given);
        }
        return;
    }
    const Argument *arg = arguments_find(event->args,
                                         param->keyword_only ? UINT32_MAX : index,
                                         name_make(machine->names, param->name));
    if (!arg)
        return;
    switch (param->ships) {
    case SHIPS_ITEMS: {
        Value item = iterate(machine, arg->value, arg->site).joined;
        Argument given = {0, value_is_bound(item) ? item : machine->unknown, arg->site,
                          0};
        vec_add(machine->arena, args, given);
        return;
    }
    case SHIPS_TUPLES: {
        Value tuple = iterate(machine, arg->value, arg->site).joined;
        add_elements(machine, args, value_is_bound(tuple) ? tuple : machine->unknown,
                     arg->site);
        return;
    }
    case SHIPS_ARGS: add_elements(machine, args, arg->value, arg->site); return;
    case SHIPS_KWARGS: add_entries(machine, args, arg->value); return;
    case SHIPS_NOTHING:
    case SHIPS_OBJECT:
    case SHIPS_CALLABLE: return;
    }
}

static Work read_work(Machine *machine, const Event *event)
{
    Work work = {0};
    const Boundary *boundary = event->boundary;
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        const BoundaryParam *param = &boundary->params[i];
        if (param->ships == SHIPS_CALLABLE) {
            if (!value_is_bound(work.callable))
                work.callable = arguments_value(event->args, i,
                                                name_make(machine->names, param->name));
        } else {
            add_param(machine, event, i, &work.args);
        }
    }
    return work;
}

static Value stored(Machine *machine, const Thing *object, const char *name)
{
    const Cell *cell = attrs_find(&object->attrs,
                                  name_make(machine->names, str_of(name)));
    return cell ? cell->value : VALUE_NONE_BOUND;
}

/* A process: its run method, or the target that its constructor was given. */
static Work read_process(Machine *machine, const Event *event)
{
    Work work = {0};
    Thing *process = event->receiver;
    Site site = event->site;
    if (process->kind == THING_INSTANCE &&
        value_is_bound(
            class_find_own(machine, process->instance.class_, NAME_RUN).value)) {
        work.callable = attribute_get_one(machine, process, NAME_RUN, site);
        return work;
    }
    work.callable = stored(machine, process, "_target");
    Value args = stored(machine, process, "_args");
    if (value_is_bound(args))
        add_elements(machine, &work.args, args, site);
    Value kwargs = stored(machine, process, "_kwargs");
    if (value_is_bound(kwargs))
        add_entries(machine, &work.args, kwargs);
    return work;
}

Value work_run(Machine *machine, const Work *work, Site site)
{
    if (!value_is_bound(work->callable))
        return VALUE_NONE_BOUND;
    bool raised = machine->raised;
    uint32_t caught = machine->caught;
    machine->caught = 0;
    Value value = call_value(machine, work->callable,
                             (Arguments){work->args.at, work->args.len}, site);
    machine->caught = caught;
    machine->raised = raised;
    return value;
}

/* The target that the constructor of a process was given. */
static Site target_site(Machine *machine, const Thing *process)
{
    bool has_attrs = process &&
                     (process->kind == THING_OBJECT || process->kind == THING_INSTANCE);
    const Cell *cell = has_attrs ? attrs_find(&process->attrs,
                                              name_make(machine->names, STR("_target")))
                                 : NULL;
    return cell && value_is_bound(cell->value) ? cell->site : (Site){0};
}

Site worker_site(Machine *machine, const Event *event)
{
    const Boundary *boundary = event->boundary;
    if (boundary->ships_self) {
        Site site = target_site(machine, event->receiver);
        return site.node ? site : event->site;
    }
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        const Argument *arg = boundary->params[i].ships == SHIPS_CALLABLE
                                  ? event_argument(machine, event, i)
                                  : NULL;
        if (arg && arg->site.node)
            return arg->site;
    }
    return event->site;
}

/* What the worker gives goes back through a pickle. */
static void check_result(const Probe *probe, Value result)
{
    Pickler pickler = pickler_make(probe->machine, TRANSPORT_TASK);
    pickler.name = STR("result");
    PathMark mark = pickle_enter(&pickler, STR("the worker's result comes back"),
                                 pickler.name, worker_site(probe->machine, probe->event));
    pickle_value(&pickler, result);
    pickle_leave(&pickler, mark);
    exception_say(probe, &pickler.failures);
}

/* Objects that the child made and filled are gone with it: their content isn't kept
   here. */
static Value without_content(Machine *machine, Value value)
{
    Value kept = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < value.len; i++) {
        Thing *thing = value.at[i];
        bool is_plain = thing->kind == THING_CONSTANT || thing->kind == THING_ATOM ||
                        thing->kind == THING_FUNCTION || thing->kind == THING_CLASS;
        kept = value_join(machine->arena, kept,
                          is_plain ? value_of(thing) : machine->unknown);
    }
    return kept;
}

/* By what the callable is shipped: an initializer goes along when the workers start. */
static Transport transport_of(const Event *event)
{
    const Boundary *boundary = event->boundary;
    for (uint32_t i = 0; i < boundary->param_count; i++)
        if (boundary->params[i].ships == SHIPS_CALLABLE && !boundary->ships_self)
            return boundary->params[i].transport;
    return boundary->ships_self;
}

static Value run_in_child(Crosser *crosser, Machine *machine, const Event *event,
                          Work work)
{
    if (crosser->child_depth >= CHILDREN_DEEP)
        return VALUE_NONE_BOUND;
    Probe probe = {
        crosser, machine, event, &work, event_owner(event), transport_of(event)};
    Mark mark = state_mark(&machine->state);
    Raises raises = {0};
    bool arrives = !crosser->task_fails;
    crosser->task_fails = false;
    crosser->child_depth++;
    ChildEntry entry = child_enter(crosser, machine, event);
    Value value = probe_run(&probe, &raises);
    child_leave(crosser, machine, entry);
    crosser->child_depth--;
    bool comes_back = arrives && event->boundary->results != RESULTS_NONE &&
                      event->boundary->serializer == SERIALIZER_PICKLE;
    if (comes_back) {
        check_result(&probe, value);
        exception_come_back(&probe, &raises);
    }
    lost_check(crosser, machine, event, work.callable, mark, worker_site(machine, event));
    stale_check(crosser, machine, event, &work, value, mark);
    if (probe.owner && probe.owner == event->result)
        probe_initialized(&probe, mark);
    else
        state_undo(&machine->state, mark);
    probe_again(&probe);
    return without_content(machine, value);
}

/* The results as the call hands them over. */
static Value deliver(Machine *machine, const Event *event, Value result)
{
    Results results = event->boundary->results;
    if (results == RESULTS_NONE)
        return VALUE_NONE_BOUND;
    if (!value_is_bound(result))
        result = machine->unknown;
    if (results == RESULTS_ONE)
        return result;
    Thing *list = container_make(machine, THING_LIST, event->site);
    list->container.has_unknown = true;
    list->container.rest.value = result;
    if (results == RESULTS_LIST)
        return value_of(list);
    if (results == RESULTS_ITERATOR) {
        Thing *iterator = machine_make(machine, THING_ITERATOR, event->site);
        iterator->iterator.type = event->callee;
        iterator->iterator.elements = result;
        return value_of(iterator);
    }
    if (!event->result || event->result->kind != THING_OBJECT)
        return VALUE_NONE_BOUND;
    state_write(&machine->state,
                attrs_get(machine->arena, &event->result->attrs, NAME_RESULT),
                results == RESULTS_ASYNC ? result : value_of(list), event->site);
    return VALUE_NONE_BOUND;
}

static Value fetch(Machine *machine, const Event *event)
{
    if (!event->receiver || event->receiver->kind != THING_OBJECT)
        return VALUE_NONE_BOUND;
    const Cell *cell = attrs_find(&event->receiver->attrs, NAME_RESULT);
    return cell && value_is_bound(cell->value) ? cell->value : machine->unknown;
}

static Value run_here(Machine *machine, Work work, Site site)
{
    return work_run(machine, &work, site);
}

Value worker_run(Crosser *crosser, Machine *machine, const Event *event)
{
    const Boundary *boundary = event->boundary;
    if (boundary->effect == EFFECT_RESULT) {
        pending_asked(crosser, machine, event->receiver);
        return fetch(machine, event);
    }
    if (boundary->effect == EFFECT_RUN && event->receiver)
        return run_here(machine, read_process(machine, event), event->site);
    bool is_process = boundary->ships_self && event->receiver &&
                      (event->receiver->kind == THING_OBJECT ||
                       event->receiver->kind == THING_INSTANCE);
    if (is_process) {
        run_in_child(crosser, machine, event, read_process(machine, event));
        return VALUE_NONE_BOUND;
    }
    bool is_deferred = false;
    for (uint32_t i = 0; i < boundary->param_count; i++)
        is_deferred |= boundary->params[i].stores.len > 0;
    if (is_deferred)
        return VALUE_NONE_BOUND;
    if (event_role(event->result) == ROLE_POOL)
        probe_forked(crosser, machine, event->result);
    Work work = read_work(machine, event);
    Value result = run_in_child(crosser, machine, event, work);
    return deliver(machine, event, result);
}

Value worker_run_here(Machine *machine, const Event *event)
{
    certain_forget(machine); /* in a thread, at some time */
    Value result = run_here(machine, read_work(machine, event), event->site);
    certain_forget(machine);
    return deliver(machine, event, result);
}
