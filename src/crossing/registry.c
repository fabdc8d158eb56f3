/* crossing/registry.c: registered callables, by the class that they were registered with
   (Lib/multiprocessing/managers.py, BaseManager.register and start). */
#include "crossing/registry.h"

#include "crossing/object.h"
#include "crossing/record.h"
#include "crossing/worker.h"
#include "value/attribute.h"
#include "value/call.h"

static Value given(Machine *machine, const Event *event, uint32_t index, const char *name)
{
    return arguments_value(event->args, index, name_make(machine->names, str_of(name)));
}

/* `manager.NAME(…)` makes an object in the server from now on: the method is written into
   the class as a partial of BaseManager.object (attribute.c binds it). */
static void add_method(Machine *machine, const Event *event, Value name)
{
    const Thing *text = value_only(name);
    Thing *class_ = event->receiver;
    bool is_text = text && text->kind == THING_CONSTANT &&
                   text->constant.type == CONSTANT_STR;
    if (!is_text || !class_ || class_->kind != THING_CLASS)
        return;
    Thing *method = machine_make(machine, THING_PARTIAL, event->site);
    Argument *arg = arena_new(machine->arena, Argument);
    *arg = (Argument){0, name, event->site, 0};
    method->partial.callee =
        extern_find(machine, STR("multiprocessing.managers.BaseManager.object"))->thing;
    method->partial.args = (Arguments){arg, 1};
    Cell *cell = attrs_get(machine->arena, &class_->attrs,
                           name_make(machine->names, text->constant.text));
    state_write(&machine->state, cell, value_of(method), event->site);
}

void registry_add(Crosser *crosser, Machine *machine, const Event *event)
{
    const Argument *arg = arguments_find(event->args, 1,
                                         name_make(machine->names, STR("callable")));
    if (!arg)
        return;
    Registered entry = {event->receiver, arg->value, given(machine, event, 0, "typeid"),
                        value_is_bound(given(machine, event, 4, "method_to_typeid")),
                        arg->site};
    vec_add(machine->arena, &crosser->registry, entry);
    bool has_proxy = value_is_bound(given(machine, event, 2, "proxytype"));
    if (!has_proxy && !value_is_bound(given(machine, event, 5, "create_method")))
        add_method(machine, event, entry.name);
}

static bool is_class_of(const Thing *manager, const Thing *class_)
{
    const Thing *own = class_of(manager);
    if (!class_ || !own)
        return !class_; /* registered with the library's own class */
    for (uint32_t i = 0; i < own->class_.mro.len; i++)
        if (own->class_.mro.at[i] == class_)
            return true;
    return false;
}

static const Registered *find_entry(const Crosser *crosser, const Thing *manager,
                                    Value name)
{
    const Thing *text = value_only(name);
    for (uint32_t i = crosser->registry.len; text && i > 0; i--) {
        const Registered *entry = &crosser->registry.at[i - 1];
        if (is_class_of(manager, entry->class_) && value_has(entry->name, text))
            return entry;
    }
    return NULL;
}

static Value run(Machine *machine, const Event *event, Value callable)
{
    ArgumentVec args = {0};
    for (uint32_t i = 1; i < event->args.len; i++)
        vec_add(machine->arena, &args, event->args.at[i]);
    Work work = {callable, args};
    return work_run(machine, &work, event->site);
}

/* The object is made in the server, and its proxy remembers it. */
static void make(Crosser *crosser, Machine *machine, const Event *event)
{
    const Registered *entry = find_entry(crosser, event->receiver,
                                         arguments_value(event->args, 0, 0));
    if (!entry || !object_has_notes(event->result))
        return;
    Value made = run(machine, event, entry->callable);
    const Thing *only = value_is_bound(made) ? value_only(made) : NULL;
    if (!only || only->kind != THING_INSTANCE)
        return;
    state_write(&machine->state, object_note(machine, event->result, "<served>"), made,
                event->site);
    if (entry->gives_proxies)
        state_write(&machine->state, object_note(machine, event->result, "<proxies>"),
                    machine->yes, event->site);
}

/* A method of the object runs in the server; what it gives comes back through a
   pickle. */
static void call(Crosser *crosser, Machine *machine, const Event *event)
{
    Thing *served = value_only(object_noted(machine, event->receiver, "<served>"));
    const Thing *name = value_only(arguments_value(event->args, 0, 0));
    if (!served || !name || name->kind != THING_CONSTANT)
        return;
    Value method = attribute_get_one(
        machine, served, name_make(machine->names, name->constant.text), event->site);
    Thing *only = value_only(method);
    if (!only || only->kind != THING_BOUND ||
        only->bound.function->kind != THING_FUNCTION)
        return;
    Value result = run(machine, event, method);
    if (value_is_bound(object_noted(machine, event->receiver, "<proxies>")))
        return;
    Record record = {.event = event,
                     .transport = TRANSPORT_TASK,
                     .argument = STR("result"),
                     .site = event->site};
    record.force = method_of_object(machine, &crosser->methods, event->receiver);
    Pickler pickler = pickler_make(machine, TRANSPORT_TASK);
    pickler.name = STR("result");
    PathMark mark = pickle_enter(&pickler,
                                 STR("what the server's object gives comes back"),
                                 pickler.name, only->bound.function->site);
    pickle_value(&pickler, result);
    pickle_leave(&pickler, mark);
    for (uint32_t i = 0; i < pickler.failures.len; i++)
        pickler.failures.at[i].reason = REASON_RESULT;
    if (pickler.failures.len > 0)
        record_failures(crosser, machine, &record, &pickler);
}

bool registry_serve(Crosser *crosser, Machine *machine, const Event *event)
{
    bool makes = str_equal(event->boundary->name,
                           STR("multiprocessing.managers.BaseManager.object"));
    bool calls = str_equal(event->boundary->name,
                           STR("multiprocessing.managers.BaseProxy.method"));
    if (makes && event->receiver)
        make(crosser, machine, event);
    else if (calls && object_has_notes(event->receiver))
        call(crosser, machine, event);
    return makes || calls;
}

void registry_ship(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!event->receiver)
        return;
    Record record = {.event = event,
                     .transport = TRANSPORT_START,
                     .argument = STR("callable"),
                     .site = event->site};
    record.force = method_of_object(machine, &crosser->methods, event->receiver);
    Pickler pickler = pickler_make(machine, TRANSPORT_START);
    pickler.name = STR("callable");
    Thing *class_ = class_of(event->receiver);
    if (class_) {
        PathMark mark = pickle_enter(
            &pickler, STR("the server runs a method of the manager's class"),
            pickler.name, class_->site);
        pickle_thing(&pickler, class_);
        pickle_leave(&pickler, mark);
    }
    for (uint32_t i = 0; i < crosser->registry.len; i++) {
        const Registered *entry = &crosser->registry.at[i];
        if (!is_class_of(event->receiver, entry->class_))
            continue;
        PathMark mark = pickle_enter(&pickler,
                                     STR("the manager's class serves it since here"),
                                     pickler.name, entry->site);
        pickle_value(&pickler, entry->callable);
        pickle_leave(&pickler, mark);
    }
    if (pickler.failures.len > 0)
        record_failures(crosser, machine, &record, &pickler);
}
