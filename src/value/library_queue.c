/* value/library_queue.c: queues between threads, and between coroutines, keep what is put
   into them for whoever gets it; in which order isn't told. */
#include "syntax/names.h"
#include "value/call.h"
#include "value/library.h"

static Cell *queued(Machine *machine, Thing *queue)
{
    return attrs_get(machine->arena, &queue->attrs,
                     name_make(machine->names, STR("<queued>")));
}

static bool has_attributes(const Thing *queue)
{
    return queue && (queue->kind == THING_OBJECT || queue->kind == THING_INSTANCE);
}

static Value put(Machine *machine, const LibraryCall *call)
{
    Value item = arguments_value(call->args, 0, name_make(machine->names, STR("item")));
    if (has_attributes(call->receiver) && value_is_bound(item))
        state_add(&machine->state, queued(machine, call->receiver), item, call->site);
    return machine->none;
}

static Value get(Machine *machine, const LibraryCall *call)
{
    if (!has_attributes(call->receiver))
        return machine->unknown;
    const Cell *cell = queued(machine, call->receiver);
    return value_is_bound(cell->value) ? cell->value : machine->unknown;
}

/* What is awaited gives it. */
static Value get_later(Machine *machine, const LibraryCall *call)
{
    Thing *later = machine_object(machine, extern_find(machine, STR("typing.Awaitable")),
                                  NULL, call->site);
    Cell *result = attrs_get(machine->arena, &later->attrs, NAME_RESULT);
    state_write(&machine->state, result, get(machine, call), call->site);
    return value_of(later);
}

LibraryTable library_queues(void)
{
    static const LibraryEntry entries[] = {
        {"asyncio.LifoQueue.get", get_later},
        {"asyncio.LifoQueue.get_nowait", get},
        {"asyncio.LifoQueue.put", put},
        {"asyncio.LifoQueue.put_nowait", put},
        {"asyncio.PriorityQueue.get", get_later},
        {"asyncio.PriorityQueue.get_nowait", get},
        {"asyncio.PriorityQueue.put", put},
        {"asyncio.PriorityQueue.put_nowait", put},
        {"asyncio.Queue.get", get_later},
        {"asyncio.Queue.get_nowait", get},
        {"asyncio.Queue.put", put},
        {"asyncio.Queue.put_nowait", put},
        {"queue.LifoQueue.get", get},
        {"queue.LifoQueue.get_nowait", get},
        {"queue.LifoQueue.put", put},
        {"queue.LifoQueue.put_nowait", put},
        {"queue.PriorityQueue.get", get},
        {"queue.PriorityQueue.get_nowait", get},
        {"queue.PriorityQueue.put", put},
        {"queue.PriorityQueue.put_nowait", put},
        {"queue.Queue.get", get},
        {"queue.Queue.get_nowait", get},
        {"queue.Queue.put", put},
        {"queue.Queue.put_nowait", put},
        {"queue.SimpleQueue.get", get},
        {"queue.SimpleQueue.get_nowait", get},
        {"queue.SimpleQueue.put", put},
        {"queue.SimpleQueue.put_nowait", put},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
