/* crossing/probe.c: workers in their own worlds. A child that is forked has what its
   parent had at that moment. A child that is spawned imports the main module anew, and
   has what importing leaves in each module (Cell.imported), besides the objects that were
   pickled for it. So the worker is followed several times, each time with the cells of
   the globals set to what is there. */
#include "crossing/probe.h"

#include "crossing/event.h"
#include "crossing/pending.h"
#include "crossing/pickle.h"
#include "crossing/twin.h"
#include "crossing/world.h"
#include "syntax/names.h"
#include "value/call.h"
#include "value/import.h"
#include "value/lost.h"

/* What of the machine belongs to the process that runs. */
typedef struct Outside {
    bool in_child, main_only;
    Lost *lost;
    Raises raises;
    const Raises *handled;
    uint32_t doubts, since, threads;
} Outside;

/* In a child, all that is written is there for its code to be read. */
static Outside enter(Machine *machine)
{
    Outside outside = {machine->in_child, machine->state.in_main_only,
                       machine->lost,     machine->raises,
                       machine->handled,  machine->doubts,
                       machine->since,    machine->threads};
    machine->in_child = true;
    machine->state.in_main_only = false;
    machine->lost = NULL;
    machine->raises = (Raises){0};
    machine->handled = NULL;
    machine->doubts = 0;
    machine->threads = 0;
    return outside;
}

static void leave(Machine *machine, const Outside *outside)
{
    machine->in_child = outside->in_child;
    machine->state.in_main_only = outside->main_only;
    machine->lost = outside->lost;
    machine->raises = outside->raises;
    machine->handled = outside->handled;
    machine->doubts = outside->doubts;
    machine->since = outside->since;
    machine->threads = outside->threads;
}

void probe_forked(Crosser *crosser, Machine *machine, const Thing *pool)
{
    if (!world_is_affordable(machine))
        return;
    Fork fork = {pool, machine->state.tick, world_copy(machine)};
    vec_add(machine->arena, &crosser->forks, fork);
}

static const Initialized *find_initialized(const Probe *probe)
{
    for (uint32_t i = probe->crosser->initialized.len; i > 0; i--)
        if (probe->crosser->initialized.at[i - 1].owner == probe->owner)
            return &probe->crosser->initialized.at[i - 1];
    return NULL;
}

static bool is_known_callable(Value callable)
{
    for (uint32_t i = 0; i < callable.len; i++)
        if (callable.at[i]->kind == THING_UNKNOWN ||
            callable.at[i]->kind == THING_PARAMETER ||
            callable.at[i]->kind == THING_EXTERN)
            return false;
    return true;
}

void probe_initialized(const Probe *probe, Mark mark)
{
    Machine *machine = probe->machine;
    Initialized initialized = {.owner = probe->owner,
                               .is_unknown = value_is_bound(probe->work->callable) &&
                                             !is_known_callable(probe->work->callable),
                               .writes = world_written(machine, mark)};
    vec_add(machine->arena, &probe->crosser->initialized, initialized);
}

static Value run(const Probe *probe)
{
    const Initialized *initialized = find_initialized(probe);
    if (initialized)
        world_put(probe->machine, &initialized->writes);
    return work_run(probe->machine, probe->work, probe->event->site);
}

/* What a raise in the child has to do with what is lost there, as a failure. */
static Failure failure_of(Machine *machine, const Raise *raise, FailureKind kind)
{
    const Lost *lost = raise->lost;
    Arena *arena = machine->arena;
    bool is_local = lost->set.node && world_is_in_function(lost->set);
    TrailStep *trail = arena_array(arena, TrailStep, 2);
    trail[0] = (TrailStep){
        str_format(arena, "the worker uses '%.*s' here", STR_ARG(lost->name)),
        raise->site};
    trail[1] = (TrailStep){str_format(arena, "'%.*s' is set here, in the parent process",
                                      STR_ARG(lost->name)),
                           lost->set};
    Reason reason = lost->is_state                           ? REASON_SETSTATE
                    : kind == FAILURE_FORKED                 ? REASON_AFTER_POOL
                    : lost->kind != LOST_MISSING || is_local ? REASON_PARENT_ONLY
                                                             : REASON_MAIN_GUARD;
    return (Failure){kind,        reason,
                     raise->live, str_format(arena, "'%.*s'", STR_ARG(lost->name)),
                     lost->name,  raise->text,
                     trail,       2};
}

