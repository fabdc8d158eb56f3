/* Who uses what others offer. Whether a file can is told by names alone, which most files
   fail; then its import statements are looked at, and what the project has there; then
   what it uses is told by the mere word: a file too many is checked rather than one too
   few. In a round each file looks only at what the round before has left, so the order in
   which threads take the files doesn't matter. */
#include "batch/reach.h"

#include <stdlib.h>

#include "batch/imports.h"
#include "batch/outline.h"
#include "batch/scan.h"
#include "syntax/notebook.h"

enum {
    /* Rounds in which starters go from file to file: a program is seldom further from
       what it starts, and by then the names that lead there stand for much else. */
    STARTER_ROUNDS = 3,
};

/* A file, under its module's name and, with imports_folder, under its folder's. */
typedef struct Provider {
    Name module;
    uint32_t index; /* of the file */
} Provider;

/* Names that a file offers. `names` stands still while a round runs, for all threads to
   read: those behind the first `old` were offered in the last round. */
typedef struct Offered {
    NameList names;
    uint32_t old;
    NameList fresh; /* in this round; the file's own thread adds to it */
} Offered;

typedef struct Offer {
    Offered wrappers, starters;
    NameList used; /* wrappers of other files, as this one calls them */
} Offer;

struct Reach {
    Arena *arena;
    const Files *files;
    Project *project;
    Names *names;
    InputFiles *inputs;
    Offer *offers;           /* of each file */
    Vec(Provider) providers; /* that offer something since the last round, by module */
    bool is_early;           /* only files that others import were checked so far */
    uint32_t rounds;
};

/* A file that is looked at. */
typedef struct User {
    Arena *arena; /* of what lasts */
    Arena *scratch;
    Reach *reach;
    uint32_t index;
    Str path, bytes;
    NameList started; /* what starts processes, as the file calls it */
    bool is_new;      /* it uses a wrapper that it didn't use before */
} User;

Reach *reach_make(Arena *arena, const Files *files, Project *project, InputFiles *inputs)
{
    Reach *reach = arena_new(arena, Reach);
    *reach = (Reach){.arena = arena,
                     .files = files,
                     .project = project,
                     .names = project_names(project),
                     .inputs = inputs};
    reach->offers = arena_array(arena, Offer, inputs->len);
    return reach;
}

static bool has_name(const NameList *list, Name name)
{
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i] == name)
            return true;
    return false;
}

static Str bytes_of(Arena *arena, const Reach *reach, const InputFile *file)
{
    Str bytes = file->is_read ? file->bytes
                              : reach->files->read(reach->files, arena, file->path).bytes;
    return notebook_program(arena, file->path, bytes);
}

static void offer(Arena *arena, Offered *offered, Name name)
{
    if (!has_name(&offered->names, name) && !has_name(&offered->fresh, name))
        vec_add(arena, &offered->fresh, name);
}

static void offer_all(Arena *arena, Offered *offered, const NameList *names)
{
    for (uint32_t i = 0; i < names->len; i++)
        offer(arena, offered, names->at[i]);
}

/* The callers of what starts processes do so themselves. */
void reach_offer(Arena *arena, Reach *reach, uint32_t index, const Offers *offers)
{
    const InputFile *file = &reach->inputs->at[index];
    Offer *own = &reach->offers[index];
    if (reach->inputs->len == 1)
        return; /* nobody is there to use it */
    NameList starters = offers->starters;
    Arena scratch = {0};
    if (starters.len)
        outline_reach(&scratch, reach->names, bytes_of(&scratch, reach, file), &starters);
    offer_all(arena, &own->wrappers, &offers->wrappers);
    offer_all(arena, &own->starters, &starters);
    arena_free(&scratch);
}

/* "b" for "a/b.py" and "a/b/__init__.py". */
static Name module_name(Names *names, Str path)
{
    Str stem = str_cut(path_name(path), '.').head;
    if (str_equal(stem, STR("__init__")))
        stem = path_name(path_folder(path));
    return name_make(names, stem);
}

static void add_provider(Reach *reach, uint32_t index)
{
    Str path = reach->inputs->at[index].path;
    Name module = module_name(reach->names, path);
    Name folder = imports_folder(reach->names, path_name(path_folder(path)));
    vec_add(reach->arena, &reach->providers, ((Provider){module, index}));
    vec_add(reach->arena, &reach->providers, ((Provider){folder, index}));
}

