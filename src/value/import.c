/* value/import.c: what import statements bind. A module of the project is run when one of
   its names is read, not when the statement is met: most imported files are never looked
   at. What is imported for its effect alone, effect.h runs. */
#include "value/import.h"

#include "base/table.h"
#include "syntax/names.h"
#include "value/call.h"
#include "value/effect.h"
#include "value/exec.h"
#include "value/iterate.h"
#include "value/lookup.h"
#include "value/platform.h"

typedef struct ModuleEntry {
    const Module *module;
    Thing *thing;
    UT_hash_handle hh;
} ModuleEntry;

static void set_attr(Machine *machine, Thing *thing, Name name, Value value)
{
    Cell *cell = attrs_get(machine->arena, &thing->attrs, name);
    cell->value = value;
    cell->imported = value;
}

static void set_dunders(Machine *machine, Thing *thing, const Module *module)
{
    bool is_main = module == machine->main;
    Value name = machine_str(machine, is_main ? STR("__main__") : module->dotted);
    name.at[0]->constant.is_main_test = is_main;
    set_attr(machine, thing, NAME_DUNDER_NAME, name);
    set_attr(machine, thing, NAME_DUNDER_FILE, machine->atom);
    set_attr(machine, thing, NAME_DUNDER_DOC, machine->atom);
    set_attr(machine, thing, NAME_DUNDER_SPEC, machine->unknown);
    if (!module->is_package)
        return;
    Thing *path = thing_make(machine->arena, THING_LIST, thing->site);
    Cell *folder = arena_new(machine->arena, Cell);
    folder->value = folder->imported = machine_str(machine, module->folder);
    vec_add(machine->arena, &path->container.elements, folder);
    set_attr(machine, thing, NAME_DUNDER_PATH, value_of(path));
}

Thing *import_module(Machine *machine, const Module *module)
{
    ModuleEntry *entry = NULL;
    HASH_FIND_PTR(machine->modules, &module, entry);
    if (entry)
        return entry->thing;
    Arena *arena = machine->arena;
    Thing *thing = machine_make(machine, THING_MODULE, (Site){module, 1});
    thing->module.module = module;
    thing->module.frame = frame_make(machine, module->scope, thing, NULL);
    thing->module.frame->names = &thing->attrs;
    set_dunders(machine, thing, module);
    entry = arena_new(arena, ModuleEntry);
    entry->module = module;
    entry->thing = thing;
    HASH_ADD_PTR(machine->modules, module, entry);
    return thing;
}

Thing *import_next(const Machine *machine, const Thing *module)
{
    ModuleEntry *entry = machine->modules;
    if (module) {
        HASH_FIND_PTR(machine->modules, &module->module.module, entry);
        entry = entry->hh.next;
    }
    while (entry && !entry->thing->module.has_run)
        entry = entry->hh.next;
    return entry ? entry->thing : NULL;
}

bool import_sets_names(Thing *thing)
{
    if (thing->module.is_searched)
        return thing->module.is_written_by_name;
    const Module *module = thing->module.module;
    thing->module.is_searched = true;
    static const Str ways[] = {STR_CONST("globals("), STR_CONST("exec("),
                               STR_CONST("vars()"), STR_CONST("sys.modules"),
                               STR_CONST("import_module")};
    Str text = node_text(module->tree, 1);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
        thing->module.is_written_by_name |= str_find(text, ways[i]) >= 0;
    return thing->module.is_written_by_name;
}

/* The module's own run is outside of whatever branch asked for it: what it writes is
   never taken back (its part of the trail is cut off), and nobody stands around it. */
void import_run(Machine *machine, Thing *module)
{
    if (module->module.has_run)
        return;
    module->module.has_run = true;
    if (module->module.module != machine->main)
        effect_of_packages(machine, module->module.module);
    Machine saved = *machine;
    machine->state.in_main_only = false;
    machine->live = METHODS_ALL;
    machine->caught = 0;
    machine->raised = false;
    machine->in_child = false;
    machine->call = NULL;
    machine->rounds.at = NULL;
    machine->rounds.len = machine->rounds.cap = 0;
    Frame *frame = module->module.frame;
    frame->call = NULL;
    machine->state.open = machine->state.left = 0;
    exits_begin(&machine->state, &frame->returns);
    exec_block(machine, frame, 1);
    machine->state.trail.len = saved.state.trail.len;
    machine->state.births.len = saved.state.births.len;
    machine->state.open = saved.state.open;
    machine->state.left = saved.state.left;
    machine->state.in_main_only = saved.state.in_main_only;
    machine->live = saved.live;
    machine->caught = saved.caught;
    machine->raised = saved.raised;
    machine->in_child = saved.in_child;
    machine->call = saved.call;
    machine->rounds = saved.rounds;
}

