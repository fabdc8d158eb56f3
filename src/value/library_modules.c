/* value/library_modules.c: modules that are asked for by name. */
#include "syntax/names.h"
#include "value/call.h"
#include "value/import.h"
#include "value/library.h"

static Value some_module(Machine *machine, const LibraryCall *call)
{
    return machine_typed(machine, STR("types.ModuleType"), NULL, call->site);
}

static Str text_argument(const LibraryCall *call)
{
    const Thing *only = value_only(arguments_value(call->args, 0, 0));
    bool is_text = only && only->kind == THING_CONSTANT &&
                   only->constant.type == CONSTANT_STR;
    return is_text ? only->constant.text : (Str){0};
}

/* import_module(".name", package): dots lead away from the calling module's own package,
   if that is what `package` says; a name that is put together in the run leads to some
   module. */
static Value call_import_module(Machine *machine, const LibraryCall *call)
{
    Str dotted = text_argument(call);
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
    return import_resolve(machine,
                          import_dotted(machine, call->site.module, dotted, level));
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
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
