/* crossing/twin.c: the child's own queues, events and values. It waits for ever where it
   takes from one that nobody else fills; the parent does where it takes what a child has
   put into its own. */
#include "crossing/twin.h"

#include "crossing/fault.h"
#include "crossing/pending.h"
#include "syntax/names.h"
#include "value/call.h"

static bool is_inheritable(const Thing *thing)
{
    const Fact *fact = thing && thing->kind == THING_OBJECT ? thing->object.fact : NULL;
    return fact && fact->answer_count > 0 &&
           fact->answers[0].pickles == PICKLES_INHERIT_ONLY;
}

static Twin *find_twin(Crosser *crosser, const Thing *own)
{
    for (uint32_t i = 0; i < crosser->twins.len; i++)
        if (crosser->twins.at[i].own == own)
            return &crosser->twins.at[i];
    return NULL;
}

Value twin_value(const Probe *probe, Value value, Str name)
{
    Thing *only = value_only(value);
    if (!is_inheritable(only) || find_twin(probe->crosser, only))
        return value;
    for (uint32_t i = 0; i < probe->crosser->twins.len; i++)
        if (probe->crosser->twins.at[i].original == only)
            return value_of(probe->crosser->twins.at[i].own);
    Thing *own = thing_make(probe->machine->arena, THING_OBJECT, only->site);
    own->object = only->object;
    own->made = only->made;
    own->live = only->live;
    Twin twin = {.own = own, .original = only, .name = name};
    vec_add(probe->machine->arena, &probe->crosser->twins, twin);
    return value_of(own);
}

static bool is_word(Str name, const Str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(name, words[i]))
            return true;
    return false;
}

static Str method_of(const Machine *machine, const Event *event)
{
    return name_text(machine->names, event->callee->last);
}

static bool fills(Str method)
{
    static const Str words[] = {STR_CONST("put"),    STR_CONST("put_nowait"),
                                STR_CONST("set"),    STR_CONST("release"),
                                STR_CONST("notify"), STR_CONST("notify_all")};
    return is_word(method, words, sizeof words / sizeof *words);
}

static bool takes(Str method)
{
    static const Str words[] = {STR_CONST("get"), STR_CONST("wait"),
                                STR_CONST("get_nowait")};
    return is_word(method, words, sizeof words / sizeof *words);
}

/* Some condition around asks whether there is anything. */
static bool is_asked_first(Site site)
{
    static const Str words[] = {STR_CONST("empty"), STR_CONST("qsize"),
                                STR_CONST("is_set")};
    const Tree *tree = site.module->tree;
    for (Node at = site.node; at; at = node_parent(tree, at)) {
        if (node_kind(tree, at) == NODE_FUNCTION_DEFINITION)
            return false;
        Node condition = node_field(tree, at, FIELD_CONDITION);
        for (size_t i = 0; condition && i < sizeof words / sizeof *words; i++)
            if (str_find(node_text(tree, condition), words[i]) >= 0)
                return true;
    }
    return false;
}

/* It comes back only when there is something. */
static bool waits_for_ever(const Machine *machine, const Event *event)
{
    return event->args.len == 0 &&
           !str_equal(method_of(machine, event), STR("get_nowait"));
}

void twin_observe(Crosser *crosser, Machine *machine, const Event *event)
{
    Twin *twin = event->receiver ? find_twin(crosser, event->receiver) : NULL;
    if (!twin)
        return;
    Str method = method_of(machine, event);
    if (str_equal(method, STR("__setitem__")) && !twin->written.node)
        twin->written = event->site;
    if (fills(method) && !twin->filled.node)
        twin->filled = event->site;
    bool is_stuck = takes(method) && waits_for_ever(machine, event) &&
                    machine->doubts == 0 && !is_asked_first(event->site);
    if (is_stuck && !twin->filled.node && !twin->taken.node)
        twin->taken = event->site;
}

static Failure failure_of(const Probe *probe, const Twin *twin, FailureKind kind,
                          Site use)
{
    Arena *arena = probe->machine->arena;
    TrailStep *trail = arena_array(arena, TrailStep, 2);
    trail[0] = (TrailStep){
        str_format(arena, "the worker uses '%.*s' here: a spawned one its own",
                   STR_ARG(twin->name)),
        use};
    trail[1] = (TrailStep){
        str_format(arena, "'%.*s' is made here, by each import", STR_ARG(twin->name)),
        twin->original->site};
    return (Failure){kind,        REASON_OWN_COPY,
                     METHODS_ALL, str_format(arena, "'%.*s'", STR_ARG(twin->name)),
                     twin->name,  (Str){0},
                     trail,       2};
}

