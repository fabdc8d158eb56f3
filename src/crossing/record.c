/* crossing/record.c: failures become crossings: under which platform defaults, and at
   which place. */
#include "crossing/record.h"

#include "syntax/names.h"

static Methods failing_methods(const Failure *failure, Transport transport)
{
    Methods spawned = METHOD_SPAWN | METHOD_FORKSERVER;
    switch (failure->kind) {
    case FAILURE_DUMP:
    case FAILURE_REBUILD: return transport == TRANSPORT_TASK ? METHODS_ALL : spawned;
    case FAILURE_LOAD: return spawned;
    case FAILURE_INHERIT: return transport == TRANSPORT_TASK ? METHODS_ALL : METHODS_NONE;
    case FAILURE_FORKED: return METHOD_FORK;
    case FAILURE_CALL: return METHODS_ALL;
    case FAILURE_ADVICE: return METHODS_NONE;
    }
    return METHODS_NONE;
}

/* "Pool.map" of "multiprocessing.pool.Pool.map"; "Process" of
   "multiprocessing.Process". */
static Str short_name(Str name)
{
    StrPair last = str_cut_last(name, '.');
    StrPair before = str_cut_last(last.head, '.');
    bool is_method = before.tail.len > 0 && before.tail.at[0] >= 'A' &&
                     before.tail.at[0] <= 'Z';
    if (!is_method)
        return last.tail;
    return str_slice(name, name.len - last.tail.len - before.tail.len - 1, name.len);
}

/* From a parameter that is shipped as it came in to where the caller gave it; false where
   it's no such thing. */
static bool climb_once(const Call *call, Site *site)
{
    if (!call || !call->frame || !site->node ||
        site->module != call->frame->module->module.module ||
        node_kind(site->module->tree, site->node) != NODE_IDENTIFIER)
        return false;
    const Binding *binding = scope_find_own(call->frame->scope,
                                            node_name(site->module->tree, site->node));
    const Function *def = call->frame->scope->function;
    bool is_param = false;
    for (uint32_t i = 0; binding && def && i < def->param_count; i++)
        is_param |= def->params[i].name == binding->name;
    if (!is_param || binding->kind != BINDING_LOCAL || !call->site.node)
        return false;
    const Cell *cell = &call->frame->cells[binding->slot];
    bool is_argument = cell->site.node && call->caller == NULL
                           ? cell->site.module == call->site.module
                           : cell->site.node != 0;
    if (is_argument)
        *site = cell->site;
    return is_argument;
}

static Site climb(const Machine *machine, Site site)
{
    const Call *call = machine->call;
    while (climb_once(call, &site))
        call = call->caller;
    return site;
}

/* A process's own failures lead through what its constructor was given: that argument is
   the place, in the call that made it. */
static bool is_stored_argument(const Record *record, const Failure *failure)
{
    const Thing *receiver = record->event->receiver;
    return receiver && receiver->kind == THING_OBJECT && receiver->object.maker &&
           !record->param && failure->trail_len > 0 &&
           str_starts(failure->trail[0].text, STR("attribute '_"));
}

/* An argument that a partial or a collected `**kwargs` brings along stands elsewhere than
   the call. */
static bool is_brought(const Record *record)
{
    Site call = record->event->site;
    if (!record->param || !call.node || !record->site.node)
        return false;
    return record->site.module != call.module || record->site.node < call.node ||
           record->site.node >= node_end(call.module->tree, call.node);
}

static bool lacks_guard(const Crossing *crossing)
{
    return crossing->failure && crossing->failure->reason == REASON_NO_GUARD;
}

static bool same_crossing(const Crossing *a, const Crossing *b)
{
    bool same_place = a->given.node == b->given.node &&
                      a->given.module == b->given.module;
    if (same_place && lacks_guard(a) && lacks_guard(b))
        return true; /* one statement without a guard, whatever it starts */
    return same_place && a->site.module == b->site.module &&
           a->site.node == b->site.node && !a->failure == !b->failure &&
           (!a->failure || a->failure->reason == b->failure->reason);
}

