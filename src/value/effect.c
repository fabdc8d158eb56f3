/* value/effect.c: modules that are imported for what running them does: they fill
   registries, they patch. */
#include "value/effect.h"

#include "syntax/names.h"
#include "value/import.h"
#include "value/limits.h"

static bool is_mentioned(const Module *module, Name name)
{
    uint32_t from = 0, to = module->unmentioned.len;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (module->unmentioned.at[middle] < name)
            from = middle + 1;
        else
            to = middle;
    }
    return from == module->unmentioned.len || module->unmentioned.at[from] != name;
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
static void run_origin(Machine *machine, const Module *from, Node statement)
{
    const Tree *tree = from->tree;
    Node origin = node_field(tree, statement, FIELD_MODULE_NAME);
    Str dotted = node_text(tree, origin);
    uint32_t level = 0;
    for (; str_starts(dotted, STR(".")); dotted = str_slice(dotted, 1, dotted.len))
        level++;
    bool gives_any = !dotted.len;
    for_children(tree, statement, item) {
        if (tree->nodes[item].field != FIELD_NAME)
            continue;
        bool is_used = is_mentioned(from, bound_name(tree, item));
        gives_any |= is_used;
        if (is_used)
            continue;
        Str below = imported_text(tree, item);
        if (dotted.len)
            below = str_format(machine->arena, "%.*s.%.*s", STR_ARG(dotted),
                               STR_ARG(below));
        run_unmentioned(machine, from, below, level);
    }
    if (!gives_any)
        run_unmentioned(machine, from, dotted, level);
}

void effect_of_import(Machine *machine, Frame *frame, Node statement)
{
    const Module *from = frame->module->module.module;
    const Tree *tree = from->tree;
    if (node_kind(tree, statement) == NODE_IMPORT_FROM_STATEMENT) {
        run_origin(machine, from, statement);
        return;
    }
    for_children(tree, statement, item) {
        if (!is_mentioned(from, bound_name(tree, item)))
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