static const Module *submodule(Machine *machine, const Module *package, Name name)
{
    if (!package->is_package)
        return NULL;
    return project_import(machine->setup->project, package,
                          name_text(machine->names, name), 1);
}

/* What the module's own `__getattr__` gives (PEP 562). */
static Value ask_module(Machine *machine, const Thing *module, Name name)
{
    const Cell *cell = attrs_find(&module->attrs, NAME_DUNDER_GETATTR);
    if (!cell || name == NAME_DUNDER_PATH || name == NAME_DUNDER_ALL)
        return VALUE_NONE_BOUND;
    Argument asked = {0, machine_str(machine, name_text(machine->names, name)),
                      cell->site, 0};
    Value value = call_value(machine, cell->value, (Arguments){&asked, 1}, cell->site);
    machine->raised = false;
    return value;
}

Value import_attribute(Machine *machine, Thing *module, Name name)
{
    import_run(machine, module);
    const Cell *cell = attrs_find(&module->attrs, name);
    const Thing *only = cell ? value_only(cell->value) : NULL;
    /* `from . import name` in a package means its submodule, not the name itself. */
    bool leads_back = only && only->kind == THING_IMPORT && only->import.is_resolving;
    if (cell && value_is_bound(cell->value) && !leads_back)
        return import_resolve(machine, cell->value);
    Value asked = ask_module(machine, module, name);
    if (value_is_bound(asked) && !value_is_unknown(asked))
        return asked;
    const Module *below = submodule(machine, module->module.module, name);
    if (below)
        return value_of(import_module(machine, below));
    for (uint32_t i = 0; i < module->module.stars.len; i++)
        return extern_value(extern_child(machine, module->module.stars.at[i], name));
    return asked;
}

/* The module `dotted`, or what its parent package holds by that name. */
static Value resolve_module(Machine *machine, const Thing *import)
{
    Project *project = machine->setup->project;
    const Module *module = project_import(project, import->import.from,
                                          import->import.dotted, import->import.level);
    return module ? value_of(import_module(machine, module)) : machine->unknown;
}

static Value look_up(Machine *machine, const Thing *import)
{
    Value home = resolve_module(machine, import);
    Thing *module = value_only(home);
    if (!import->import.name || !module || module->kind != THING_MODULE)
        return home;
    return import_attribute(machine, module, import->import.name);
}

/* Looked up once: the statement binds what the name holds then. Modules may import a name
   from each other in a ring: nothing is known of it. */
static Value resolve_one(Machine *machine, Thing *import)
{
    if (value_is_bound(import->import.value))
        return import->import.value;
    if (import->import.is_resolving || machine->depth > LIMIT_EXPRESSION_DEPTH)
        return machine->unknown;
    machine->depth++;
    import->import.is_resolving = true;
    Value value = look_up(machine, import);
    import->import.is_resolving = false;
    machine->depth--;
    import->import.value = value_is_bound(value) ? value : machine->unknown;
    return import->import.value;
}

Value import_resolve(Machine *machine, Value value)
{
    if (!value_find(value, THING_IMPORT))
        return value;
    Value resolved = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < value.len; i++) {
        Thing *thing = value.at[i];
        Value one = thing->kind == THING_IMPORT ? resolve_one(machine, thing)
                                                : value_of(thing);
        resolved = value_join(machine->arena, resolved, one);
    }
    return resolved;
}

/* What an import leads to, to be looked up when it is first read. */
static Value promise(Machine *machine, const Module *from, Str dotted, uint32_t level,
                     Name name)
{
    Thing *import = machine_make(machine, THING_IMPORT, (Site){0});
    import->import.from = from;
    import->import.dotted = dotted;
    import->import.level = level;
    import->import.name = name;
    return value_of(import);
}

/* A library's module: what the statement names is a module for sure. */
static const Extern *library_module(Machine *machine, Str dotted)
{
    const Extern *ext = extern_find(machine, dotted);
    ((Extern *)ext)->is_module = true; /* the tree of names is the machine's own */
    return ext;
}

/* The module from which the name is looked for: sys.path begins with the folder of the
   main program, whoever imports. */
