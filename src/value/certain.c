/* value/certain.c: what is known of objects for certain.

   Three things make an object's life uncertain. It may stand for many: made by a loop's
   body, which is followed once for all rounds (Thing.round). Code that isn't followed may
   have it (Thing.is_shared). Or the code that runs now is called by nobody that is seen,
   in a thread, or after a `yield`, so that anything may have happened to what is older
   (Machine.since). */
#include "value/certain.h"

/* Objects in objects that are given away with one. */
enum { GIVEN_DEEP = 6 };

void certain_enter_round(Machine *machine)
{
    vec_add(machine->arena, &machine->rounds, ++machine->next_round);
}

void certain_leave_round(Machine *machine)
{
    machine->rounds.len--;
}

bool certain_is_one(const Machine *machine, const Thing *thing)
{
    bool is_now = thing->round == 0;
    for (uint32_t i = 0; !is_now && i < machine->rounds.len; i++)
        is_now = machine->rounds.at[i] == thing->round;
    return is_now;
}

void certain_forget(Machine *machine)
{
    machine->since = ++machine->state.tick;
}

bool certain_knows(const Machine *machine, uint32_t tick)
{
    return tick >= machine->since;
}

static void give(Machine *machine, Value value, int depth);

static void give_cells(Machine *machine, const Thing *thing, int depth)
{
    for (uint32_t i = 0; i < thing->attrs.entries.len; i++)
        give(machine, thing->attrs.entries.at[i].cell->value, depth);
}

static void give_container(Machine *machine, const Thing *thing, int depth)
{
    for (uint32_t i = 0; i < thing->container.elements.len; i++)
        give(machine, thing->container.elements.at[i]->value, depth);
    give(machine, thing->container.rest.value, depth);
    give_cells(machine, thing, depth);
}

static void give_partial(Machine *machine, const Thing *partial, int depth)
{
    give(machine, value_of(partial->partial.callee), depth);
    for (uint32_t i = 0; i < partial->partial.args.len; i++)
        give(machine, partial->partial.args.at[i].value, depth);
}

static void give_thing(Machine *machine, Thing *thing, int depth)
{
    switch (thing->kind) {
    case THING_OBJECT:
    case THING_INSTANCE:
        thing->is_shared = true;
        give_cells(machine, thing, depth);
        return;
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET:
    case THING_DICT: give_container(machine, thing, depth); return;
    case THING_FUNCTION:
        certain_forget(
            machine); /* it may be called, and do what it does to what it can reach */
        return;
    case THING_BOUND:
        give(machine, value_of(thing->bound.receiver), depth);
        give(machine, value_of(thing->bound.function), depth);
        return;
    case THING_PARTIAL: give_partial(machine, thing, depth); return;
    case THING_ITERATOR:
        give(machine, thing->iterator.elements, depth);
        give(machine, thing->iterator.holds, depth);
        return;
    case THING_UNKNOWN:
    case THING_PARAMETER:
    case THING_ATOM:
    case THING_CONSTANT:
    case THING_CLASS:
    case THING_EXTERN:
    case THING_MODULE:
    case THING_IMPORT:
    case THING_GENERATOR:
    case THING_SUPER:
    case THING_WRAPPER:
    case THING_KINDS: return;
    }
}

static void give(Machine *machine, Value value, int depth)
{
    for (uint32_t i = 0; i < value.len; i++) {
        Thing *thing = value.at[i];
        if (depth == 0 || thing->seen == machine->walks)
            continue;
        thing->seen = machine->walks;
        give_thing(machine, thing, depth - 1);
    }
}

void certain_give(Machine *machine, Value value)
{
    machine->walks++;
    give(machine, value, GIVEN_DEEP);
}

void certain_give_arguments(Machine *machine, Arguments args)
{
    machine->walks++;
    for (uint32_t i = 0; i < args.len; i++)
        give(machine, args.at[i].value, GIVEN_DEEP);
}
