/* crossing/crossing.c: what each call of a boundary ships, when, and how it fares. */
#include "crossing/crossing.h"

#include "crossing/absent.h"
#include "crossing/dumping.h"
#include "crossing/event.h"
#include "crossing/fixed.h"
#include "crossing/lifecycle.h"
#include "crossing/misuse.h"
#include "crossing/object.h"
#include "crossing/pickle.h"
#include "crossing/record.h"
#include "crossing/registry.h"
#include "crossing/twin.h"
#include "crossing/worker.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/iterate.h"
#include "value/truth.h"

static Cell *hidden(Machine *machine, Thing *object, const char *name)
{
    return attrs_get(machine->arena, &object->attrs,
                     name_make(machine->names, str_of(name)));
}

static bool has_attrs(const Thing *object)
{
    return object && (object->kind == THING_OBJECT || object->kind == THING_INSTANCE);
}

/* Looks at one argument the way its parameter ships it. */
static void look(Pickler *pickler, const BoundaryParam *param, Value value, Site site)
{
    Machine *machine = pickler->machine;
    if (param->ships == SHIPS_OBJECT || param->ships == SHIPS_CALLABLE) {
        pickle_value(pickler, value);
        return;
    }
    if (param->ships == SHIPS_KWARGS) {
        for (uint32_t i = 0; i < value.len; i++)
            if (value.at[i]->kind == THING_DICT)
                pickle_thing(pickler, value.at[i]);
        return;
    }
    Elements elements = iterate(machine, value, site);
    PathMark mark = pickle_enter(pickler, STR("an item is put in here"), pickler->name,
                                 elements.site.node ? elements.site : site);
    bool is_exact = elements.is_exact && elements.each.len > 0;
    for (uint32_t i = 0; is_exact && i < elements.each.len; i++)
        pickle_value(pickler, elements.each.at[i]);
    if (!is_exact)
        pickle_value(pickler, elements.joined);
    pickle_leave(pickler, mark);
}

static uint32_t forked_at(Machine *machine, Thing *owner)
{
    if (!has_attrs(owner))
        return 0;
    while (event_role(owner) == ROLE_PROXY && owner->kind == THING_OBJECT &&
           owner->object.parent)
        owner =
            owner->object.parent; /* what is stored in it goes to the manager's process */
    Role role = event_role(owner);
    const Cell *started = attrs_find(&owner->attrs,
                                     name_make(machine->names, STR("<started>")));
    bool is_started = started && value_is_bound(started->value);
    if (role == ROLE_POOL || (role == ROLE_MANAGER && !is_started))
        return owner->made;
    bool is_lazy = role == ROLE_EXECUTOR || role == ROLE_MANAGER;
    return is_lazy && is_started ? started->tick : 0;
}

static void ship(Crosser *crosser, Machine *machine, const Event *event, Record *record,
                 Value value)
{
    Pickler pickler = pickler_make(machine, record->transport);
    pickler.has_managers = crosser->has_managers;
    pickler.name = site_text(record->site);
    Thing *owner = event_owner(event);
    if (record->transport == TRANSPORT_TASK)
        pickler.forked_at = forked_at(machine, owner);
    record->force = method_of_object(machine, &crosser->methods, owner);
    if (!record->param)
        pickler.starting = event->receiver;
    if (record->param)
        look(&pickler, record->param, value, record->site);
    else
        pickle_value(&pickler, value);
    record_failures(crosser, machine, record, &pickler);
}

static bool ships_now(const BoundaryParam *param)
{
    return param->ships != SHIPS_NOTHING && param->transport != TRANSPORT_NONE &&
           param->stores.len == 0;
}

static void ship_param(Crosser *crosser, Machine *machine, const Event *event,
                       uint32_t index)
{
    const BoundaryParam *param = &event->boundary->params[index];
    Record record = {.event = event,
                     .param = param,
                     .transport = param->transport,
                     .argument = param->name};
    if (!param->variadic) {
        const Argument *arg = event_argument(machine, event, index);
        if (arg) {
            record.site = arg->site.node ? arg->site : event->site;
            ship(crosser, machine, event, &record, arg->value);
        }
        return;
    }
    bool is_keyword = str_starts(param->name, STR("**"));
    uint32_t position = 0;
    for (uint32_t i = 0; i < event->args.len; i++) {
        const Argument *arg = &event->args.at[i];
        bool takes = is_keyword ? arg->keyword != 0 : !arg->keyword && position >= index;
        position += !arg->keyword && !arg->stars;
        if (!takes)
            continue;
        record.site = arg->site.node ? arg->site : event->site;
        ship(crosser, machine, event, &record, arg->value);
    }
}

