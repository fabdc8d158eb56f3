/* crossing/absent.c: pools, executors and processes look alike and aren't: start() gives
   None, map() the results themselves, and what a Future is asked for by result() an
   AsyncResult is by get(). */
#include "crossing/absent.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/object.h"
#include "value/certain.h"

/* A method that objects of the type don't have. */
typedef struct Absent {
    const char *type;
    const char *method;
} Absent;

#define RESULT         "multiprocessing.pool.AsyncResult"
#define RESULTS_OF_MAP "multiprocessing.pool.MapResult"
#define FUTURE         "concurrent.futures.Future"
#define POOL           "multiprocessing.pool.Pool"
#define EXECUTOR       "concurrent.futures.ProcessPoolExecutor"
#define PROCESS        "multiprocessing.Process"
#define QUEUE          "multiprocessing.queues.Queue"
#define SIMPLE         "multiprocessing.queues.SimpleQueue"
#define PIPE_END       "multiprocessing.connection.Connection"
#define LIST           "builtins.list"
#define GENERATOR      "builtins.generator"

static const Absent absents[] = {
    {RESULT, "result"},
    {RESULT, "done"},
    {RESULT, "cancel"},
    {RESULT, "exception"},
    {RESULT, "add_done_callback"},
    {RESULT, "join"},
    {RESULTS_OF_MAP, "result"},
    {RESULTS_OF_MAP, "done"},
    {RESULTS_OF_MAP, "cancel"},
    {RESULTS_OF_MAP, "join"},
    {FUTURE, "get"},
    {FUTURE, "wait"},
    {FUTURE, "ready"},
    {FUTURE, "successful"},
    {FUTURE, "join"},
    {POOL, "submit"},
    {POOL, "shutdown"},
    {POOL, "start"},
    {POOL, "wait"},
    {POOL, "run"},
    {EXECUTOR, "apply"},
    {EXECUTOR, "apply_async"},
    {EXECUTOR, "map_async"},
    {EXECUTOR, "starmap"},
    {EXECUTOR, "starmap_async"},
    {EXECUTOR, "imap"},
    {EXECUTOR, "imap_unordered"},
    {EXECUTOR, "close"},
    {EXECUTOR, "terminate"},
    {EXECUTOR, "join"},
    {EXECUTOR, "start"},
    {PROCESS, "stop"},
    {PROCESS, "wait"},
    {PROCESS, "result"},
    {PROCESS, "get"},
    {PROCESS, "cancel"},
    {PROCESS, "shutdown"},
    {PROCESS, "submit"},
    {QUEUE, "join"},
    {QUEUE, "task_done"},
    {QUEUE, "send"},
    {QUEUE, "recv"},
    {SIMPLE, "join"},
    {SIMPLE, "task_done"},
    {SIMPLE, "put_nowait"},
    {SIMPLE, "get_nowait"},
    {SIMPLE, "qsize"},
    {SIMPLE, "full"},
    {PIPE_END, "put"},
    {PIPE_END, "get"},
    {LIST, "get"},
    {LIST, "result"},
    {LIST, "wait"},
    {LIST, "ready"},
    {LIST, "join"},
    {GENERATOR, "get"},
    {GENERATOR, "result"},
    {GENERATOR, "wait"},
    {GENERATOR, "ready"},
    {GENERATOR, "join"},
};

static bool gives_none(const Event *event)
{
    Role role = event_role(event->receiver);
    Effect effect = event->boundary->effect;
    if (role == ROLE_PROCESS)
        return effect == EFFECT_START || effect == EFFECT_JOIN ||
               effect == EFFECT_TERMINATE || effect == EFFECT_CLOSE;
    return role == ROLE_POOL && (effect == EFFECT_JOIN || effect == EFFECT_TERMINATE ||
                                 effect == EFFECT_CLOSE);
}

static void mark(Machine *machine, Thing *given, const Event *event)
{
    object_note(machine, given, "<from>")->value = extern_value(event->callee);
}

Value absent_none(Machine *machine, const Event *event)
{
    if (!gives_none(event))
        return VALUE_NONE_BOUND;
    Thing *none = machine_make(machine, THING_CONSTANT, event->site);
    none->constant = machine->none.at[0]->constant;
    mark(machine, none, event);
    return value_of(none);
}

void absent_mark(Machine *machine, const Event *event, Value given)
{
    Results results = event->boundary->results;
    Thing *only = value_only(given);
    bool is_list = only && only->kind == THING_LIST && results == RESULTS_LIST;
    bool is_iterator = only && only->kind == THING_ITERATOR &&
                       results == RESULTS_ITERATOR;
    if (is_list || is_iterator)
        mark(machine, only, event);
}

static bool is_absent(Str type, Str method)
{
    for (size_t i = 0; i < sizeof absents / sizeof *absents; i++)
        if (str_equal(type, str_of(absents[i].type)) &&
            str_equal(method, str_of(absents[i].method)))
            return true;
    return false;
}

/* The boundary that gave the object, or NULL. */
static const Boundary *giver_of(Machine *machine, const Thing *object)
{
    if (object->kind == THING_OBJECT)
        return object->object.maker;
    const Thing *from = value_only(object_noted(machine, object, "<from>"));
    return from && from->kind == THING_EXTERN ? from->extern_->known.boundary : NULL;
}

static bool is_none(const Thing *thing)
{
    return thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_NONE;
}

/* The type's name as Python says it. */
static Str type_word(const Thing *object, Str type)
{
    if (is_none(object))
        return STR("NoneType");
    Str word = str_cut_last(type, '.').tail;
    return str_equal(word, STR("AsyncResult")) ? STR("ApplyResult") : word;
}

void absent_check(Crosser *crosser, Machine *machine, const Event *event)
{
    const Thing *object = event->receiver;
    if (!object || machine->alternatives > 1 || !certain_knows(machine, object->made) ||
        object->kind == THING_INSTANCE)
        return;
    StrPair name = str_cut_last(event->callee->name, '.');
    Event giving = *event;
    giving.boundary = giver_of(machine, object);
    if (!giving.boundary || (!is_none(object) && !is_absent(name.head, name.tail)))
        return;
    Str type = type_word(object, name.head);
    Fault fault = {
        .kind = FAILURE_CALL,
        .reason = is_none(object) ? REASON_PROCESS_MISUSE : REASON_WRONG_CALL,
        .what = str_format(machine->arena, "what it gives has no %.*s()",
                           STR_ARG(name.tail)),
        .exception = str_format(machine->arena,
                                "AttributeError: '%.*s' object has no attribute '%.*s'",
                                STR_ARG(type), STR_ARG(name.tail)),
        .step = {STR("it comes from here"), object->site}};
    fault_add(crosser, machine, &giving, &fault);
}