static CrossingIndex *index_of(Crosser *crosser, Machine *machine, Node given)
{
    CrossingIndex *index = NULL;
    Arena *arena = machine->arena;
    HASH_FIND(hh, crosser->by_place, &given, sizeof given, index);
    if (index)
        return index;
    index = arena_new(arena, CrossingIndex);
    index->given = given;
    HASH_ADD(hh, crosser->by_place, given, sizeof index->given, index);
    return index;
}

void record_add(Crosser *crosser, Machine *machine, const Crossing *crossing)
{
    crosser->failing += crossing->fails_on != METHODS_NONE;
    CrossingIndex *index = index_of(crosser, machine, crossing->given.node);
    for (uint32_t i = index->newest; i; i = crosser->crossings.at[i - 1].older) {
        Crossing *old = &crosser->crossings.at[i - 1];
        if (!same_crossing(old, crossing))
            continue;
        old->fails_on |= crossing->fails_on;
        old->is_caught &= crossing->is_caught;
        if (old->root.node != crossing->root.node)
            old->root = (Site){0};
        return;
    }
    vec_add(machine->arena, &crosser->crossings, *crossing);
    vec_last(&crosser->crossings).older = index->newest;
    index->newest = crosser->crossings.len;
}

/* "target" of "attribute '_target' is set here". */
static Str stored_name(const Failure *failure)
{
    Str inside = str_cut(str_cut(failure->trail[0].text, '\'').tail, '\'').head;
    return str_slice(inside, 1, inside.len);
}

bool record_make(Machine *machine, const Record *record, const Failure *failure,
                 Crossing *crossing)
{
    Methods fails = failing_methods(failure, record->transport);
    Methods live = failure->live ? machine->live & failure->live : machine->live;
    Methods fails_on = method_map(record->force, fails, live);
    if (!fails_on && failure->kind != FAILURE_ADVICE)
        return false;
    Failure *kept = arena_new(machine->arena, Failure);
    *kept = *failure;
    *crossing = (Crossing){.boundary = record->event->boundary,
                           .argument = record->argument,
                           .transport = record->transport,
                           .site = record->site,
                           .fails_on = fails_on,
                           .is_caught = machine->caught > 0,
                           .root = machine->root,
                           .failure = kept};
    if (is_stored_argument(record, failure)) {
        crossing->boundary = record->event->receiver->object.maker;
        crossing->argument = stored_name(failure);
        crossing->site = failure->trail[0].site;
        kept->trail++;
        kept->trail_len--;
    }
    crossing->callable = short_name(crossing->boundary->name);
    crossing->given = record->given.node ? record->given : climb(machine, crossing->site);
    if (record->is_object)
        crossing->shipped = climb(machine, record->site);
    if (is_brought(record))
        crossing->site = record->event->site;
    return true;
}

void record_one(Crosser *crosser, Machine *machine, const Record *record,
                const Failure *failure)
{
    Crossing crossing;
    if (record_make(machine, record, failure, &crossing))
        record_add(crosser, machine, &crossing);
}

static Noted *get_noted(Crosser *crosser, Arena *arena, Name name)
{
    Noted *noted = NULL;
    HASH_FIND(hh, crosser->noted, &name, sizeof name, noted);
    if (noted)
        return noted;
    noted = arena_new(arena, Noted);
    noted->name = name;
    HASH_ADD(hh, crosser->noted, name, sizeof noted->name, noted);
    return noted;
}

void record_wrapper(Crosser *crosser, Machine *machine, Name name)
{
    Noted *noted = get_noted(crosser, machine->arena, name);
    if (name && !noted->is_wrapper)
        vec_add(machine->arena, &crosser->wrappers, name);
    noted->is_wrapper = name != 0;
}

