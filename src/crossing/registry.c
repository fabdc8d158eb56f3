/* crossing/registry.c: registered callables, by the class that they were registered with
   (Lib/multiprocessing/managers.py, BaseManager.register and start). */
#include "crossing/registry.h"

#include "crossing/record.h"
#include "value/attribute.h"
#include "value/call.h"

void registry_add(Crosser *crosser, Machine *machine, const Event *event)
{
    Name callable = name_make(machine->names, STR("callable"));
    const Argument *arg = arguments_find(event->args, 1, callable);
    if (!arg)
        return;
    Registered entry = {event->receiver, arg->value, arg->site};
    vec_add(machine->arena, &crosser->registry, entry);
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

void registry_ship(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!event->receiver)
        return;
    Record record = {.event = event, .transport = TRANSPORT_START, .argument = STR("callable"),
                     .site = event->site};
    record.force = method_of_object(machine, &crosser->methods, event->receiver);
    Pickler pickler = pickler_make(machine, TRANSPORT_START);
    pickler.name = STR("callable");
    for (uint32_t i = 0; i < crosser->registry.len; i++) {
        const Registered *entry = &crosser->registry.at[i];
        if (!is_class_of(event->receiver, entry->class_))
            continue;
        PathMark mark = pickle_enter(&pickler, STR("the manager's class serves it since here"),
                                     pickler.name, entry->site);
        pickle_value(&pickler, entry->callable);
        pickle_leave(&pickler, mark);
    }
    if (pickler.failures.len > 0)
        record_failures(crosser, machine, &record, &pickler);
}