static const Module *start_of(const Machine *machine, const Module *from, Str dotted,
                              uint32_t level)
{
    Project *project = machine->setup->project;
    const Module *main = machine->main;
    if (level || from == main || !main || project_has_file(project, from, dotted, 0) ||
        project_has_folder(project, from, dotted, 0))
        return from;
    bool is_there = project_has_file(project, main, dotted, 0) ||
                    project_has_folder(project, main, dotted, 0);
    return is_there ? main : from;
}

Value import_dotted(Machine *machine, const Module *from, Str dotted, uint32_t level)
{
    Project *project = machine->setup->project;
    from = start_of(machine, from, dotted, level);
    if (project_has_file(project, from, dotted, level))
        return promise(machine, from, dotted, level, 0);
    bool is_ours = level > 0 || project_has_folder(project, from, dotted, 0);
    return is_ours ? machine->unknown : extern_value(library_module(machine, dotted));
}

/* A dotted name as text without blanks ("a . b" is allowed). */
static Str dotted_text(Machine *machine, const Tree *tree, Node dotted)
{
    Strs parts = {0};
    for_children(tree, dotted, part)
        vec_add(machine->arena, &parts, node_text(tree, part));
    return str_join(machine->arena, &parts, STR("."));
}

static void bind(Machine *machine, Frame *frame, Node name, Value value)
{
    const Module *module = frame->module->module.module;
    Cell *cell = lookup_target(machine, frame, node_name(module->tree, name));
    state_write(&machine->state, cell, platform_mark(machine, value, machine->live),
                (Site){module, name});
}

/* `import a.b` binds `a`. */
static void import_plain(Machine *machine, Frame *frame, Node dotted)
{
    const Tree *tree = frame->module->module.module->tree;
    Str whole = dotted_text(machine, tree, dotted);
    Str first = str_cut(whole, '.').head;
    Value value = import_dotted(machine, frame->module->module.module, first, 0);
    if (value_find(value, THING_EXTERN))
        library_module(machine, whole);
    bind(machine, frame, node_first(tree, dotted), value);
}

void import_statement(Machine *machine, Frame *frame, Node statement)
{
    const Tree *tree = frame->module->module.module->tree;
    for_children(tree, statement, child) {
        if (node_kind(tree, child) == NODE_DOTTED_NAME)
            import_plain(machine, frame, child);
        if (node_kind(tree, child) != NODE_ALIASED_IMPORT)
            continue;
        Str dotted = dotted_text(machine, tree, node_field(tree, child, FIELD_NAME));
        bind(machine, frame, node_field(tree, child, FIELD_ALIAS),
             import_dotted(machine, frame->module->module.module, dotted, 0));
    }
}

/* Where `from … import` takes names from. */
typedef struct Origin {
    const Module *from; /* the module from which it is looked for */
    const Extern *ext;  /* outside of the project, or NULL */
    bool is_file;       /* else a folder without __init__.py, or nothing */
    Str dotted;
    uint32_t level;
} Origin;

static Origin read_origin(Machine *machine, const Module *from, Node name)
{
    const Tree *tree = from->tree;
    Project *project = machine->setup->project;
    Origin origin = {0};
    Node dotted = name;
    if (node_kind(tree, name) == NODE_RELATIVE_IMPORT) {
        Str text = node_text(tree, name);
        while (origin.level < text.len && text.at[origin.level] == '.')
            origin.level++;
        dotted = node_child(tree, name, NODE_DOTTED_NAME);
    }
    if (dotted)
        origin.dotted = dotted_text(machine, tree, dotted);
    from = start_of(machine, from, origin.dotted, origin.level);
    origin.from = from;
    origin.is_file = project_has_file(project, from, origin.dotted, origin.level);
    if (!origin.is_file && origin.level == 0 &&
        !project_has_folder(project, from, origin.dotted, 0))
        origin.ext = library_module(machine, origin.dotted);
    return origin;
}

/* The module `name` inside a folder without __init__.py. */
static Value folder_module(Machine *machine, const Origin *origin, Name name)
{
    Str sub = name_text(machine->names, name);
    Str dotted = origin->dotted.len == 0
                     ? sub
                     : str_format(machine->arena, "%.*s.%.*s", STR_ARG(origin->dotted),
                                  STR_ARG(sub));
    return promise(machine, origin->from, dotted, origin->level, 0);
}

static Value imported_name(Machine *machine, const Origin *origin, Name name)
{
    if (origin->is_file)
        return promise(machine, origin->from, origin->dotted, origin->level, name);
    if (!origin->ext)
        return folder_module(machine, origin, name);
    const Extern *ext = extern_child(machine, origin->ext, name);
    if (!ext->known.is)
        return extern_value(ext);
    return machine_typed(machine, ext->known.is->type, NULL, (Site){0});
}