/* Set in the child: the parent's never is. */
static Site written_at(const Probe *probe, const Twin *twin)
{
    const Cell *cell = attrs_find(&twin->own->attrs,
                                  name_make(probe->machine->names, STR("value")));
    return cell && value_is_bound(cell->value) ? cell->site : twin->written;
}

static void report_one(const Probe *probe, const Record *record, const Twin *twin)
{
    Crosser *crosser = probe->crosser;
    Machine *machine = probe->machine;
    Site written = written_at(probe, twin);
    if (written.node) {
        Failure failure = failure_of(probe, twin, FAILURE_ADVICE, written);
        record_one(crosser, machine, record, &failure);
        return;
    }
    bool is_taken = twin->taken.node != 0;
    if (!is_taken && !twin->filled.node)
        return;
    Failure failure = failure_of(probe, twin, FAILURE_LOAD,
                                 is_taken ? twin->taken : twin->filled);
    if (is_taken && probe->transport == TRANSPORT_TASK) {
        pending_raised(crosser, machine, record, &failure);
        return;
    }
    Wait wait = {.original = twin->original, .process = is_taken ? probe->owner : NULL};
    if (record_make(machine, record, &failure, &wait.crossing))
        vec_add(machine->arena, &crosser->waits, wait);
}

void twin_report(const Probe *probe)
{
    Record record = probe_record(probe);
    for (uint32_t i = 0; i < probe->crosser->twins.len; i++)
        report_one(probe, &record, &probe->crosser->twins.at[i]);
}

/* Something is there for the parent to take, put by itself; or nobody waits for the
   process. */
static void forget(Crosser *crosser, const Thing *original, const Thing *process)
{
    uint32_t left = 0;
    for (uint32_t i = 0; i < crosser->waits.len; i++) {
        const Wait *wait = &crosser->waits.at[i];
        bool goes = wait->process ? wait->process == process : wait->original == original;
        if (!goes)
            crosser->waits.at[left++] = *wait;
    }
    crosser->waits.len = left;
}

static bool is_fed(const Crosser *crosser, const Thing *original)
{
    for (uint32_t i = 0; i < crosser->fed.len; i++)
        if (crosser->fed.at[i] == original)
            return true;
    return false;
}

/* The parent waits for a child that waits, or for what a child has put elsewhere. */
static void stop(Crosser *crosser, Machine *machine, const Thing *original,
                 const Thing *process)
{
    for (uint32_t i = 0; i < crosser->waits.len; i++) {
        Wait *wait = &crosser->waits.at[i];
        bool is_it = process ? wait->process == process
                             : wait->original == original && !wait->process;
        if (!is_it)
            continue;
        wait->crossing.is_caught = false;
        record_add(crosser, machine, &wait->crossing);
    }
}

static void follow_object(Crosser *crosser, Machine *machine, const Event *event)
{
    const Thing *object = event->receiver;
    Str method = method_of(machine, event);
    if (fills(method)) {
        vec_add(machine->arena, &crosser->fed, object);
        forget(crosser, object, NULL);
    }
    bool gets = takes(method) && !is_fed(crosser, object) && !is_asked_first(event->site);
    bool raises = str_starts(method, STR("get")) &&
                  !fault_is_handled(machine, event->site, NULL, STR("Empty"));
    if (gets && (raises || waits_for_ever(machine, event)))
        stop(crosser, machine, object, NULL);
}

void twin_follow(Crosser *crosser, Machine *machine, const Event *event)
{
    if (!event->receiver || machine->in_child)
        return;
    if (is_inheritable(event->receiver))
        follow_object(crosser, machine, event);
    Effect effect = event->boundary ? event->boundary->effect : EFFECT_NONE;
    if (effect == EFFECT_JOIN && event->args.len == 0)
        stop(crosser, machine, NULL, event->receiver);
    if (effect == EFFECT_TERMINATE)
        forget(crosser, NULL, event->receiver);
}
