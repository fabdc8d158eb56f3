/* crossing/lifecycle.c: what may be done with an object at which time of its life. The
   table below says what Python refuses; whether an object is where the table says is
   known by object.h, which is silent about all that isn't certain. */
#include "crossing/lifecycle.h"

#include "crossing/absent.h"
#include "crossing/child.h"
#include "crossing/drain.h"
#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/fixed.h"
#include "crossing/late.h"
#include "crossing/object.h"
#include "crossing/outcome.h"
#include "crossing/pipe.h"
#include "crossing/shared.h"
#include "crossing/starting.h"

typedef struct Order {
    Role role;
    Effect effect;      /* of the call */
    const char *method; /* its name, where the effect doesn't tell; else NULL */
    Life life;          /* it is refused while the object is like this */
    Reason reason;
    const char *what;
    const char *exception;
} Order;

#define PROCESS(effect, life, what, exception)                                         \
    {                                                                                  \
        ROLE_PROCESS, EFFECT_##effect, NULL, LIFE_##life, REASON_PROCESS_MISUSE, what, \
            exception                                                                  \
    }
#define OTHER(role, effect, life, what, exception)                                 \
    {                                                                              \
        ROLE_##role, EFFECT_##effect, NULL, LIFE_##life, REASON_WRONG_ORDER, what, \
            exception                                                              \
    }
#define METHOD(role, method, life, what, exception)                              \
    {                                                                            \
        ROLE_##role, EFFECT_NONE, method, LIFE_##life, REASON_WRONG_ORDER, what, \
            exception                                                            \
    }

#define PROCESS_CLOSED "ValueError: process object is closed"
#define POOL_CLOSED    "ValueError: Pool not running"
#define MANAGER_AWAY   "AssertionError: server not yet started"

static const Order orders[] = {
    PROCESS(START, RUNNING, "a process that has been started is started again",
            "AssertionError: cannot start a process twice"),
    PROCESS(START, CLOSED, "a process that has been closed is started", PROCESS_CLOSED),
    PROCESS(JOIN, NEW, "a process is joined before it is started",
            "AssertionError: can only join a started process"),
    PROCESS(JOIN, CLOSED, "a process that has been closed is joined", PROCESS_CLOSED),
    PROCESS(TERMINATE, NEW, "a process is terminated before it is started",
            "AttributeError: 'NoneType' object has no attribute 'terminate'"),
    PROCESS(TERMINATE, CLOSED, "a process that has been closed is terminated",
            PROCESS_CLOSED),
    {ROLE_PROCESS, EFFECT_NONE, "is_alive", LIFE_CLOSED, REASON_PROCESS_MISUSE,
     "a process that has been closed is asked whether it is alive", PROCESS_CLOSED},

    OTHER(POOL, SUBMIT, CLOSED, "the pool has been closed", POOL_CLOSED),
    OTHER(POOL, SUBMIT, ENDED, "the pool has been terminated", POOL_CLOSED),
    OTHER(POOL, JOIN, RUNNING, "the pool is joined before it is closed",
          "ValueError: Pool is still running"),
    METHOD(POOL, "__enter__", CLOSED, "the pool has been closed", POOL_CLOSED),
    METHOD(POOL, "__enter__", ENDED, "the pool has been terminated", POOL_CLOSED),

    OTHER(EXECUTOR, SUBMIT, CLOSED, "the executor has been shut down",
          "RuntimeError: cannot schedule new futures after shutdown"),

    OTHER(MANAGER, START, RUNNING, "the manager has been started before",
          "multiprocessing.context.ProcessError: Already started server"),
    OTHER(MANAGER, START, CLOSED, "the manager has been shut down",
          "multiprocessing.context.ProcessError: Manager has shut down"),
    METHOD(MANAGER, "__enter__", CLOSED, "the manager has been shut down",
           "multiprocessing.context.ProcessError: Manager has shut down"),
    OTHER(MANAGER, NONE, NEW, "the manager isn't started", MANAGER_AWAY),
    OTHER(MANAGER, PUT, NEW, "the manager isn't started", MANAGER_AWAY),
    OTHER(MANAGER, NONE, CLOSED, "the manager has been shut down", MANAGER_AWAY),
    OTHER(MANAGER, PUT, CLOSED, "the manager has been shut down", MANAGER_AWAY),

    OTHER(QUEUE, PUT, CLOSED, "the queue has been closed", "ValueError: Queue is closed"),
    OTHER(QUEUE, GET, CLOSED, "the queue has been closed", "ValueError: Queue is closed"),
    {ROLE_QUEUE, EFFECT_JOIN, "join_thread", LIFE_RUNNING, REASON_WRONG_ORDER,
     "join_thread() comes before close()", "AssertionError: Queue not closed"},

    OTHER(CONNECTION, PUT, CLOSED, "the connection has been closed",
          "OSError: handle is closed"),
    OTHER(CONNECTION, GET, CLOSED, "the connection has been closed",
          "OSError: handle is closed"),
};

