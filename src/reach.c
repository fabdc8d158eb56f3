/* Which files without a word of a library may still ship objects. Who imports whom is
   told by the last part of a module's dotted name, and what he uses by the mere word: a
   file too many is parsed rather than one too few. In a round each file looks only at
   what the round before has left, so the order in which threads take the files doesn't
   matter. */
#include "reach.h"

#include <stdlib.h>

#include "scan.h"

typedef struct Provider {
    Name module;
    uint32_t index; /* of the file */
} Provider;

/* The wrappers of a file: the first `old` were offered before the last round, up to `now`
   in it. */
typedef struct Offer {
    NameList names;
    uint32_t old, now;
} Offer;

struct Reach {
    Arena *arena;
    const Files *files;
    Names *names;
    const InputFiles *inputs;
    Offer *offers;           /* of each file */
    Vec(Provider) providers; /* of the last round, by module */
    Name star, import_module;
};

Reach *reach_make(Arena *arena, const Files *files, Names *names,
                  const InputFiles *inputs)
{
    Reach *reach = arena_new(arena, Reach);
    *reach = (Reach){.arena = arena, .files = files, .names = names, .inputs = inputs};
    reach->offers = arena_array(arena, Offer, inputs->len);
    reach->star = name_make(names, STR("*"));
    reach->import_module = name_make(names, STR("import_module"));
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
    NameList *names = &reach->offers[index].names;
    if (!has_name(names, name))
        vec_add(arena, names, name);
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
        offered->old = offered->now;
        offered->now = offered->names.len;
        if (offered->now == offered->old)
            continue;
        Provider provider = {module_name(reach->names, reach->inputs->at[i].path), i};
        vec_add(reach->arena, &reach->providers, provider);
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

static void add_offered(Arena *arena, const Reach *reach, uint32_t provider, NameList *found)
{
    const Offer *offered = &reach->offers[provider];
    for (uint32_t i = offered->old; i < offered->now; i++)
        vec_add(arena, found, offered->names.at[i]);
}

/* The wrappers that the file could have from its imports; of any file where it puts the names of
   modules together in the run (importlib). */
static NameList find_wrappers(Arena *arena, const Reach *reach, uint32_t index)
{
    const NameList *imports = &reach->inputs->at[index].imports;
    const Provider *end = reach->providers.at + reach->providers.len;
    NameList found = {0};
    bool any = has_name(imports, reach->import_module);
    for (const Provider *at = reach->providers.at; any && at < end; at++)
        if (at->index != index)
            add_offered(arena, reach, at->index, &found);
    for (uint32_t i = 0; i < imports->len && !any; i++) {
        Name module = imports->at[i];
        const Provider *at = reach->providers.at + find_provider(reach, module);
        for (; at < end && at->module == module; at++)
            if (at->index != index)
                add_offered(arena, reach, at->index, &found);
    }
    return found;
}

static bool mentions_any(Arena *arena, const Reach *reach, const InputFile *file,
                         const NameList *names)
{
    Str bytes = file->bytes;
    if (!file->is_read)
        bytes = reach->files->read(reach->files, arena, file->path).bytes;
    for (uint32_t i = 0; i < names->len; i++)
        if (scan_has_name(bytes, name_text(reach->names, names->at[i])))
            return true;
    return false;
}

bool reach_uses(Arena *arena, Reach *reach, uint32_t index)
{
    const InputFile *file = &reach->inputs->at[index];
    Arena scratch = {0};
    if (!reach->providers.len || file->error)
        return false;
    NameList wrappers = find_wrappers(&scratch, reach, index);
    bool all = has_name(&file->imports, reach->star);
    for (uint32_t i = 0; i < wrappers.len; i++)
        if (all || has_name(&file->imports, wrappers.at[i]))
            offer(arena, reach, index, wrappers.at[i]);
    bool uses = wrappers.len && mentions_any(&scratch, reach, file, &wrappers);
    arena_free(&scratch);
    return uses;
}
