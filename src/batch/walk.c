/* Folders still to be read are a stack that threads take from, in place of recursion.
   What is found in a folder is kept with it, sorted, and put together at the end; so the
   order is that of the paths, whichever thread was first. */
#include "batch/walk.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/ignores.h"
#include "batch/walk_rules.h"
#include "batch/workers.h"

typedef struct Folder Folder;

/* A file, or a folder below one that was read. */
typedef struct Found {
    Str path;
    Folder *folder; /* or NULL */
} Found;

struct Folder {
    Str path;
    const WalkRules *rules;
    const Ignores *ignores;
    const char *error; /* why it can't be listed, or NULL */
    Vec(Found) found;  /* by path, a folder's with a slash at its end */
};

typedef struct Walk {
    const WalkOrder *order;
    const IgnoreSetup *ignoring; /* NULL: ignore files don't count */
    Arena **kept;                /* of each worker */
    Arena *scratch;              /* of each worker: forgotten after each folder */
    pthread_mutex_t mutex;       /* holds for what follows */
    pthread_cond_t change;
    Vec(Folder *) waiting;
    Arena *waiting_arena;
    uint32_t busy; /* workers that are reading a folder */
    WalkBook book;
} Walk;

bool walk_is_source(Str name)
{
    return str_ends(name, STR(".py")) || str_ends(name, STR(".pyi")) ||
           str_ends(name, STR(".pyw"));
}

static void push_folder(Walk *walk, Folder *folder)
{
    pthread_mutex_lock(&walk->mutex);
    vec_add(walk->waiting_arena, &walk->waiting, folder);
    pthread_cond_signal(&walk->change);
    pthread_mutex_unlock(&walk->mutex);
}

/* NULL where none is left and nobody is at work who could find more. */
static Folder *take_folder(Walk *walk)
{
    pthread_mutex_lock(&walk->mutex);
    while (!walk->waiting.len && walk->busy)
        pthread_cond_wait(&walk->change, &walk->mutex);
    Folder *folder = walk->waiting.len ? walk->waiting.at[--walk->waiting.len] : NULL;
    walk->busy += folder != NULL;
    pthread_mutex_unlock(&walk->mutex);
    return folder;
}

static void leave_folder(Walk *walk)
{
    pthread_mutex_lock(&walk->mutex);
    if (--walk->busy == 0)
        pthread_cond_broadcast(&walk->change);
    pthread_mutex_unlock(&walk->mutex);
}

static const WalkRules *get_rules(Walk *walk, Str path)
{
    pthread_mutex_lock(&walk->mutex);
    const WalkRules *rules = walk_rules_get(&walk->book, path);
    pthread_mutex_unlock(&walk->mutex);
    return rules;
}

/* By the paths of all that is below: "a.py" comes before "a/b.py". */
static int compare_entries(const void *a, const void *b)
{
    const FileEntry *left = a, *right = b;
    uint32_t shorter = left->name.len < right->name.len ? left->name.len
                                                        : right->name.len;
    int order = memcmp(left->name.at, right->name.at, shorter);
    if (order)
        return order;
    unsigned char next[2];
    for (int i = 0; i < 2; i++) {
        const FileEntry *entry = i ? right : left;
        bool is_folder = entry->kind == FILE_FOLDER;
        next[i] = entry->name.len > shorter ? (unsigned char)entry->name.at[shorter]
                                            : (is_folder ? '/' : '\0');
    }
    return next[0] - next[1];
}

static void visit_entry(Arena *kept, Folder *folder, const FileEntry *entry, Str path)
{
    bool is_folder = entry->kind == FILE_FOLDER;
    if (!is_folder &&
        (entry->kind != FILE_REGULAR || !walk_rules_include(folder->rules, path)))
        return;
    if (walk_rules_exclude(folder->rules, path) ||
        ignores_match(folder->ignores, path, is_folder))
        return;
    Found found = {.path = str_copy(kept, path)};
    if (is_folder) {
        found.folder = arena_new(kept, Folder);
        *found.folder = (Folder){
            .path = found.path, .rules = folder->rules, .ignores = folder->ignores};
    }
    vec_add(kept, &folder->found, found);
}

/* Room for the path of any of the entries; what stands before the name is in it. */
static char *make_room(Arena *arena, const Folder *folder, const FileEntries *entries,
                       uint32_t *start)
{
    uint32_t longest = 0;
    for (uint32_t i = 0; i < entries->len; i++)
        if (entries->at[i].name.len > longest)
            longest = entries->at[i].name.len;
    char *room = arena_alloc(arena, folder->path.len + 1 + longest);
    memcpy(room, folder->path.at, folder->path.len);
    *start = folder->path.len;
    if (!str_ends(folder->path, STR("/")))
        room[(*start)++] = '/';
    return room;
}

static void visit_entries(Walk *walk, Folder *folder, FileEntries *entries,
                          uint32_t worker)
{
    uint32_t start = 0;
    char *room = make_room(&walk->scratch[worker], folder, entries, &start);
    if (entries->len)
        qsort(entries->at, entries->len, sizeof *entries->at, compare_entries);
    for (uint32_t i = 0; i < entries->len; i++) {
        Str name = entries->at[i].name;
        memcpy(room + start, name.at, name.len);
        visit_entry(walk->kept[worker], folder, &entries->at[i],
                    (Str){room, start + name.len});
    }
    for (uint32_t i = folder->found.len; i > 0; i--)
        if (folder->found.at[i - 1].folder)
            push_folder(walk, folder->found.at[i - 1].folder);
}