static Str method_name(const Event *event)
{
    return str_cut_last(event->callee->name, '.').tail;
}

/* Methods of a manager that ask no server. */
static bool is_local(Str method)
{
    return str_equal(method, STR("connect")) || str_equal(method, STR("get_server")) ||
           str_equal(method, STR("__enter__")) || str_equal(method, STR("__setattr__"));
}

static bool fits(const Order *order, const Event *event, Life life)
{
    if (order->life != life || order->role != event_role(event->receiver))
        return false;
    Str method = method_name(event);
    if (order->method)
        return str_equal(str_of(order->method), method);
    return order->effect == event->boundary->effect &&
           !(order->effect == EFFECT_NONE && is_local(method));
}

static const Order *find_order(const Event *event, Life life)
{
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++)
        if (fits(&orders[i], event, life))
            return &orders[i];
    return NULL;
}

/* Whether `test` asks for the state of the object called `name`: `process.pid is None`.
   That a process isn't alive any more makes a second start() no better. */
static bool asks_for(Str test, Str name, bool is_start)
{
    if (str_find(test, name) < 0)
        return false;
    if (!is_start)
        return str_find(test, STR(".")) >= 0;
    return str_find(test, STR("pid")) >= 0 || str_find(test, STR("ident")) >= 0 ||
           str_find(test, STR("._")) >= 0;
}

/* Whether a condition around the call does: its state is then not what it seems. */
static bool is_asked_for(Site site, bool is_start)
{
    const Tree *tree = site.module->tree;
    Node function = node_field(tree, site.node, FIELD_FUNCTION);
    Node object = node_field(tree, function, FIELD_OBJECT);
    if (node_kind(tree, site.node) != NODE_CALL || !object)
        return false;
    Str name = node_text(tree, object);
    Node inside = site.node;
    for (Node at = node_parent(tree, inside); at; at = node_parent(tree, at)) {
        if (node_kind(tree, at) == NODE_FUNCTION_DEFINITION)
            return false;
        Node test = node_field(tree, at, FIELD_CONDITION);
        if (test && test != inside && asks_for(node_text(tree, test), name, is_start))
            return true;
        inside = at;
    }
    return false;
}

static void check_order(Crosser *crosser, Machine *machine, const Event *event, Life life)
{
    const Order *order = find_order(event, life);
    if (!order || is_asked_for(event->site, order->effect == EFFECT_START))
        return;
    Fault fault = {
        .kind = FAILURE_CALL,
        .reason = order->reason,
        .what = str_of(order->what),
        .exception = str_of(order->exception),
        .step = {life == LIFE_NEW ? STR("it is created here") : STR("this came before"),
                 object_life_site(machine, event->receiver)}};
    fault_add(crosser, machine, event, &fault);
    event->receiver->is_shared = true; /* what comes behind an exception isn't judged */
}

/* A manager's objects live in its server. Printing one is no question to it. */
static void check_proxy(Crosser *crosser, Machine *machine, const Event *event)
{
    Thing *proxy = event->receiver;
    if (!proxy || proxy->kind != THING_OBJECT || event_role(proxy) != ROLE_PROXY ||
        machine->alternatives > 1)
        return;
    const Thing *manager = proxy->object.parent;
    Str method = str_cut_last(event->callee->name, '.').tail;
    bool asks = !str_starts(method, STR("__")) || str_ends(method, STR("item__"));
    if (!asks || event_role(manager) != ROLE_MANAGER || proxy->is_shared ||
        object_life(machine, manager) != LIFE_CLOSED)
        return;
    Event again = *event;
    again.boundary = event->boundary ? event->boundary : proxy->object.maker;
    Fault fault = {.kind = FAILURE_CALL,
                   .reason = REASON_WRONG_ORDER,
                   .what = STR("the manager that has the object has been shut down"),
                   .exception = STR("OSError: Broken pipe"),
                   .step = {STR("this came before"), object_life_site(machine, manager)}};
    fault_add(crosser, machine, &again, &fault);
    proxy->is_shared = true;
}

