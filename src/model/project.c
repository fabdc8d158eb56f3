/* The modules of a run. One lock guards the table of files and the search; a file is read
   and parsed outside of it, while whoever asks for the same file waits. Loading a module
   loads no other, so that two threads never wait for each other.

   Modules are forgotten, the longest unused first, when there are too many bytes of them,
   and read again when they are asked for again. Nobody but the threads that are in a Stay
   has a hand on them, and who has asked for one since its stay began. */
#include "model/project.h"

#include <pthread.h>

#include <utlist.h>

#include "base/table.h"
#include "model/bind.h"
#include "model/search.h"
#include "model/unmentioned.h"

/* Some four MB of source. */
enum { USUAL_ROOM = 24 << 20 };

typedef enum { NEW, BUSY, DONE } LoadState;

/* A file by its absolute path. */
typedef struct Loaded {
    Str key;
    Str path; /* by which it was asked for first */
    LoadState state;
    const Module *module; /* once DONE; NULL: it can't be read */
    Arena *arena;         /* the module's; empty while there is none */
    bool is_kept;
    bool has_influence; /* `influence` is known */
    Influence influence;
    uint64_t used;              /* the time when it was asked for last */
    struct Loaded *prev, *next; /* while it may be forgotten: of all such, by that time */
    UT_hash_handle hh;
} Loaded;

/* A path as somebody wrote it: to make it absolute asks the system for the folder that
   the program runs in. */
typedef struct Way {
    Str path;
    Loaded *loaded;
    UT_hash_handle hh;
} Way;

struct Project {
    ProjectSetup setup;
    pthread_mutex_t lock; /* guards all below */
    pthread_cond_t done;
    Arena *arena;
    Search *search;
    Loaded *loaded;
    Way *ways;
    Loaded *passing; /* the modules that may be forgotten, the longest unused first */
    size_t size;     /* of their arenas */
    uint64_t now;    /* how often modules were asked for */
    Stay *stays;
};

Project *project_make(Arena *arena, const ProjectSetup *setup)
{
    Project *project = arena_new(arena, Project);
    project->setup = *setup;
    if (!setup->room)
        project->setup.room = USUAL_ROOM;
    pthread_mutex_init(&project->lock, NULL);
    pthread_cond_init(&project->done, NULL);
    project->arena = arena_child(arena);
    project->search = search_make(project->arena, &project->setup);
    return project;
}

Names *project_names(const Project *project)
{
    return project->setup.names;
}

/* Under the lock, as all that takes a Loaded. `key` is copied. */
static Loaded *get_by_key(Project *project, Str key)
{
    Arena *arena = project->arena;
    Loaded *loaded = NULL;
    HASH_FIND(hh, project->loaded, key.at, key.len, loaded);
    if (loaded)
        return loaded;
    loaded = arena_new(arena, Loaded);
    loaded->key = str_copy(arena, key);
    loaded->arena = arena_child(arena);
    loaded->arena->is_tight = true;
    HASH_ADD_KEYPTR(hh, project->loaded, loaded->key.at, loaded->key.len, loaded);
    return loaded;
}

static Loaded *get_loaded(Project *project, Str path)
{
    Arena *arena = project->arena;
    Way *way = NULL;
    path = path.len ? path : STR(""); /* memcmp refuses NULL */
    HASH_FIND(hh, project->ways, path.at, path.len, way);
    if (way)
        return way->loaded;
    Arena scratch = {0};
    way = arena_new(arena, Way);
    way->path = str_copy(arena, path);
    way->loaded = get_by_key(project, path_absolute(&scratch, path));
    HASH_ADD_KEYPTR(hh, project->ways, way->path.at, way->path.len, way);
    arena_free(&scratch);
    return way->loaded;
}

/* Whether the caller has to make the module, while others wait; under the lock. */
static bool claim(Project *project, Loaded *loaded, bool has_bytes)
{
    while (loaded->state == BUSY)
        pthread_cond_wait(&project->done, &project->lock);
    if (loaded->state == DONE && (loaded->module || !has_bytes))
        return false;
    loaded->state = BUSY;
    return true;
}

/* What is known of a module before its file is read; under the lock. */
static Module *start_module(Project *project, const Loaded *loaded)
{
    Arena *arena = loaded->arena;
    Str path = loaded->path;
    Module *module = arena_new(arena, Module);
    module->arena = arena;
    module->path = path;
    module->folder = path_folder(module->path);
    module->is_package = str_equal(path_name(path), STR("__init__.py"));
    module->is_interactive = str_ends(path, STR(".ipynb"));
    module->dotted = search_dotted(project->search, arena, path);
    return module;
}

