/* Who uses what others offer. Whether a file can is told by names alone, which most files
   fail; then its import statements are looked at, and what the project has there; then
   what it uses is told by the mere word: a file too many is checked rather than one too
   few. In a round each file looks only at what the round before has left, so the order in
   which threads take the files doesn't matter. */
#include "reach.h"

#include <stdlib.h>

#include "imports.h"
#include "scan.h"

/* A file that offers something, under its module's name and under its folder's. */
typedef struct Provider {
    Name module;
    uint32_t index; /* of the file */
} Provider;

/* What a file offers and uses. `names` stands still while a round runs, for all threads to read:
   those behind the first `old` were offered in the last round. The others are its own. */
typedef struct Offer {
    NameList names;
    uint32_t old;
    NameList fresh; /* offered in this round */
    NameList used;  /* of other files, as this one calls them */
} Offer;

struct Reach {
    Arena *arena;
    const Files *files;
    Project *project;
    Names *names;
    const InputFiles *inputs;
    Offer *offers;           /* of each file */
    Vec(Provider) providers; /* of the last round, by module */
};

/* A file that is looked at. */
typedef struct User {
    Arena *arena; /* of what lasts */
    Arena *scratch;
    Reach *reach;
    uint32_t index;
    Str path, bytes;
    bool is_new; /* it uses what it didn't use before */
} User;

Reach *reach_make(Arena *arena, const Files *files, Project *project,
                  const InputFiles *inputs)
{
    Reach *reach = arena_new(arena, Reach);
    *reach = (Reach){.arena = arena, .files = files, .project = project,
                     .names = project_names(project), .inputs = inputs};
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

static void offer(Arena *arena, Reach *reach, uint32_t index, Name name)
{
    Offer *offered = &reach->offers[index];
    if (!has_name(&offered->names, name) && !has_name(&offered->fresh, name))
        vec_add(arena, &offered->fresh, name);
}

void reach_offer(Arena *arena, Reach *reach, uint32_t index, const NameList *wrappers)
{
    for (uint32_t i = 0; i < wrappers->len; i++)
        offer(arena, reach, index, wrappers->at[i]);
}

/* "b" for "a/b.py" and "a/b/__init__.py". */
static Name module_name(Names *names, Str path)
{
    Str stem = str_cut(path_name(path), '.').head;
    if (str_equal(stem, STR("__init__")))
        stem = path_name(path_folder(path));
    return name_make(names, stem);
}

static Name folder_name(Names *names, Str path)
{
    return name_make(names, path_name(path_folder(path)));
}

static void add_provider(Reach *reach, uint32_t index)
{
    Str path = reach->inputs->at[index].path;
    Name module = module_name(reach->names, path), folder = folder_name(reach->names, path);
    vec_add(reach->arena, &reach->providers, ((Provider){module, index}));
    if (folder != module)
        vec_add(reach->arena, &reach->providers, ((Provider){folder, index}));
}

static int compare_providers(const void *left, const void *right)
{
    const Provider *a = left, *b = right;
    return (a->module > b->module) - (a->module < b->module);
}

bool reach_next(Reach *reach)
{
    reach->providers.len = 0;
    for (uint32_t i = 0; i < reach->inputs->len; i++) {
        Offer *offered = &reach->offers[i];
        offered->old = offered->names.len;
        for (uint32_t j = 0; j < offered->fresh.len; j++)
            vec_add(reach->arena, &offered->names, offered->fresh.at[j]);
        offered->fresh = (NameList){0};
        if (offered->names.len == offered->old)
            continue;
        add_provider(reach, i);
    }
    if (reach->providers.len)
        qsort(reach->providers.at, reach->providers.len, sizeof *reach->providers.at,
              compare_providers);
    return reach->providers.len > 0;
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

/* Whether the file names a module that offers something, or the folder of one. */
static bool may_import(const Reach *reach, const NameList *imports)
{
    for (uint32_t i = 0; i < imports->len; i++) {
        uint32_t at = find_provider(reach, imports->at[i]);
        if (at < reach->providers.len && reach->providers.at[at].module == imports->at[i])
            return true;
    }
    return false;
}

static void use(User *user, Name name)
{
    NameList *used = &user->reach->offers[user->index].used;
    if (has_name(used, name))
        return;
    vec_add(user->arena, used, name);
    user->is_new = true;
}

/* `from provider import name as alias`: it is this file's to give, too. */
static void use_imported(User *user, const ImportText *import, Name wrapper)
{
    Reach *reach = user->reach;
    Str text = name_text(reach->names, wrapper);
    for (uint32_t i = 0; i < import->names.len; i++) {
        bool is_star = str_equal(import->names.at[i], STR("*"));
        if (!is_star && !str_equal(import->names.at[i], text))
            continue;
        Name alias = is_star ? wrapper : name_make(reach->names, import->aliases.at[i]);
        offer(user->arena, reach, user->index, alias);
        use(user, alias);
    }
}

/* What the provider offered in the last round; of what a statement imports from it, `import`. */
static void use_provider(User *user, uint32_t provider, const ImportText *import)
{
    const Reach *reach = user->reach;
    const Offer *offered = &reach->offers[provider];
    for (uint32_t i = offered->old; i < offered->names.len; i++) {
        Name name = offered->names.at[i];
        use_imported(user, import, name);
        if (scan_has_name(user->bytes, name_text(reach->names, name)))
            use(user, name);
    }
}

static void follow_module(User *user, Str dotted, const ImportText *import)
{
    const Reach *reach = user->reach;
    Str file = project_find_at(reach->project, user->path, dotted, import->level);
    Name module = file.len ? module_name(reach->names, file) : 0;
    uint32_t at = module ? find_provider(reach, module) : reach->providers.len;
    for (; at < reach->providers.len && reach->providers.at[at].module == module; at++) {
        uint32_t index = reach->providers.at[at].index;
        if (index != user->index && str_equal(reach->inputs->at[index].path, file))
            use_provider(user, index, import);
    }
}

/* Any module in the folder may be meant. */
static void follow_folder(User *user, const ImportText *import)
{
    const Reach *reach = user->reach;
    Name folder = name_make(reach->names, str_cut_last(import->dotted, '.').tail);
    uint32_t at = find_provider(reach, folder);
    for (; at < reach->providers.len && reach->providers.at[at].module == folder; at++)
        if (reach->providers.at[at].index != user->index)
            use_provider(user, reach->providers.at[at].index, import);
}

/* `from a import b`: both a, and b where it is a module of it. */
static void follow_from(User *user, const ImportText *import)
{
    static const ImportText whole;
    follow_module(user, import->dotted, import);
    ImportText below = whole;
    below.level = import->level;
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

bool reach_uses(Arena *arena, Reach *reach, uint32_t index)
{
    const InputFile *file = &reach->inputs->at[index];
    if (!reach->providers.len || file->error || !may_import(reach, &file->imports))
        return false;
    Arena scratch = {0};
    User user = {arena, &scratch, reach, index, file->path, file->bytes, false};
    if (!file->is_read)
        user.bytes = reach->files->read(reach->files, &scratch, file->path).bytes;
    follow_imports(&user);
    arena_free(&scratch);
    return user.is_new;
}

const NameList *reach_used(const Reach *reach, uint32_t index)
{
    return &reach->offers[index].used;
}