static int compare_providers(const void *left, const void *right)
{
    const Provider *a = left, *b = right;
    return (a->module > b->module) - (a->module < b->module);
}

static void sort_providers(Reach *reach)
{
    if (reach->providers.len)
        qsort(reach->providers.at, reach->providers.len, sizeof *reach->providers.at,
              compare_providers);
}

/* What was offered in the round that ends; whether there is any. */
static bool settle(Reach *reach, Offered *offered)
{
    offered->old = offered->names.len;
    for (uint32_t i = 0; i < offered->fresh.len; i++)
        vec_add(reach->arena, &offered->names, offered->fresh.at[i]);
    offered->fresh = (NameList){0};
    return offered->names.len > offered->old;
}

/* How far what starts processes has come counts from where all were checked. */
bool reach_next(Reach *reach)
{
    reach->providers.len = 0;
    bool is_early = reach->is_early;
    reach->rounds += !is_early;
    for (uint32_t i = 0; i < reach->inputs->len; i++) {
        Offer *offered = &reach->offers[i];
        bool has_wrappers = settle(reach, &offered->wrappers);
        bool has_starters = !is_early && settle(reach, &offered->starters);
        if (has_starters || has_wrappers)
            add_provider(reach, i);
    }
    sort_providers(reach);
    reach->is_early = false;
    return reach->providers.len > 0 || is_early;
}

