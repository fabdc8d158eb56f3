/* value/effect.c: modules that are imported for what running them does: they fill
   registries, they patch. */
#include "value/effect.h"

#include "syntax/names.h"
#include "value/import.h"
#include "value/limits.h"

/* Names that import statements bind, and whether anything else in the file mentions
   them. */
typedef struct Imported {
    Name name; /* 0: the place is free */
    bool is_mentioned;
} Imported;

struct ImportedNames {
    Imported *at;
    uint32_t size; /* a power of two */
};

static Imported *find_place(const struct ImportedNames *names, Name name)
{
    uint32_t at = name * 2654435761u & (names->size - 1);
    while (names->at[at].name && names->at[at].name != name)
        at = (at + 1) & (names->size - 1);
    return &names->at[at];
}

static bool is_import(NodeKind kind)
{
    return kind == NODE_IMPORT_STATEMENT || kind == NODE_IMPORT_FROM_STATEMENT;
}

/* The identifiers inside of import statements, or those outside of them: how many; noted
   in `names` unless that has no room yet. */
static uint32_t note(const Tree *tree, struct ImportedNames *names, bool is_inside)
{
    uint32_t count = 0;
    for (Node at = 1; at < tree->count; at++) {
        Node end = is_import(node_kind(tree, at)) ? node_end(tree, at) : at + 1;
        for (bool is_in = end > at + 1; at < end; at++) {
            if (is_in != is_inside || node_kind(tree, at) != NODE_IDENTIFIER)
                continue;
            count++;
            Imported *place = names->size ? find_place(names, node_name(tree, at)) : NULL;
            if (place && is_inside)
                place->name = node_name(tree, at);
            else if (place && place->name)
                place->is_mentioned = true;
        }
        at--;
    }
    return count;
}

static const struct ImportedNames *names_of(Machine *machine, Thing *module)
{
    if (module->module.imported)
        return module->module.imported;
    const Tree *tree = module->module.module->tree;
    struct ImportedNames *names = arena_new(machine->arena, struct ImportedNames);
    uint32_t count = note(tree, names, true);
    uint32_t size = 4;
    while (size <= 2 * count)
        size *= 2;
    names->at = arena_array(machine->arena, Imported, size);
    names->size = size;
    note(tree, names, true);
    note(tree, names, false);
    module->module.imported = names;
    return names;
}

/* It has steps of its own: the program's aren't for what it imports. */
static void run(Machine *machine, Value value)
{
    Thing *module = value_only(import_resolve(machine, value));
    if (!module || module->kind != THING_MODULE || module->module.has_run)
        return;
    uint32_t steps = machine->steps, left = machine->influence_steps;
    machine->steps = left;
    import_run(machine, module);
    machine->influence_steps = machine->steps < left ? machine->steps : left;
    machine->steps = steps;
}

/* A package's __init__ hands on what is in it: its modules are run for what they surely
   do. */
static bool is_worth_running(const Machine *machine, const Module *from, Str dotted,
                             uint32_t level)
{
    Project *project = machine->setup->project;
    Str path = project_find(project, from, dotted, level);
    Influence least = from->is_package ? INFLUENCE_SURE : INFLUENCE_CLASS;
    return path.len && project_influence(project, path) >= least;
}

static void run_unmentioned(Machine *machine, const Module *from, Str dotted,
                            uint32_t level)
{
    if (machine->influence_steps > 0 && is_worth_running(machine, from, dotted, level))
        run(machine, import_dotted(machine, from, dotted, level));
}

/* The name that `a.b`, or `a.b as c`, binds. */
static Name bound_name(const Tree *tree, Node item)
{
    bool is_aliased = node_kind(tree, item) == NODE_ALIASED_IMPORT;
    return node_name(tree, is_aliased ? node_field(tree, item, FIELD_ALIAS)
                                      : node_first(tree, item));
}

static Str imported_text(const Tree *tree, Node item)
{
    bool is_aliased = node_kind(tree, item) == NODE_ALIASED_IMPORT;
    return node_text(tree, is_aliased ? node_field(tree, item, FIELD_NAME) : item);
}

/* `from dotted import item`: the module `dotted`, where nothing that it gives is
   mentioned, or the one that `item` is. */
static void run_origin(Machine *machine, Thing *module, Node statement)
{
    const Module *from = module->module.module;
    const Tree *tree = from->tree;
    const struct ImportedNames *names = names_of(machine, module);
    Node origin = node_field(tree, statement, FIELD_MODULE_NAME);
    Str dotted = node_text(tree, origin);
    uint32_t level = 0;
    for (; str_starts(dotted, STR(".")); dotted = str_slice(dotted, 1, dotted.len))
        level++;
    bool is_mentioned = !dotted.len;
    for_children(tree, statement, item) {
        if (tree->nodes[item].field != FIELD_NAME)
            continue;
        bool is_used = find_place(names, bound_name(tree, item))->is_mentioned;
        is_mentioned |= is_used;
        Str below = imported_text(tree, item);
        if (dotted.len)
            below = str_format(machine->arena, "%.*s.%.*s", STR_ARG(dotted),
                               STR_ARG(below));
        if (!is_used)
            run_unmentioned(machine, from, below, level);
    }
    if (!is_mentioned)
        run_unmentioned(machine, from, dotted, level);
}

void effect_of_import(Machine *machine, Frame *frame, Node statement)
{
    Thing *module = frame->module;
    const Module *from = module->module.module;
    const Tree *tree = from->tree;
    if (node_kind(tree, statement) == NODE_IMPORT_FROM_STATEMENT) {
        run_origin(machine, module, statement);
        return;
    }
    for_children(tree, statement, item) {
        const struct ImportedNames *names = names_of(machine, module);
        if (!find_place(names, bound_name(tree, item))->is_mentioned)
            run_unmentioned(machine, from, imported_text(tree, item), 0);
    }
}

void effect_of_packages(Machine *machine, const Module *module)
{
    Project *project = machine->setup->project;
    Str folder = module->is_package ? path_folder(module->folder) : module->folder;
    for (Str rest = module->dotted; str_find(rest, STR(".")) >= 0;
         rest = str_cut_last(rest, '.').head) {
        Str path = path_join(machine->arena, folder, STR("__init__.py"));
        const Module *package = machine->influence_steps > 0 &&
                                        project_influence(project, path) == INFLUENCE_SURE
                                    ? project_load(project, path)
                                    : NULL;
        if (package)
            run(machine, value_of(import_module(machine, package)));
        folder = path_folder(folder);
    }
}