/* What the call makes of the object it belongs to. */
static Life next_life(const Event *event, Role role, Life life)
{
    bool is_started = role == ROLE_PROCESS || role == ROLE_MANAGER;
    Str method = method_name(event);
    switch (event->boundary->effect) {
    case EFFECT_START: return is_started ? LIFE_RUNNING : LIFE_UNKNOWN;
    case EFFECT_CLOSE: return life == LIFE_ENDED ? LIFE_ENDED : LIFE_CLOSED;
    case EFFECT_TERMINATE: return role == ROLE_POOL ? LIFE_ENDED : LIFE_UNKNOWN;
    case EFFECT_NONE:
        if (role == ROLE_MANAGER && life != LIFE_CLOSED &&
            (str_equal(method, STR("connect")) || str_equal(method, STR("__enter__"))))
            return LIFE_RUNNING;
        return LIFE_UNKNOWN;
    case EFFECT_JOIN:
    case EFFECT_RUN:
    case EFFECT_SUBMIT:
    case EFFECT_RESULT:
    case EFFECT_PUT:
    case EFFECT_GET:
    case EFFECT_SET_METHOD:
    case EFFECT_GET_METHOD:
    case EFFECT_GET_CONTEXT:
    case EFFECT_REGISTER: return LIFE_UNKNOWN;
    }
    return LIFE_UNKNOWN;
}

static bool has_life(Role role)
{
    return role == ROLE_PROCESS || role == ROLE_POOL || role == ROLE_EXECUTOR ||
           role == ROLE_MANAGER || role == ROLE_QUEUE || role == ROLE_CONNECTION;
}

static void begin_life(Machine *machine, const Event *event, Thing *made)
{
    Role role = event_role(made);
    if (!has_life(role))
        return;
    bool is_new = role == ROLE_PROCESS || role == ROLE_MANAGER;
    bool is_started = event->boundary->effect == EFFECT_START;
    object_set_life(machine, made, is_new && !is_started ? LIFE_NEW : LIFE_RUNNING,
                    event->site);
}

/* `current_process()` and the like give processes that live already. */
static bool makes(const Event *event)
{
    Str name = event->boundary->name;
    return event->result && !str_ends(name, STR("_process")) &&
           !str_ends(name, STR("_children"));
}

static void begin_lives(Machine *machine, const Event *event)
{
    if (!makes(event))
        return;
    if (event->result->kind != THING_TUPLE) {
        begin_life(machine, event, event->result);
        return;
    }
    for (uint32_t i = 0; i < event->result->container.elements.len; i++) { /* Pipe() */
        Thing *end = value_only(event->result->container.elements.at[i]->value);
        if (end)
            begin_life(machine, event, end);
    }
}

/* What is looked at with all objects as they were before the call. */
static void check_before(Crosser *crosser, Machine *machine, const Event *event)
{
    check_proxy(crosser, machine, event);
    starting_check(crosser, machine, event);
    shared_check(crosser, machine, event);
    pipe_follow(crosser, machine, event);
    drain_follow(crosser, machine, event);
    late_follow(crosser, machine, event);
    outcome_check(crosser, machine, event);
    child_check(crosser, machine, event);
    fixed_follow(crosser, machine, event);
}

void lifecycle_follow_other(Crosser *crosser, Machine *machine, const Event *event)
{
    check_proxy(crosser, machine, event);
    absent_check(crosser, machine, event);
    late_follow_other(crosser, machine, event);
    drain_follow_other(machine, event);
    child_check_other(crosser, machine, event);
}

Value lifecycle_follow(Crosser *crosser, Machine *machine, const Event *event)
{
    Thing *object = event->receiver;
    bool is_certain = machine->alternatives <= 1;
    check_before(crosser, machine, event);
    begin_lives(machine, event);
    if (!object_has_notes(object) || object == event->result ||
        !has_life(event_role(object)))
        return VALUE_NONE_BOUND;
    Life life = object_life(machine, object);
    if (is_certain && life != LIFE_UNKNOWN)
        check_order(crosser, machine, event, life);
    Life next = next_life(event, event_role(object), life);
    if (next != LIFE_UNKNOWN && next != life)
        object_set_life(machine, object, next, event->site);
    if (life == LIFE_NEW && str_equal(method_name(event), STR("is_alive")))
        return machine->no;
    return absent_none(machine, event);
}
