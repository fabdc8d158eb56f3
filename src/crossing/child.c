/* crossing/child.c: what children can't do. A fault found in the child is reported where
   its worker is shipped; the way leads to the call. */
#include "crossing/child.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/object.h"
#include "crossing/starting.h"
#include "value/call.h"
#include "value/certain.h"

ChildEntry child_enter(Crosser *crosser, Machine *machine, const Event *event)
{
    ChildEntry entry = {crosser->child, crosser->child_call, crosser->in_daemon,
                        machine->since, crosser->outer_since};
    if (!crosser->child)
        crosser->outer_since = machine->since;
    crosser->child = event;
    crosser->child_call = machine->call;
    crosser->in_daemon = starting_is_daemon(machine, event);
    certain_forget(machine);
    return entry;
}

void child_leave(Crosser *crosser, Machine *machine, ChildEntry entry)
{
    crosser->child = entry.child;
    crosser->child_call = entry.child_call;
    crosser->in_daemon = entry.in_daemon;
    crosser->outer_since = entry.outer_since;
    machine->since = entry.since;
}

static bool starts_process(const Event *event)
{
    Effect effect = event->boundary->effect;
    return effect == EFFECT_START ||
           (effect == EFFECT_SUBMIT && event_role(event->receiver) == ROLE_EXECUTOR);
}

/* `current_process().daemon = False` lets a worker have children after all. */
static bool is_freed(const Event *event)
{
    return str_ends(event->callee->name, STR(".__setattr__")) &&
           event_role(event->receiver) == ROLE_PROCESS;
}

/* Whether the function that starts the worker is called again in the worker: it starts
   nothing then, or the program would never have got that far. */
static bool is_led_back(const Crosser *crosser, const Event *event)
{
    const Call *outermost = crosser->child_call;
    const Thing *starter = outermost ? outermost->function : NULL;
    for (const Call *call = event->call; starter && call && call != outermost;
         call = call->caller)
        if (call->function == starter)
            return true;
    return false;
}

void child_check(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!machine->in_child || !crosser->in_daemon)
        return;
    if (is_freed(event))
        crosser->in_daemon = false;
    if (!starts_process(event) || is_led_back(crosser, event))
        return;
    Fault fault = {
        .kind = FAILURE_CALL,
        .reason = REASON_DAEMON_CHILDREN,
        .what = STR("a process"),
        .exception = STR("AssertionError: daemonic processes are not allowed to have "
                         "children"),
        .step = {STR("the daemonic process is given its work here"),
                 crosser->child->site}};
    fault_add(crosser, machine, event, &fault);
}

/* The argument that is called in the child. */
static const BoundaryParam *callable_param(Machine *machine, const Event *event,
                                           Site *site)
{
    const Boundary *boundary = event->boundary;
    for (uint32_t i = 0; i < boundary->param_count; i++) {
        const BoundaryParam *param = &boundary->params[i];
        if (param->ships != SHIPS_CALLABLE)
            continue;
        const Argument *arg = event_argument(machine, event, i);
        if (!arg)
            continue;
        *site = arg->site;
        return param;
    }
    return NULL;
}

Fault child_fault(Crosser *crosser, Machine *machine)
{
    Fault fault = {.kind = FAILURE_CALL};
    fault.param = callable_param(machine, crosser->child, &fault.site);
    const Thing *process = crosser->child->receiver;
    if (!fault.param && object_has_notes(process)) {
        const Cell *target = attrs_find(&process->attrs,
                                        name_make(machine->names, STR("_target")));
        fault.site = target && target->site.node ? target->site : crosser->child->site;
    }
    return fault;
}

/* Whether the call stands in a handler: it is then for what may never happen. */
static bool is_in_handler(const Machine *machine, Site site, const Call *outermost)
{
    for (const Call *call = machine->call; site.node; call = call->caller) {
        const Tree *tree = site.module->tree;
        for (Node at = site.node; at; at = node_parent(tree, at))
            if (node_kind(tree, at) == NODE_EXCEPT_CLAUSE)
                return true;
        if (!call || call == outermost)
            return false;
        site = call->site;
    }
    return false;
}

void child_accuse(Crosser *crosser, Machine *machine, const Event *event, Fault fault)
{
    Str name = str_cut(fault.exception, ':').head;
    if (is_in_handler(machine, event->site, crosser->child_call) ||
        fault_is_handled(machine, event->site, crosser->child_call, name))
        return;
    uint32_t caught = machine->caught;
    machine->caught = 0;
    fault_add(crosser, machine, crosser->child, &fault);
    machine->caught = caught;
}

static bool is_one_of(Str name, const Str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(name, names[i]))
            return true;
    return false;
}

/* A pool's worker that ends takes its task along, and the result never comes. An executor
   hands SystemExit to who asks for the result, where it ends the program, as it should;
   it breaks where a worker ends without a word. In a thread of the worker sys.exit() ends
   the thread. */
static void check_exit(Crosser *crosser, Machine *machine, const Event *event,
                       bool is_hard)
{
    bool is_task = crosser->child->receiver != NULL;
    Role role = event_role(is_task ? crosser->child->receiver : crosser->child->result);
    bool ends = is_hard || machine->threads == 0;
    if (!ends || (role != ROLE_POOL && role != ROLE_EXECUTOR))
        return;
    if (role == ROLE_EXECUTOR && is_task && !is_hard)
        return;
    Fault fault = child_fault(crosser, machine);
    fault.reason = REASON_EXIT_IN_WORKER;
    fault.what = STR("the worker");
    fault.exception = is_hard ? STR("") : STR("SystemExit: the worker ends");
    if (is_hard && role == ROLE_EXECUTOR)
        fault.exception = STR(
            "concurrent.futures.process.BrokenProcessPool: A process in the "
            "process pool was terminated abruptly");
    fault.step = (TrailStep){STR("the worker ends here"), event->site};
    child_accuse(crosser, machine, event, fault);
}

static void check_input(Crosser *crosser, Machine *machine, const Event *event)
{
    Fault fault = child_fault(crosser, machine);
    fault.reason = REASON_INPUT;
    fault.what = STR("the worker");
    fault.exception = STR("EOFError: EOF when reading a line");
    fault.step = (TrailStep){STR("the worker asks for input here"), event->site};
    child_accuse(crosser, machine, event, fault);
}

void child_check_other(Crosser *crosser, Machine *machine, const Event *event)
{
    static const Str exits[] = {STR_CONST("sys.exit"), STR_CONST("builtins.exit"),
                                STR_CONST("builtins.quit")};
    if (!machine->in_child || !crosser->child || machine->alternatives > 1)
        return;
    Str name = event->callee->known.canonical;
    if (is_one_of(name, exits, sizeof exits / sizeof *exits))
        check_exit(crosser, machine, event, false);
    else if (str_equal(name, STR("os._exit")))
        check_exit(crosser, machine, event, true);
    else if (str_equal(name, STR("builtins.input")))
        check_input(crosser, machine, event);
}