Record probe_record(const Probe *probe)
{
    Machine *machine = probe->machine;
    Record record = {.event = probe->event,
                     .transport = probe->transport,
                     .argument = probe->event->boundary->ships_self ? STR("target")
                                                                    : STR("func"),
                     .site = worker_site(machine, probe->event)};
    record.force = method_of_object(machine, &probe->crosser->methods, probe->owner);
    return record;
}

/* Says the first of the raises that comes of something lost: where it is, the worker
   ends. */
static void report(const Probe *probe, const Raises *raises, FailureKind kind,
                   bool states)
{
    Record record = probe_record(probe);
    for (uint32_t i = 0; i < raises->len; i++) {
        const Raise *raise = &raises->at[i];
        if (!raise->lost || (raise->lost->is_state && !states))
            continue;
        Failure failure = failure_of(probe->machine, raise, kind);
        pending_raised(probe->crosser, probe->machine, &record, &failure);
        return;
    }
}

Value probe_run(const Probe *probe, Raises *raises)
{
    Machine *machine = probe->machine;
    Outside outside = enter(machine);
    if (probe->transport == TRANSPORT_TASK)
        world_drop_states(probe);
    Value value = run(probe);
    *raises = machine->raises;
    leave(machine, &outside);
    report(probe, raises, FAILURE_REBUILD, true);
    return value;
}

/* A global that the worker read and left alone, and that has another value in the
   child. */
static void advise(const Probe *probe, const Lost *table)
{
    Record record = probe_record(probe);
    for (const Lost *lost = table; lost; lost = lost->hh.next) {
        if (lost->kind != LOST_CHANGED || !lost->read.node ||
            lost->cell->tick != lost->tick)
            continue;
        Raise read = {.lost = lost, .site = lost->read};
        Failure failure = failure_of(probe->machine, &read, FAILURE_ADVICE);
        failure.reason = REASON_PARENT_ONLY;
        record_one(probe->crosser, probe->machine, &record, &failure);
    }
}

typedef void Prepare(const Probe *probe);

/* Follows the worker once more, in the world that `prepare` makes. */
static void run_again(const Probe *probe, Prepare *prepare, FailureKind kind)
{
    Machine *machine = probe->machine;
    uint32_t steps = machine->steps;
    Mark mark = state_mark(&machine->state);
    Outside outside = enter(machine);
    probe->crosser->is_probing = true;
    probe->crosser->twins.len = 0;
    prepare(probe);
    Raises raises = {0};
    Lost *lost = machine->lost;
    if (lost || probe->crosser->twins.len > 0) {
        if (probe->transport == TRANSPORT_TASK || kind == FAILURE_LOAD)
            world_drop_states(probe);
        lost = machine->lost;
        run(probe);
        raises = machine->raises;
    }
    probe->crosser->is_probing = false;
    leave(machine, &outside);
    report(probe, &raises, kind, probe->transport == TRANSPORT_START);
    if (lost && raises.len == 0 && kind == FAILURE_LOAD)
        advise(probe, lost);
    if (raises.len == 0)
        twin_report(probe);
    state_undo(&machine->state, mark);
    machine->steps = steps;
}

static const Fork *find_fork(const Probe *probe)
{
    for (uint32_t i = probe->crosser->forks.len; i > 0; i--)
        if (probe->crosser->forks.at[i - 1].pool == probe->owner)
            return &probe->crosser->forks.at[i - 1];
    return NULL;
}

static void prepare_forked(const Probe *probe)
{
    world_go_back(probe, find_fork(probe));
}

/* Some platform default makes it a process of one of these methods. */
static bool may_be_in_force(const Probe *probe, Methods methods)
{
    Force force = method_of_object(probe->machine, &probe->crosser->methods,
                                   probe->owner);
    return method_map(force, methods, probe->machine->live) != METHODS_NONE;
}

void probe_again(const Probe *probe)
{
    const Initialized *initialized = find_initialized(probe);
    if (probe->machine->in_child || probe->crosser->is_probing ||
        !value_is_bound(probe->work->callable) ||
        (initialized && initialized->is_unknown) ||
        probe->event->boundary->serializer != SERIALIZER_PICKLE)
        return;
    if (may_be_in_force(probe, METHOD_SPAWN | METHOD_FORKSERVER) &&
        world_is_affordable(probe->machine))
        run_again(probe, world_import, FAILURE_LOAD);
    if (find_fork(probe) && world_is_affordable(probe->machine) &&
        may_be_in_force(probe, METHOD_FORK))
        run_again(probe, prepare_forked, FAILURE_FORKED);
}
