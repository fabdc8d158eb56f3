/* crossing/dumping.c: pickle.dumps() within a `try`, whose handler runs the work in this
   process. */
#include "crossing/dumping.h"

#include "crossing/pickle.h"
#include "value/call.h"

static bool is_dump(const Event *event)
{
    Str name = event->callee->name;
    return str_equal(name, STR("pickle.dumps")) || str_equal(name, STR("pickle.dump"));
}

void dumping_check(Machine *machine, const Event *event)
{
    if (!is_dump(event))
        return;
    Thing *object = value_only(arguments_value(event->args, 0, 0));
    if (!object)
        return;
    Pickler pickler = pickler_make(machine, TRANSPORT_TASK);
    pickle_thing(&pickler, object);
    for (uint32_t i = 0; i < pickler.failures.len; i++) {
        const Failure *failure = &pickler.failures.at[i];
        bool is_certain = !failure->live || failure->live == METHODS_ALL;
        machine->raised |= failure->kind == FAILURE_DUMP && is_certain;
    }
}