/* False where the file can't be read. */
static bool fill_module(const ProjectSetup *setup, Module *module, const Str *given)
{
    Arena *arena = module->arena;
    FileBytes file = {0};
    if (given)
        file.bytes = str_copy(arena, *given);
    else
        file = setup->files->read(setup->files, arena, module->path);
    if (file.error)
        return false;
    module->source = source_make(arena, module->path, file.bytes);
    Tree *tree = tree_parse(arena, setup->grammar, setup->names, module->source);
    module->tree = tree;
    bind_module(module, tree, setup->names);
    unmentioned_find(module);
    return true;
}

static void keep(Project *project, Loaded *loaded)
{
    if (!loaded->is_kept && loaded->module) {
        DL_DELETE(project->passing, loaded);
        project->size -= loaded->arena->total;
    }
    loaded->is_kept = true;
}

static void make_newest(Project *project, Loaded *loaded)
{
    loaded->used = ++project->now;
    if (loaded->is_kept || !loaded->module)
        return;
    DL_DELETE(project->passing, loaded);
    DL_APPEND(project->passing, loaded);
}

/* Reads and parses, without the lock while it does. */
static void make_module(Project *project, Loaded *loaded, const Str *given)
{
    Module *module = start_module(project, loaded);
    pthread_mutex_unlock(&project->lock);
    bool is_read = fill_module(&project->setup, module, given);
    pthread_mutex_lock(&project->lock);
    loaded->state = DONE;
    pthread_cond_broadcast(&project->done);
    if (!is_read) {
        arena_free(loaded->arena);
        return;
    }
    loaded->module = module;
    loaded->is_kept = loaded->is_kept || given;
    if (!loaded->is_kept) {
        DL_APPEND(project->passing, loaded);
        project->size += loaded->arena->total;
    }
}

/* What nobody has asked for since the oldest stay began is in nobody's hands. */
static void forget_modules(Project *project)
{
    uint64_t oldest = project->now;
    const Stay *stay;
    DL_FOREACH(project->stays, stay)
    if (stay->began < oldest)
        oldest = stay->began;
    while (project->size > project->setup.room && project->passing->used <= oldest) {
        Loaded *loaded = project->passing;
        DL_DELETE(project->passing, loaded);
        project->size -= loaded->arena->total;
        arena_free(loaded->arena);
        loaded->module = NULL;
        loaded->state = NEW;
    }
}

static const Module *load(Project *project, Str path, const Str *given)
{
    pthread_mutex_lock(&project->lock);
    Loaded *loaded = get_loaded(project, path);
    if (!loaded->path.len)
        loaded->path = str_copy(project->arena, path);
    if (claim(project, loaded, given))
        make_module(project, loaded, given);
    make_newest(project, loaded);
    if (project->stays)
        forget_modules(project);
    const Module *module = loaded->module;
    pthread_mutex_unlock(&project->lock);
    return module;
}

void project_enter(Project *project, Stay *stay)
{
    pthread_mutex_lock(&project->lock);
    stay->began = project->now;
    DL_APPEND(project->stays, stay);
    pthread_mutex_unlock(&project->lock);
}

void project_leave(Project *project, Stay *stay)
{
    pthread_mutex_lock(&project->lock);
    DL_DELETE(project->stays, stay);
    forget_modules(project);
    pthread_mutex_unlock(&project->lock);
}

void project_keep(Project *project, Str path)
{
    pthread_mutex_lock(&project->lock);
    keep(project, get_loaded(project, path));
    pthread_mutex_unlock(&project->lock);
}

const Module *project_load(Project *project, Str path)
{
    return load(project, path, NULL);
}

const Module *project_load_bytes(Project *project, Str path, Str bytes)
{
    return load(project, path, &bytes);
}

Strs project_paths(Arena *arena, Project *project)
{
    Strs paths = {0};
    pthread_mutex_lock(&project->lock);
    for (const Loaded *loaded = project->loaded; loaded; loaded = loaded->hh.next)
        if (loaded->used && (loaded->state == NEW || loaded->module))
            vec_add(arena, &paths, str_copy(arena, loaded->path));
    pthread_mutex_unlock(&project->lock);
    return paths;
}

