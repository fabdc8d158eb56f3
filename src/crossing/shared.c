/* crossing/shared.c: multiprocessing shares a lock, and all that has one, by a name that
   is known to the operating system. The name goes with the last object that knows it in
   the process that made it (Lib/multiprocessing/synchronize.py, SemLock._cleanup), and
   one made for fork has none. */
#include "crossing/shared.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/held.h"
#include "crossing/method.h"
#include "crossing/object.h"
#include "value/call.h"

/* Containers in each other that are looked through. */
enum { SHARED_DEEP = 4 };

static bool is_shared_by_name(const Thing *thing)
{
    static const Str types[] = {
        STR_CONST("multiprocessing.synchronize.Lock"),
        STR_CONST("multiprocessing.synchronize.RLock"),
        STR_CONST("multiprocessing.synchronize.Semaphore"),
        STR_CONST("multiprocessing.synchronize.BoundedSemaphore"),
        STR_CONST("multiprocessing.synchronize.Condition"),
        STR_CONST("multiprocessing.synchronize.Event"),
        STR_CONST("multiprocessing.synchronize.Barrier"),
        STR_CONST("multiprocessing.queues.Queue"),
        STR_CONST("multiprocessing.queues.JoinableQueue"),
        STR_CONST("multiprocessing.queues.SimpleQueue"),
        STR_CONST("multiprocessing.sharedctypes.Synchronized"),
        STR_CONST("multiprocessing.sharedctypes.SynchronizedArray"),
    };
    for (size_t i = 0; thing->kind == THING_OBJECT && i < sizeof types / sizeof *types;
         i++)
        if (str_equal(thing->object.type->name, types[i]))
            return true;
    return false;
}

typedef Vec(const Thing *) Shared;

/* What of the kind is in the value, or in containers there. */
static void collect(Machine *machine, Value value, int depth, Shared *shared)
{
    const Thing *only = value_only(value);
    if (!only || depth == 0)
        return;
    if (is_shared_by_name(only))
        vec_add(machine->arena, shared, only);
    bool is_sequence = only->kind == THING_TUPLE || only->kind == THING_LIST;
    for (uint32_t i = 0; is_sequence && i < only->container.elements.len; i++)
        collect(machine, only->container.elements.at[i]->value, depth - 1, shared);
    for (uint32_t i = 0; only->kind == THING_DICT && i < only->attrs.entries.len; i++)
        collect(machine, only->attrs.entries.at[i].cell->value, depth - 1, shared);
}

static Str label_of(const Thing *shared)
{
    const Fact *fact = shared->object.fact;
    return fact && fact->label.len ? fact->label : STR("a shared object");
}

/* start() takes its arguments away from a plain Process: what they alone held is gone. */
static void check_dropped(Crosser *crosser, Machine *machine, const Event *event,
                          const Thing *shared, Site args)
{
    if (!held_by_arguments(shared, args) && !held_by_function(shared, args))
        return;
    Force force = method_of_object(machine, &crosser->methods, event->receiver);
    Fault fault = {
        .kind = FAILURE_LOAD,
        .reason = REASON_DROPPED,
        .what = label_of(shared),
        .exception = STR("FileNotFoundError: [Errno 2] No such file or directory"),
        .site = args,
        .step = {STR("the process is started here"), event->site},
        .force = &force};
    fault_add(crosser, machine, event, &fault);
}

/* Made for fork, given to a child that is spawned: under the platform defaults where both
   is so. */
static void check_context(Crosser *crosser, Machine *machine, const Event *event,
                          const Thing *shared, Site args)
{
    Force theirs = method_of_object(machine, &crosser->methods, event_owner(event));
    Force its = method_of_object(machine, &crosser->methods, shared);
    Force force = {{0}};
    for (int i = 0; i < 3; i++)
        if (its.at[i] == METHOD_FORK && theirs.at[i] && !(theirs.at[i] & METHOD_FORK))
            force.at[i] = METHODS_ALL;
    Fault fault = {
        .kind = FAILURE_CALL,
        .reason = REASON_START_METHOD_MISUSE,
        .what = str_format(machine->arena,
                           "%.*s made for fork is given to a spawned child",
                           STR_ARG(label_of(shared))),
        .exception = STR("RuntimeError: A SemLock created in a fork context is being "
                         "shared with a process in a spawn context. This is not "
                         "supported. Please use the same context to create "
                         "multiprocessing objects and Process."),
        .site = args,
        .step = {STR("it is made here"), shared->site},
        .force = &force};
    fault_add(crosser, machine, event, &fault);
}

/* `takes` where the process is the only one to keep the value, and gives it up when it
   starts. */
static void check_value(Crosser *crosser, Machine *machine, const Event *event,
                        const Cell *cell, bool takes)
{
    Shared shared = {0};
    collect(machine, cell->value, SHARED_DEEP, &shared);
    for (uint32_t i = 0; i < shared.len; i++) {
        if (takes)
            check_dropped(crosser, machine, event, shared.at[i], cell->site);
        check_context(crosser, machine, event, shared.at[i], cell->site);
    }
}

/* What the constructor of a process stored, and what its class keeps itself. */
static void check_process(Crosser *crosser, Machine *machine, const Event *event)
{
    const Attrs *attrs = &event->receiver->attrs;
    for (uint32_t i = 0; i < attrs->entries.len; i++) {
        Str name = name_text(machine->names, attrs->entries.at[i].name);
        bool takes = str_equal(name, STR("_args")) || str_equal(name, STR("_kwargs"));
        check_value(crosser, machine, event, attrs->entries.at[i].cell, takes);
    }
}

void shared_check(Crosser *crosser, Machine *machine, const Event *event)
{
    bool starts = event->boundary->effect == EFFECT_START ||
                  event_role(event->result) == ROLE_EXECUTOR;
    if (!starts || machine->alternatives > 1)
        return;
    if (event_role(event->receiver) == ROLE_PROCESS) {
        check_process(crosser, machine, event);
        return;
    }
    for (uint32_t i = 0; i < event->boundary->param_count; i++) {
        const BoundaryParam *param = &event->boundary->params[i];
        const Argument *arg = param->ships == SHIPS_ARGS && !param->variadic
                                  ? event_argument(machine, event, i)
                                  : NULL;
        Cell cell = arg ? (Cell){.value = arg->value, .site = arg->site} : (Cell){0};
        if (arg && !arg->stars)
            check_value(crosser, machine, event, &cell, false);
    }
}
