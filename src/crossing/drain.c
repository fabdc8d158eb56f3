/* crossing/drain.c: a process ends when all it has put on queues is written to their
   pipes, and a full pipe waits for its reader (multiprocessing documentation, "Joining
   processes that use queues"). */
#include "crossing/drain.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/object.h"
#include "crossing/size.h"

/* What a pipe holds on Linux, and what the two-way pipes of Pipe() do, which are
   sockets. */
enum { PIPE_HOLDS = 65536, SOCKET_HOLDS = 280000, MESSAGE_LEAST = 7 };

static bool is_channel(const Thing *object)
{
    Role role = event_role(object);
    return (role == ROLE_QUEUE || role == ROLE_CONNECTION) &&
           object->kind == THING_OBJECT;
}

/* The end of the pipe that gets what this one is sent; of a queue, itself. */
static const Thing *reading_end(Machine *machine, const Thing *channel)
{
    const Thing *peer = value_only(object_noted(machine, channel, "<peer>"));
    return peer ? peer : channel;
}

static void note_peers(Machine *machine, const Event *event)
{
    const Thing *pair = event->result;
    if (!pair || pair->kind != THING_TUPLE || pair->container.elements.len != 2)
        return;
    Thing *one = value_only(pair->container.elements.at[0]->value);
    Thing *other = value_only(pair->container.elements.at[1]->value);
    if (!object_has_notes(one) || !object_has_notes(other) || !is_channel(one))
        return;
    object_note(machine, one, "<peer>")->value = value_of(other);
    object_note(machine, other, "<peer>")->value = value_of(one);
}

static Filled *find_filled(Crosser *crosser, const Thing *process, const Thing *channel)
{
    for (uint32_t i = 0; i < crosser->filled.len; i++)
        if (crosser->filled.at[i].process == process &&
            crosser->filled.at[i].channel == channel)
            return &crosser->filled.at[i];
    return NULL;
}

/* A child sends: how much, at the least. */
static void note_sent(Crosser *crosser, Machine *machine, const Event *event)
{
    const Thing *process = crosser->child->receiver;
    const Argument *arg = event_argument(machine, event, 0);
    bool is_process = event_role(process) == ROLE_PROCESS && object_has_notes(process);
    if (!is_process || !arg || arg->stars || !arg->site.node)
        return;
    int64_t bytes = (MESSAGE_LEAST + size_least(machine, arg->site)) *
                    size_rounds(machine, event->site);
    const Thing *channel = event->receiver;
    Filled *old = find_filled(crosser, process, channel);
    if (old) {
        old->bytes = old->bytes > bytes ? old->bytes : bytes;
        return;
    }
    Filled filled = {process, channel, bytes, event->site};
    vec_add(machine->arena, &crosser->filled, filled);
}

/* Somebody reads: a child at any time, the parent from now on. */
static void note_taken(Machine *machine, const Event *event)
{
    Cell *taken = object_note(machine, event->receiver, "<taken>");
    if (machine->in_child)
        taken->value = machine->yes;
    else
        state_write(&machine->state, taken, machine->yes, event->site);
}

static bool is_full(Machine *machine, const Filled *filled)
{
    bool is_two_way = event_role(filled->channel) == ROLE_CONNECTION &&
                      !value_is_bound(object_noted(machine, filled->channel, "<end>"));
    const Thing *reader = reading_end(machine, filled->channel);
    return filled->bytes > (is_two_way ? SOCKET_HOLDS : PIPE_HOLDS) &&
           !filled->channel->is_shared && !reader->is_shared &&
           !value_is_bound(object_noted(machine, reader, "<taken>"));
}

/* join(timeout) comes back; it matters to who looks at the exit code then. */
static bool waits(const Event *event)
{
    if (event->args.len == 0)
        return true;
    const Tree *tree = event->site.module->tree;
    Node function = event->site.node;
    while (node_parent(tree, function) &&
           node_kind(tree, function) != NODE_FUNCTION_DEFINITION)
        function = node_parent(tree, function);
    return str_find(node_text(tree, function), STR(".exitcode")) >= 0;
}

static void check_join(Crosser *crosser, Machine *machine, const Event *event)
{
    for (uint32_t i = 0; i < crosser->filled.len; i++) {
        const Filled *filled = &crosser->filled.at[i];
        if (filled->process != event->receiver || !is_full(machine, filled) ||
            !waits(event))
            continue;
        const Fact *fact = filled->channel->object.fact;
        Fault fault = {
            .kind = FAILURE_CALL,
            .reason = REASON_UNDRAINED,
            .what = fact && fact->label.len ? fact->label : STR("a queue"),
            .step = {STR("the child can't end before this has been read"), filled->site}};
        fault_add(crosser, machine, event, &fault);
        return;
    }
}

void drain_follow(Crosser *crosser, Machine *machine, const Event *event)
{
    Effect effect = event->boundary->effect;
    note_peers(machine, event);
    if (machine->alternatives > 1 || !object_has_notes(event->receiver))
        return;
    if (effect == EFFECT_PUT && machine->in_child && crosser->child &&
        is_channel(event->receiver))
        note_sent(crosser, machine, event);
    if (effect == EFFECT_GET && is_channel(event->receiver))
        note_taken(machine, event);
    if (effect == EFFECT_JOIN && !machine->in_child &&
        event_role(event->receiver) == ROLE_PROCESS)
        check_join(crosser, machine, event);
}

void drain_follow_other(Machine *machine, const Event *event)
{
    bool is_free = object_has_notes(event->receiver) && is_channel(event->receiver) &&
                   str_ends(event->callee->name, STR(".cancel_join_thread"));
    if (is_free)
        object_note(machine, event->receiver, "<taken>")->value = machine->yes;
}