/* Two threads may read the same file, and find the same. */
Influence project_influence(Project *project, Str path)
{
    pthread_mutex_lock(&project->lock);
    Loaded *loaded = get_loaded(project, path);
    bool is_known = loaded->has_influence;
    Influence influence = loaded->influence;
    pthread_mutex_unlock(&project->lock);
    if (is_known)
        return influence;
    Arena scratch = {0};
    const Files *files = project->setup.files;
    influence = influence_in_text(files->read(files, &scratch, path).bytes);
    arena_free(&scratch);
    pthread_mutex_lock(&project->lock);
    loaded->has_influence = true;
    loaded->influence = influence;
    pthread_mutex_unlock(&project->lock);
    return influence;
}

Strs project_modules_in(Arena *arena, Project *project, Str folder, uint32_t most)
{
    const Files *files = project->setup.files;
    FileEntries entries = {0};
    Strs names = {0};
    if (files->list(files, arena, folder.len ? folder : STR("."), &entries))
        return names;
    file_sort_entries(&entries);
    for (uint32_t i = 0; i < entries.len && names.len < most; i++) {
        const FileEntry *entry = &entries.at[i];
        Str init = path_join(arena, entry->name, STR("__init__.py"));
        bool is_package = entry->kind == FILE_FOLDER &&
                          files->kind(files, path_join(arena, folder, init)) ==
                              FILE_REGULAR;
        bool is_module = entry->kind == FILE_REGULAR &&
                         str_ends(entry->name, STR(".py")) &&
                         !str_equal(entry->name, STR("__init__.py"));
        if (is_package || is_module)
            vec_add(arena, &names,
                    is_module ? str_slice(entry->name, 0, entry->name.len - 3)
                              : entry->name);
    }
    return names;
}

/* Where `from` may look for `dotted`, in order; none where the project can't hold it. */
static Strs import_folders(Project *project, const Module *from, Str dotted,
                           uint32_t level)
{
    const ProjectSetup *setup = &project->setup;
    Str first = str_cut(dotted, '.').head;
    if (!level &&
        (!first.len || (setup->is_outside && setup->is_outside(setup->context, first))))
        return (Strs){0};
    pthread_mutex_lock(&project->lock);
    Strs folders = level ? search_relative(project->search, from->folder, level)
                         : search_folders(project->search, from->folder);
    pthread_mutex_unlock(&project->lock);
    return folders;
}

static Place place_below(Project *project, Str folder, Str dotted)
{
    pthread_mutex_lock(&project->lock);
    Place place = search_below(project->search, folder, dotted);
    pthread_mutex_unlock(&project->lock);
    return place;
}

/* `import redis` in pkg/redis.py means another module: only a script has its own folder
   on Python's path, and what is part of a package seldom is one. */
static bool is_own_folder(const Module *from, uint32_t level, uint32_t index)
{
    return !level && !index && str_find(from->dotted, STR(".")) >= 0;
}

const Module *project_import(Project *project, const Module *from, Str dotted,
                             uint32_t level)
{
    Strs folders = import_folders(project, from, dotted, level);
    for (uint32_t i = 0; i < folders.len; i++) {
        Place place = place_below(project, folders.at[i], dotted);
        const Module *module = place.file.len ? project_load(project, place.file) : NULL;
        if (module && (module != from || !is_own_folder(from, level, i)))
            return module;
    }
    return NULL;
}

Str project_find(Project *project, const Module *from, Str dotted, uint32_t level)
{
    Strs folders = import_folders(project, from, dotted, level);
    for (uint32_t i = 0; i < folders.len; i++) {
        Str file = place_below(project, folders.at[i], dotted).file;
        if (file.len && !(is_own_folder(from, level, i) && str_equal(file, from->path)))
            return file;
    }
    return (Str){0};
}

Str project_find_at(Project *project, Str path, Str dotted, uint32_t level)
{
    Arena scratch = {.is_tight = true};
    Module from = {.path = path, .folder = path_folder(path)};
    pthread_mutex_lock(&project->lock);
    from.dotted = search_dotted(project->search, &scratch, path);
    pthread_mutex_unlock(&project->lock);
    Str file = project_find(project, &from, dotted, level);
    arena_free(&scratch);
    return file;
}

bool project_has_file(Project *project, const Module *from, Str dotted, uint32_t level)
{
    Strs folders = import_folders(project, from, dotted, level);
    for (uint32_t i = 0; i < folders.len; i++)
        if (place_below(project, folders.at[i], dotted).file.len)
            return true;
    return false;
}

bool project_has_folder(Project *project, const Module *from, Str dotted, uint32_t level)
{
    Strs folders = import_folders(project, from, dotted, level);
    for (uint32_t i = 0; i < folders.len; i++)
        if (place_below(project, folders.at[i], dotted).is_folder)
            return true;
    return false;
}