static void copy_name(Machine *machine, Frame *frame, Name name, Value value, Site site)
{
    Cell *cell = attrs_get(machine->arena, frame->names, name);
    state_write(&machine->state, cell, value, site);
}

/* The names in `__all__` where they are known, a package's modules among them; false:
   they aren't. */
static bool copy_listed(Machine *machine, Frame *frame, Thing *module)
{
    const Cell *all = attrs_find(&module->attrs, NAME_DUNDER_ALL);
    if (!all || !value_is_bound(all->value))
        return false;
    Elements listed = iterate(machine, import_resolve(machine, all->value), all->site);
    for (uint32_t i = 0; i < listed.each.len; i++) {
        const Thing *text = value_only(listed.each.at[i]);
        if (!listed.is_exact || !text || text->kind != THING_CONSTANT)
            return false;
    }
    for (uint32_t i = 0; i < listed.each.len; i++) {
        Name name = name_make(machine->names, listed.each.at[i].at[0]->constant.text);
        Value value = import_attribute(machine, module, name);
        if (value_is_bound(value))
            copy_name(machine, frame, name, value, all->site);
    }
    return listed.is_exact;
}

static void copy_names(Machine *machine, Frame *frame, Thing *module)
{
    import_run(machine, module);
    if (copy_listed(machine, frame, module))
        return;
    for (uint32_t i = 0; i < module->attrs.entries.len; i++) {
        AttrEntry entry = module->attrs.entries.at[i];
        if (str_starts(name_text(machine->names, entry.name), STR("_")))
            continue;
        copy_name(machine, frame, entry.name, entry.cell->value, entry.cell->site);
    }
    for (uint32_t i = 0; i < module->module.stars.len; i++)
        vec_add(machine->arena, &frame->module->module.stars, module->module.stars.at[i]);
}

/* Every name at once: the one form that needs the module when it is met. */
static void import_star(Machine *machine, Frame *frame, const Origin *origin)
{
    if (origin->ext)
        vec_add(machine->arena, &frame->module->module.stars, origin->ext);
    if (!origin->is_file || !frame->names)
        return;
    Thing *module = value_only(import_resolve(
        machine, promise(machine, origin->from, origin->dotted, origin->level, 0)));
    if (module && module->kind == THING_MODULE && module != frame->module)
        copy_names(machine, frame, module);
}

static void import_one(Machine *machine, Frame *frame, const Origin *origin, Node item)
{
    const Tree *tree = frame->module->module.module->tree;
    Node name = item;
    Node target = node_first(tree, item);
    if (node_kind(tree, item) == NODE_ALIASED_IMPORT) {
        name = node_field(tree, item, FIELD_NAME);
        target = node_field(tree, item, FIELD_ALIAS);
    }
    Name imported = node_name(tree, node_first(tree, name));
    if (target && imported)
        bind(machine, frame, target, imported_name(machine, origin, imported));
}

void import_from_statement(Machine *machine, Frame *frame, Node statement)
{
    const Tree *tree = frame->module->module.module->tree;
    Node from = node_field(tree, statement, FIELD_MODULE_NAME);
    if (!from)
        return;
    Origin origin = read_origin(machine, frame->module->module.module, from);
    for_children(tree, statement, child) {
        if (node_kind(tree, child) == NODE_WILDCARD_IMPORT)
            import_star(machine, frame, &origin);
        if (child == from)
            continue;
        if (node_kind(tree, child) == NODE_DOTTED_NAME ||
            node_kind(tree, child) == NODE_ALIASED_IMPORT)
            import_one(machine, frame, &origin, child);
    }
}

bool import_is_own(Machine *machine, const Module *from, Node statement)
{
    const Tree *tree = from->tree;
    if (node_kind(tree, statement) == NODE_IMPORT_FROM_STATEMENT)
        return read_origin(machine, from, node_field(tree, statement, FIELD_MODULE_NAME))
            .is_file;
    if (node_kind(tree, statement) != NODE_IMPORT_STATEMENT)
        return false;
    for_children(tree, statement, child) {
        bool is_aliased = node_kind(tree, child) == NODE_ALIASED_IMPORT;
        Node dotted = is_aliased ? node_field(tree, child, FIELD_NAME) : child;
        if (!project_has_file(machine->setup->project, from,
                              dotted_text(machine, tree, dotted), 0))
            return false;
    }
    return true;
}