/* A folder that went away meanwhile held nothing. */
static void visit_folder(Walk *walk, Folder *folder, uint32_t worker)
{
    const Files *files = walk->order->sources;
    FileEntries entries = {0};
    folder->error = files->list(files, &walk->scratch[worker], folder->path, &entries);
    if (folder->error && file_is_gone(folder->error))
        folder->error = NULL;
    if (walk_rules_change(&entries))
        folder->rules = get_rules(walk, folder->path);
    if (walk->ignoring)
        folder->ignores = ignores_enter(walk->kept[worker], walk->ignoring,
                                        folder->ignores, folder->path, &entries);
    visit_entries(walk, folder, &entries, worker);
    arena_reset(&walk->scratch[worker]);
}

static void visit_waiting(void *context, uint32_t index, uint32_t worker)
{
    (void)index;
    Walk *walk = context;
    for (Folder *folder; (folder = take_folder(walk)) != NULL; leave_folder(walk))
        visit_folder(walk, folder, worker);
}

/* A few folders are read before threads would have started. */
static void visit_all(Walk *walk)
{
    enum { FEW = 32 };
    for (uint32_t i = 0; i < FEW && walk->waiting.len; i++)
        visit_folder(walk, walk->waiting.at[--walk->waiting.len], 0);
    if (walk->waiting.len)
        workers_run(walk->order->workers, walk->order->workers, visit_waiting, walk);
}

typedef struct OpenFolder {
    const Folder *folder;
    uint32_t next;
} OpenFolder;

static void add_file(Arena *arena, InputFiles *found, InputFile file)
{
    vec_add(arena, found, file);
}

/* What was found in a folder and below it, in order. */
static void gather(Arena *arena, const Folder *root, InputFiles *found)
{
    Arena scratch = {0};
    Vec(OpenFolder) open = {0};
    vec_add(&scratch, &open, ((OpenFolder){root, 0}));
    while (open.len) {
        OpenFolder *place = &vec_last(&open);
        const Folder *folder = place->folder;
        const Settings *settings = walk_rules_settings(folder->rules);
        if (place->next == 0 && folder->error)
            add_file(arena, found,
                     (InputFile){.path = folder->path,
                                 .settings = settings,
                                 .error = folder->error});
        if (place->next == folder->found.len) {
            open.len--;
            continue;
        }
        const Found *next = &folder->found.at[place->next++];
        if (next->folder)
            vec_add(&scratch, &open, ((OpenFolder){next->folder, 0}));
        else
            add_file(arena, found, (InputFile){.path = next->path, .settings = settings});
    }
    arena_free(&scratch);
}

static Folder *make_root(Walk *walk, Arena *arena, Str path)
{
    Folder *folder = arena_new(arena, Folder);
    folder->path = path;
    folder->rules = get_rules(walk, path);
    if (walk->ignoring)
        folder->ignores = ignores_begin(arena, walk->ignoring, path);
    return folder;
}

/* What is missing stays in the list: reading it tells why. */
static void visit_named(Walk *walk, Arena *arena, Str named, InputFiles *found)
{
    const Files *files = walk->order->sources;
    Str path = path_absolute(arena, named);
    if (config_root(walk->order->config)->force_exclude &&
        walk_rules_force_out(&walk->book, path))
        return;
    if (files->kind(files, path) != FILE_FOLDER) {
        const WalkRules *rules = get_rules(walk, path_folder(path));
        add_file(arena, found,
                 (InputFile){.path = path,
                             .settings = walk_rules_settings(rules),
                             .is_named = true});
        return;
    }
    Folder *root = make_root(walk, arena, path);
    push_folder(walk, root);
    visit_all(walk);
    gather(arena, root, found);
}

static int compare_files(const void *a, const void *b)
{
    return str_compare(((const InputFile *)a)->path, ((const InputFile *)b)->path);
}

static bool is_sorted(const InputFiles *found)
{
    for (uint32_t i = 1; i < found->len; i++)
        if (compare_files(&found->at[i - 1], &found->at[i]) >= 0)
            return false;
    return true;
}

static void sort_files(InputFiles *found)
{
    if (!found->len || is_sorted(found))
        return;
    qsort(found->at, found->len, sizeof *found->at, compare_files);
    InputFile *last = found->at;
    for (InputFile *file = last + 1; file < found->at + found->len; file++)
        if (!str_equal(last->path, file->path))
            *++last = *file;
        else
            last->is_named &= file->is_named;
    found->len = (uint32_t)(last - found->at) + 1;
}

InputFiles walk_paths(Arena *arena, const WalkOrder *order)
{
    InputFiles found = {0};
    Walk walk = {.order = order,
                 .kept = arena_array(arena, Arena *, order->workers),
                 .scratch = arena_array(arena, Arena, order->workers),
                 .waiting_arena = arena_child(arena),
                 .book = {.arena = arena_child(arena), .config = order->config}};
    pthread_mutex_init(&walk.mutex, NULL);
    pthread_cond_init(&walk.change, NULL);
    if (config_root(order->config)->respect_gitignore)
        walk.ignoring = ignores_setup(arena, order->files);
    for (uint32_t i = 0; i < order->workers; i++)
        walk.kept[i] = arena_child(arena);
    for (uint32_t i = 0; i < order->paths.len; i++)
        visit_named(&walk, arena, order->paths.at[i], &found);
    for (uint32_t i = 0; i < order->workers; i++)
        arena_free(&walk.scratch[i]);
    pthread_cond_destroy(&walk.change);
    pthread_mutex_destroy(&walk.mutex);
    sort_files(&found);
    return found;
}