static void record_starter(Crosser *crosser, Machine *machine, Name name)
{
    Noted *noted = get_noted(crosser, machine->arena, name);
    if (name && !noted->is_starter)
        vec_add(machine->arena, &crosser->starters, name);
    noted->is_starter = name != 0;
}

bool record_is_wrapper(const Crosser *crosser, Name name)
{
    const Noted *noted = NULL;
    HASH_FIND(hh, crosser->noted, &name, sizeof name, noted);
    return noted && noted->is_wrapper;
}

typedef void Recorder(Crosser *crosser, Machine *machine, Name name);

/* The function by its name, a method by its class's, and what either is nested in: a
   factory may give it away. */
static void record_around(Crosser *crosser, Machine *machine, Recorder *record,
                          const Scope *scope)
{
    for (; scope; scope = scope->parent)
        if (!scope->parent || scope->parent->kind != SCOPE_CLASS)
            record(crosser, machine, scope->name);
}

void record_starters(Crosser *crosser, Machine *machine)
{
    for (const Call *call = machine->call; call; call = call->caller)
        record_around(crosser, machine, record_starter,
                      call->function->function.function->scope);
}

/* Whoever calls the functions that run now may have put more into the instance, or have
   one of a subclass. */
static void record_unseen(Crosser *crosser, Machine *machine, const Thing *instance)
{
    record_wrapper(crosser, machine, instance->instance.class_->class_.scope->name);
    for (const Call *call = machine->call; call; call = call->caller)
        record_wrapper(crosser, machine, call->function->function.function->name);
}

static void add_wrappers(Crosser *crosser, Machine *machine, const Pickler *pickler)
{
    for (uint32_t i = 0; i < pickler->parameters.len; i++)
        record_around(crosser, machine, record_wrapper,
                      pickler->parameters.at[i]->parameter.function->scope);
    for (uint32_t i = 0; i < pickler->unseen.len; i++)
        record_unseen(crosser, machine, pickler->unseen.at[i]);
}

/* The program itself gets as far as this, and so do the callers that gave it. */
static void record_shipped(Crosser *crosser, const Machine *machine, Site site)
{
    if (machine->root.node)
        return;
    const Call *call = machine->call;
    for (;;) {
        if (site.module != machine->main)
            vec_add(machine->arena, &crosser->shipped, site);
        if (!climb_once(call, &site))
            return;
        call = call->caller;
    }
}

void record_failures(Crosser *crosser, Machine *machine, const Record *given,
                     const Pickler *pickler)
{
    Record shipped = *given, *record = &shipped;
    shipped.is_object = true;
    add_wrappers(crosser, machine, pickler);
    if (record->event->boundary->serializer != SERIALIZER_PICKLE)
        return;
    if (!pickler->met_unknown || pickler->failures.len > 0)
        record_shipped(crosser, machine, record->site);
    Methods told = METHODS_NONE;
    for (uint32_t i = 0; i < pickler->failures.len; i++) {
        const Failure *failure = &pickler->failures.at[i];
        Methods fails = failing_methods(failure, record->transport);
        if ((fails & ~told) == 0)
            continue;
        told |= fails;
        /* What goes wrong in the child, no handler here takes. */
        bool is_here = failure->kind == FAILURE_DUMP ||
                       failure->kind == FAILURE_INHERIT || failure->kind == FAILURE_CALL;
        uint32_t caught = machine->caught;
        machine->caught = is_here ? caught : 0;
        record_one(crosser, machine, record, failure);
        machine->caught = caught;
    }
    if (pickler->failures.len > 0)
        return;
    Crossing crossing = {.boundary = record->event->boundary,
                         .callable = short_name(record->event->boundary->name),
                         .argument = record->argument,
                         .transport = record->transport,
                         .site = record->site,
                         .given = record->site};
    record_add(crosser, machine, &crossing);
}