/* The first provider that is called `module` or comes behind. */
static uint32_t find_provider(const Reach *reach, Name module)
{
    uint32_t from = 0, to = reach->providers.len;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (reach->providers.at[middle].module < module)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

static bool is_provided(const Reach *reach, Name module, uint32_t at)
{
    return at < reach->providers.len && reach->providers.at[at].module == module;
}

/* Whether the file names a module that offers something, or the folder of one. */
static bool may_import(const Reach *reach, const NameList *imports)
{
    for (uint32_t i = 0; i < imports->len; i++) {
        uint32_t at = find_provider(reach, imports->at[i]);
        if (is_provided(reach, imports->at[i], at))
            return true;
    }
    return false;
}

/* Which of both kinds of offers are looked at. */
typedef enum { WRAPPERS, STARTERS } OfferKind;

static void use(User *user, OfferKind kind, Name name)
{
    NameList *used = kind == WRAPPERS ? &user->reach->offers[user->index].used
                                      : &user->started;
    if (has_name(used, name))
        return;
    vec_add(kind == WRAPPERS ? user->arena : user->scratch, used, name);
    user->is_new |= kind == WRAPPERS;
}

/* `from provider import name as alias`: it is this file's to give, too. */
static void use_imported(User *user, OfferKind kind, const ImportText *import,
                         Name offered)
{
    Reach *reach = user->reach;
    Offer *own = &reach->offers[user->index];
    Str text = name_text(reach->names, offered);
    for (uint32_t i = 0; i < import->names.len; i++) {
        bool is_star = str_equal(import->names.at[i], STR("*"));
        if (!is_star && !str_equal(import->names.at[i], text))
            continue;
        Name alias = is_star ? offered : name_make(reach->names, import->aliases.at[i]);
        offer(user->arena, kind == WRAPPERS ? &own->wrappers : &own->starters, alias);
        use(user, kind, alias);
    }
}

/* What was offered in the last round; of what a statement imports from there,
   `import`. */
static void use_offered(User *user, OfferKind kind, const Offered *offered,
                        const ImportText *import)
{
    for (uint32_t i = offered->old; i < offered->names.len; i++) {
        Name name = offered->names.at[i];
        use_imported(user, kind, import, name);
        if (scan_has_name(user->bytes, name_text(user->reach->names, name)))
            use(user, kind, name);
    }
}

static void use_provider(User *user, uint32_t provider, const ImportText *import)
{
    const Offer *offered = &user->reach->offers[provider];
    use_offered(user, WRAPPERS, &offered->wrappers, import);
    if (user->reach->rounds <= STARTER_ROUNDS)
        use_offered(user, STARTERS, &offered->starters, import);
}

/* Most names are of no provider: the project is asked about the others. */
static void follow_module(User *user, Str dotted, const ImportText *import)
{
    const Reach *reach = user->reach;
    Str called = imports_module_name(user->path, dotted, import->level);
    Name module = name_find(reach->names, called);
    uint32_t at = find_provider(reach, module);
    if (!is_provided(reach, module, at))
        return;
    Str file = project_find_at(reach->project, user->path, dotted, import->level);
    for (; is_provided(reach, module, at); at++) {
        uint32_t index = reach->providers.at[at].index;
        if (index != user->index && str_equal(reach->inputs->at[index].path, file))
            use_provider(user, index, import);
    }
}

/* Any module in the folder may be meant. */
static void follow_folder(User *user, const ImportText *import)
{
    const Reach *reach = user->reach;
    Str called = imports_module_name(user->path, import->dotted, import->level);
    Name folder = imports_folder(reach->names, called);
    uint32_t at = find_provider(reach, folder);
    for (; is_provided(reach, folder, at); at++)
        if (reach->providers.at[at].index != user->index)
            use_provider(user, reach->providers.at[at].index, import);
}

/* `from a import b`: both a, and b where it is a module of it. */
static void follow_from(User *user, const ImportText *import)
{
    ImportText below = {.level = import->level};
    follow_module(user, import->dotted, import);
    for (uint32_t i = 0; i < import->names.len; i++) {
        Str name = import->names.at[i];
        if (import->dotted.len)
            name = str_format(user->scratch, "%.*s.%.*s", STR_ARG(import->dotted),
                              STR_ARG(name));
        follow_module(user, name, &below);
    }
}

/* `import a.b` runs a, too. */
static void follow_plain(User *user, const ImportText *import)
{
    for (Str dotted = import->dotted; dotted.len;
         dotted = str_cut_last(dotted, '.').head) {
        follow_module(user, dotted, import);
        if (str_find(dotted, STR(".")) < 0)
            return;
    }
}

static void follow_imports(User *user)
{
    ImportTexts imports = imports_read(user->scratch, user->bytes);
    for (uint32_t i = 0; i < imports.len; i++) {
        const ImportText *import = &imports.at[i];
        if (import->is_dynamic)
            follow_folder(user, import);
        else if (import->names.len)
            follow_from(user, import);
        else
            follow_plain(user, import);
    }
}

/* Whether the file is a program that starts processes; its functions that do are
   offered. */
static bool is_starting(User *user)
{
    Reach *reach = user->reach;
    if (!user->started.len)
        return false;
    NameList reached = user->started;
    bool starts = outline_reach(user->scratch, reach->names, user->bytes, &reached);
    for (uint32_t i = user->started.len; i < reached.len; i++)
        offer(user->arena, &reach->offers[user->index].starters, reached.at[i]);
    return starts;
}

/* The files that are called as what file number `index` imports. */
static bool mark_imported(Reach *reach, uint32_t index)
{
    bool is_any = false;
    const NameList *imports = &reach->inputs->at[index].imports;
    for (uint32_t i = 0; i < imports->len; i++) {
        uint32_t at = find_provider(reach, imports->at[i]);
        for (; is_provided(reach, imports->at[i], at); at++) {
            uint32_t provider = reach->providers.at[at].index;
            if (provider == index)
                continue;
            reach->inputs->at[provider].is_imported = true;
            is_any = true;
        }
    }
    return is_any;
}

bool reach_begin(Reach *reach)
{
    for (uint32_t i = 0; i < reach->inputs->len; i++)
        if (reach->inputs->at[i].is_wanted)
            add_provider(reach, i);
    sort_providers(reach);
    for (uint32_t i = 0; i < reach->inputs->len; i++)
        if (reach->inputs->at[i].is_wanted)
            reach->is_early |= mark_imported(reach, i);
    reach->providers.len = 0;
    return reach->is_early;
}

bool reach_uses(Arena *arena, Reach *reach, uint32_t index)
{
    const InputFile *file = &reach->inputs->at[index];
    if (!reach->providers.len || file->error || !may_import(reach, &file->imports))
        return false;
    Arena scratch = {0};
    User user = {.arena = arena,
                 .scratch = &scratch,
                 .reach = reach,
                 .index = index,
                 .path = file->path,
                 .bytes = bytes_of(&scratch, reach, file)};
    follow_imports(&user);
    bool starts = is_starting(&user);
    arena_free(&scratch);
    return user.is_new || (starts && !file->is_wanted);
}

const NameList *reach_used(const Reach *reach, uint32_t index)
{
    return &reach->offers[index].used;
}
