/* value/library_modules.c: modules that are asked for by name. */
#include "syntax/names.h"
#include "value/call.h"
#include "value/content.h"
#include "value/import.h"
#include "value/iterate.h"
#include "value/library.h"

static Value some_module(Machine *machine, const LibraryCall *call)
{
    return machine_typed(machine, STR("types.ModuleType"), NULL, call->site);
}

static Str text_of(const Thing *only)
{
    bool is_text = only && only->kind == THING_CONSTANT &&
                   only->constant.type == CONSTANT_STR;
    return is_text ? only->constant.text : (Str){0};
}

static Str text_argument(const LibraryCall *call)
{
    return text_of(value_only(arguments_value(call->args, 0, 0)));
}

/* Dots lead away from the calling module's own package, if that is what `package` says.
   What the module does when it runs may be all that is wanted of it. */
static Value import_one(Machine *machine, const LibraryCall *call, Str dotted)
{
    uint32_t level = 0;
    while (level < dotted.len && dotted.at[level] == '.')
        level++;
    dotted = str_slice(dotted, level, dotted.len);
    const Argument *package = arguments_find(call->args, 1,
                                             name_make(machine->names, STR("package")));
    Str written = package ? site_text(package->site) : (Str){0};
    bool is_own = str_ends(written, STR("__package__")) ||
                  str_ends(written, STR("__name__"));
    if (!dotted.len || (level && !is_own))
        return some_module(machine, call);
    Value found = import_resolve(
        machine, import_dotted(machine, call->site.module, dotted, level));
    Thing *module = value_only(found);
    if (module && module->kind == THING_MODULE)
        import_run(machine, module);
    return found;
}

/* import_module(".name", package); a name that is put together in the run leads to some
   module. */
static Value call_import_module(Machine *machine, const LibraryCall *call)
{
    Value dotted = arguments_value(call->args, 0, 0), joined = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < dotted.len; i++)
        joined = value_join(machine->arena, joined,
                            import_one(machine, call, text_of(dotted.at[i])));
    return value_is_bound(joined) ? joined : some_module(machine, call);
}

static void set(Machine *machine, Thing *object, const char *name, Value value, Site site)
{
    Cell *cell = attrs_get(machine->arena, &object->attrs,
                           name_make(machine->names, str_of(name)));
    state_write(&machine->state, cell, value, site);
}

/* One of the ModuleInfo(module_finder, name, ispkg) that pkgutil gives. */
static Value module_info(Machine *machine, const LibraryCall *call, Str name)
{
    Str prefix = text_of(value_only(
        arguments_value(call->args, 1, name_make(machine->names, STR("prefix")))));
    Value finder = machine->unknown, is_package = machine->atom;
    Value full = machine_str(
        machine, str_format(machine->arena, "%.*s%.*s", STR_ARG(prefix), STR_ARG(name)));
    Thing *info = machine_object(machine, extern_find(machine, STR("pkgutil.ModuleInfo")),
                                 NULL, call->site);
    Thing *parts = content_make(machine, info, THING_TUPLE, call->site);
    container_add(machine, parts, finder, call->site);
    container_add(machine, parts, full, call->site);
    container_add(machine, parts, is_package, call->site);
    set(machine, info, "module_finder", finder, call->site);
    set(machine, info, "name", full, call->site);
    set(machine, info, "ispkg", is_package, call->site);
    return value_of(info);
}

/* pkgutil.iter_modules(package.__path__, prefix): what is in the package's folder. */
static Value call_iter_modules(Machine *machine, const LibraryCall *call)
{
    Value path = arguments_value(call->args, 0, name_make(machine->names, STR("path")));
    Str folder = value_only(path)
                     ? text_of(value_only(iterate(machine, path, call->site).joined))
                     : (Str){0};
    if (!folder.len)
        return machine->unknown;
    Strs names = project_modules_in(machine->arena, machine->setup->project, folder,
                                    LIMIT_ALTERNATIVES);
    Thing *list = container_make(machine, THING_LIST, call->site);
    for (uint32_t i = 0; i < names.len; i++)
        container_add(machine, list, module_info(machine, call, names.at[i]), call->site);
    return value_of(list);
}

/* __import__("a.b") gives `a`. */
static Value call_import(Machine *machine, const LibraryCall *call)
{
    Str dotted = text_argument(call);
    if (!dotted.len || call->args.len > 1)
        return some_module(machine, call);
    Str first = str_cut(dotted, '.').head;
    return import_resolve(machine, import_dotted(machine, call->site.module, first, 0));
}

LibraryTable library_modules(void)
{
    static const LibraryEntry entries[] = {
        {"builtins.__import__", call_import},
        {"importlib.import_module", call_import_module},
        {"pkgutil.iter_modules", call_iter_modules},
        {"pkgutil.walk_packages", call_iter_modules},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