/* Whether a number of workers may be more than 0: where it isn't known, whoever gives it
   wants some. */
static bool is_some(Machine *machine, Value number)
{
    for (uint32_t i = 0; i < number.len; i++)
        if (truth_of_thing(machine, number.at[i]) != TRUTH_FALSE)
            return true;
    return false;
}

/* The same of what the receiver keeps of its constructor's arguments. */
static bool has_some(Machine *machine, const Thing *receiver, Str attribute)
{
    const Cell *cell = has_attrs(receiver)
                           ? attrs_find(&receiver->attrs,
                                        name_make(machine->names, attribute))
                           : NULL;
    return cell && is_some(machine, cell->value);
}

/* `run_in_executor(executor, …)` ships only where the executor is one of processes. */
static bool applies(Machine *machine, const Event *event)
{
    const Boundary *boundary = event->boundary;
    if (boundary->only_if_attribute.len > 0)
        return has_some(machine, event->receiver, boundary->only_if_attribute);
    if (boundary->only_if_param.len == 0)
        return true;
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        if (!str_equal(boundary->params[i].name, boundary->only_if_param))
            continue;
        const Argument *arg = event_argument(machine, event, i);
        if (arg && !boundary->only_if_role)
            return is_some(machine, arg->value);
        for (uint32_t k = 0; arg && k < arg->value.len; k++)
            if (event_role(arg->value.at[k]) == boundary->only_if_role)
                return true;
    }
    return false;
}

/* Process.start() and the like: the object itself goes, with what its constructor
   stored. */
static void ship_receiver(Crosser *crosser, Machine *machine, const Event *event)
{
    Record record = {.event = event,
                     .transport = event->boundary->ships_self,
                     .argument = STR("self"),
                     .site = event->site};
    ship(crosser, machine, event, &record, value_of(event->receiver));
}

static bool starts_workers(const Event *event)
{
    if (event->boundary->effect == EFFECT_START)
        return true;
    return event->boundary->effect == EFFECT_SUBMIT &&
           event_role(event->receiver) == ROLE_EXECUTOR;
}

/* The statement of a module's top level that led here. */
static Site outermost(const Machine *machine, Site site)
{
    for (const Call *call = machine->call; call; call = call->caller)
        if (call->site.node)
            site = call->site;
    return site;
}

/* A child imports the main module again: what starts processes there, starts them again.
   The place is the statement that lacks the guard. */
static void check_guard(Crosser *crosser, Machine *machine, const Event *event)
{
    if (event_role(event_owner(event)) == ROLE_THREADS || machine->in_child)
        return;
    record_starters(crosser, machine);
    if (machine->state.in_main_only || !module_is_rerun(machine->main))
        return;
    Record record = {.event = event,
                     .transport = TRANSPORT_START,
                     .site = event->site,
                     .argument = STR("")};
    record.force = method_of_object(machine, &crosser->methods, event_owner(event));
    record.given = outermost(machine, event->site);
    Failure failure = {FAILURE_LOAD,
                       REASON_NO_GUARD,
                       METHODS_ALL,
                       STR("a process"),
                       STR(""),
                       STR("RuntimeError: An attempt has been made to start a new "
                           "process before the current "
                           "process has finished its bootstrapping phase."),
                       NULL,
                       0};
    record_one(crosser, machine, &record, &failure);
}

/* What the object's processes are started by, as its constructor was told. */
static const char *context_slot(Str param)
{
    static const struct {
        Str param;
        const char *slot;
    } slots[] = {
        {STR_CONST("context"), "<context>"},
        {STR_CONST("mp_context"), "<mp_context>"},
        {STR_CONST("multiprocessing_context"), "<mp_context>"},
        {STR_CONST("start_method"), "<mp_context>"},
        {STR_CONST("max_tasks_per_child"), "<tasks>"},
    };
    for (size_t i = 0; i < sizeof slots / sizeof *slots; i++)
        if (str_equal(slots[i].param, param))
            return slots[i].slot;
    return NULL;
}

