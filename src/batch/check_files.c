/* The files of a run, each parsed and checked by some thread. A file's findings are kept
   apart from all that was worked out about it, which is forgotten when the thread goes on
   to the next file. First come the files with a word of a library, those before others
   that others import; then in rounds those that use wrappers of others (see reach.h). */
#include "batch/check_files.h"

#include "batch/progress.h"
#include "batch/reach.h"
#include "batch/workers.h"
#include "finding/trouble.h"

typedef struct Batch {
    const CheckOrder *order;
    InputFiles *inputs;
    Reach *reach;
    bool is_early;     /* the round is of those that others import */
    bool is_backwards; /* the round goes from the last file to the first */
    bool *checked;     /* of each file, whether it was */
    Findings *found;   /* of each file */
    VisitKeys *visits; /* by each file, in others */
    Settled *settled;  /* of each file that was checked */
    Arena **kept;      /* of each worker: what outlives the file */
    Arena *scratch;    /* of each worker: forgotten after each file */
} Batch;

const Module *input_module(Project *project, const InputFile *file)
{
    if (file->error)
        return NULL;
    return file->is_read ? project_load_bytes(project, file->path, file->bytes)
                         : project_load(project, file->path);
}

/* The files of the run are in the order of their paths. */
static bool is_input(const void *context, Str path)
{
    const InputFiles *inputs = context;
    uint32_t from = 0, to = inputs->len;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        int order = str_compare(inputs->at[middle].path, path);
        if (order == 0)
            return true;
        if (order < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return false;
}

/* Why a file can't be read; NULL where it went away after it was found, as those of
   editors do. */
static const char *find_error(Arena *arena, const Files *files, const InputFile *file)
{
    if (file->error)
        return file->error;
    const char *error = files->read(files, arena, file->path).error;
    return error && file_is_gone(error) && !file->is_named ? NULL : error;
}

static CheckSetup setup_for(const Batch *batch, uint32_t index)
{
    const InputFile *file = &batch->inputs->at[index];
    CheckSetup setup = batch->order->setup;
    setup.target = file->settings->target;
    setup.newest = file->settings->newest;
    setup.offered = reach_used(batch->reach, index);
    setup.is_input = is_input;
    setup.input_context = batch->inputs;
    return setup;
}

/* What checking a file gives; all but the findings is for later rounds. */
typedef struct Given {
    Findings findings;
    Offers offers;
    VisitKeys visits;
    Settled settled;
} Given;

static void check_file(Arena *arena, const Batch *batch, uint32_t index, Given *given)
{
    const InputFile *file = &batch->inputs->at[index];
    CheckSetup setup = setup_for(batch, index);
    setup.wrappers = &given->offers.wrappers;
    setup.starters = &given->offers.starters;
    setup.visits = &given->visits;
    setup.settled = &given->settled;
    const Module *module = input_module(setup.project, file);
    if (module) {
        trouble_in_syntax(arena, module, &given->findings);
        check_module(arena, &setup, module, &given->findings);
    } else {
        const char *error = find_error(arena, batch->order->files, file);
        if (error)
            vec_add(arena, &given->findings, trouble_unreadable(file->path, error));
    }
}

/* Whether what is offered since the file was checked leads nowhere in it. */
static bool is_settled(Arena *scratch, const Batch *batch, uint32_t index)
{
    if (!batch->checked[index])
        return false;
    CheckSetup setup = setup_for(batch, index);
    const Module *module = input_module(setup.project, &batch->inputs->at[index]);
    return module && check_is_settled(scratch, &setup, module, &batch->settled[index]);
}

/* What names a library, once; and what uses something that it didn't know of before: what
   was found in it is found again, and more. */
static bool is_due(const Batch *batch, Arena *kept, uint32_t index)
{
    InputFile *file = &batch->inputs->at[index];
    bool is_new = (file->is_wanted || file->error) && !batch->checked[index];
    if (batch->is_early)
        return is_new && file->is_imported;
    bool uses = reach_uses(kept, batch->reach, index);
    file->is_wanted = file->is_wanted || uses;
    if (uses && !is_new)
        progress_expect();
    return uses || is_new;
}

/* What the report will show of other modules, too. */
static void keep_sources(Project *project, const Finding *finding)
{
    if (finding->place.source)
        project_keep(project, finding->place.source->path);
    for (uint32_t i = 0; i < finding->trail_len; i++)
        if (finding->trail[i].place.source)
            project_keep(project, finding->trail[i].place.source->path);
}

static void keep_findings(Arena *kept, Project *project, const Findings *from,
                          Findings *to)
{
    to->len = 0;
    for (uint32_t i = 0; i < from->len; i++) {
        keep_sources(project, &from->at[i]);
        vec_add(kept, to, finding_copy(kept, &from->at[i]));
    }
}

static void keep_visits(Arena *kept, const VisitKeys *from, VisitKeys *to)
{
    to->len = 0;
    for (uint32_t i = 0; i < from->len; i++)
        vec_add(kept, to, from->at[i]);
}

static void keep_settled(Arena *kept, const Settled *from, Settled *to)
{
    to->len = 0;
    for (uint32_t i = 0; i < from->len; i++)
        vec_add(kept, to, from->at[i]);
}

static void check_again(Arena *kept, Arena *scratch, const Batch *batch, uint32_t index)
{
    Given given = {0};
    check_file(scratch, batch, index, &given);
    reach_offer(kept, batch->reach, index, &given.offers);
    keep_findings(kept, batch->order->setup.project, &given.findings,
                  &batch->found[index]);
    keep_visits(kept, &given.visits, &batch->visits[index]);
    keep_settled(kept, &given.settled, &batch->settled[index]);
    batch->checked[index] = true;
}

static void check_next(void *context, uint32_t number, uint32_t worker)
{
    const Batch *batch = context;
    uint32_t index = batch->is_backwards ? batch->inputs->len - 1 - number : number;
    Arena *kept = batch->kept[worker], *scratch = &batch->scratch[worker];
    if (!is_due(batch, kept, index))
        return;
    Project *project = batch->order->setup.project;
    Stay stay;
    project_enter(project, &stay);
    if (!is_settled(scratch, batch, index))
        check_again(kept, scratch, batch, index);
    project_leave(project, &stay);
    arena_reset(scratch);
    progress_step();
}

static uint32_t count_due(const InputFiles *inputs)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < inputs->len; i++)
        count += inputs->at[i].is_wanted || inputs->at[i].error;
    return count;
}

