/* crossing/pipe.c: `Pipe(duplex=False)` gives the end to receive from first, then the end
   to send to. */
#include "crossing/pipe.h"

#include "crossing/event.h"
#include "crossing/fault.h"
#include "crossing/object.h"

enum { END_TO_RECEIVE, END_TO_SEND };

/* Whether the argument `duplex` is a false constant. */
static bool goes_one_way(Machine *machine, const Event *event)
{
    if (event->boundary->param_count == 0 ||
        !str_equal(event->boundary->params[0].name, STR("duplex")))
        return false;
    const Argument *duplex = event_argument(machine, event, 0);
    const Thing *only = duplex && !duplex->stars ? value_only(duplex->value) : NULL;
    return only && only->kind == THING_CONSTANT && only->constant.type != CONSTANT_STR &&
           only->constant.number == 0;
}

static void note_ends(Machine *machine, const Event *event)
{
    const Thing *pair = event->result;
    if (!pair || pair->kind != THING_TUPLE || pair->container.elements.len != 2 ||
        !goes_one_way(machine, event))
        return;
    for (int i = END_TO_RECEIVE; i <= END_TO_SEND; i++) {
        Thing *end = value_only(pair->container.elements.at[i]->value);
        if (object_has_notes(end))
            object_note(machine, end, "<end>")->value = machine_int(machine, i);
    }
}

static bool is_end(Machine *machine, const Thing *connection, int which)
{
    const Thing *end = value_only(object_noted(machine, connection, "<end>"));
    return end && end->constant.number == which;
}

void pipe_follow(Crosser *crosser, Machine *machine, const Event *event)
{
    note_ends(machine, event);
    if (event_role(event->receiver) != ROLE_CONNECTION || machine->alternatives > 1 ||
        !object_has_notes(event->receiver))
        return;
    Effect effect = event->boundary->effect;
    bool sends = effect == EFFECT_PUT && is_end(machine, event->receiver, END_TO_RECEIVE);
    bool receives = effect == EFFECT_GET && is_end(machine, event->receiver, END_TO_SEND);
    if (!sends && !receives)
        return;
    Fault fault = {
        .kind = FAILURE_CALL,
        .reason = REASON_WRONG_CALL,
        .what = sends ? STR("this is the end to receive from; the other one sends")
                      : STR("this is the end to send to; the other one receives"),
        .exception = sends ? STR("OSError: connection is read-only")
                           : STR("OSError: connection is write-only"),
        .step = {STR("the pipe is made here"), event->receiver->site}};
    fault_add(crosser, machine, event, &fault);
}