static void note_context(Machine *machine, const Event *event)
{
    Thing *made = event->result;
    for (uint32_t i = 0; has_attrs(made) && i < event->boundary->param_count; i++) {
        const char *slot = context_slot(event->boundary->params[i].name);
        const Argument *arg = slot ? event_argument(machine, event, i) : NULL;
        if (arg)
            state_write(&machine->state, hidden(machine, made, slot), arg->value,
                        arg->site);
    }
}

static Value apply_effect(Crosser *crosser, Machine *machine, const Event *event)
{
    Value first = arguments_value(event->args, 0,
                                  name_make(machine->names, STR("method")));
    switch (event->boundary->effect) {
    case EFFECT_SET_METHOD:
        if (value_is_bound(first))
            method_set(machine, &crosser->methods, first, event->site);
        return machine->none;
    case EFFECT_GET_METHOD: return fixed_get(crosser, machine, event);
    case EFFECT_GET_CONTEXT: return method_context(machine, first, event->site);
    case EFFECT_REGISTER: registry_add(crosser, machine, event); break;
    case EFFECT_START:
    case EFFECT_SUBMIT:
        if (has_attrs(event->receiver) &&
            !value_is_bound(hidden(machine, event->receiver, "<started>")->value))
            state_write(&machine->state, hidden(machine, event->receiver, "<started>"),
                        machine->yes, event->site);
        break;
    case EFFECT_NONE:
    case EFFECT_JOIN:
    case EFFECT_CLOSE:
    case EFFECT_TERMINATE:
    case EFFECT_RUN:
    case EFFECT_RESULT:
    case EFFECT_PUT:
    case EFFECT_GET: break;
    }
    return VALUE_NONE_BOUND;
}

/* `with Manager():` of one that isn't started starts it. */
static bool enters_manager(Machine *machine, const Event *event)
{
    Str method = str_cut_last(event->boundary->name, '.').tail;
    return event_role(event->receiver) == ROLE_MANAGER &&
           str_equal(method, STR("__enter__")) &&
           object_life(machine, event->receiver) == LIFE_NEW;
}

Value crosser_observe(void *context, Machine *machine, const Event *event)
{
    Crosser *crosser = context;
    const Boundary *boundary = event->boundary;
    if (crosser->is_probing) {
        twin_observe(crosser, machine, event);
        return VALUE_NONE_BOUND;
    }
    twin_follow(crosser, machine, event);
    if (!boundary) {
        lifecycle_follow_other(crosser, machine, event);
        dumping_check(machine, event);
        return VALUE_NONE_BOUND;
    }
    if (event_role(event->result) == ROLE_MANAGER)
        crosser->has_managers = true;
    if (!applies(machine, event))
        return boundary->only_if_role ? worker_run_here(machine, event)
                                      : VALUE_NONE_BOUND;
    note_context(machine, event);
    uint32_t failing = crosser->failing;
    bool enters = enters_manager(machine, event);
    Value known = lifecycle_follow(crosser, machine, event);
    misuse_check(crosser, machine, event);
    if (starts_workers(event) || enters)
        check_guard(crosser, machine, event);
    for (uint32_t i = 0; i < boundary->param_count; i++)
        if (ships_now(&boundary->params[i]))
            ship_param(crosser, machine, event, i);
    bool starts = boundary->effect == EFFECT_START &&
                  event_role(event->receiver) == ROLE_MANAGER;
    if (starts || enters)
        registry_ship(crosser, machine, event);
    if (boundary->ships_self && event->receiver)
        ship_receiver(crosser, machine, event);
    Value given = apply_effect(crosser, machine, event);
    if (value_is_bound(given))
        return given;
    crosser->task_fails = crosser->failing != failing;
    if (registry_serve(crosser, machine, event))
        return known;
    given = worker_run(crosser, machine, event);
    absent_mark(machine, event, given);
    return value_is_bound(given) ? given : known;
}