/* Each round begins where the one before ended, at modules that are still there. */
static void check_all(Batch *batch)
{
    uint32_t workers = batch->order->workers, count = batch->inputs->len;
    progress_phase("Checking", count_due(batch->inputs));
    batch->is_early = reach_begin(batch->reach);
    workers_run(workers, count, check_next, batch);
    batch->is_early = false;
    while (reach_next(batch->reach)) {
        batch->is_backwards = !batch->is_backwards;
        workers_run(workers, count, check_next, batch);
    }
}

Findings check_files(Arena *arena, const CheckOrder *order, InputFiles *inputs)
{
    Batch batch = {.order = order, .inputs = inputs};
    uint32_t workers = order->workers;
    batch.reach = reach_make(arena, order->files, order->setup.project, inputs);
    batch.checked = arena_array(arena, bool, inputs->len);
    batch.found = arena_array(arena, Findings, inputs->len);
    batch.visits = arena_array(arena, VisitKeys, inputs->len);
    batch.settled = arena_array(arena, Settled, inputs->len);
    batch.kept = arena_array(arena, Arena *, workers);
    batch.scratch = arena_array(arena, Arena, workers);
    for (uint32_t i = 0; i < workers; i++)
        batch.kept[i] = arena_child(arena);
    check_all(&batch);
    for (uint32_t i = 0; i < workers; i++)
        arena_free(&batch.scratch[i]);
    Findings all = {0};
    for (uint32_t i = 0; i < inputs->len; i++)
        for (uint32_t j = 0; j < batch.found[i].len; j++)
            vec_add(arena, &all, batch.found[i].at[j]);
    findings_drop_visited(&all, batch.visits, inputs->len);
    return all;
}
