/* value/library_process.c: library calls that tell processes apart, those that hand over
   what tasks gave, and those that have to do with pickling. */
#include "syntax/names.h"
#include "value/call.h"
#include "value/iterate.h"
#include "value/library.h"
#include "value/lookup.h"

static Value argument(Machine *machine, const LibraryCall *call, uint32_t index)
{
    Value value = arguments_value(call->args, index, 0);
    return value_is_bound(value) ? value : machine->unknown;
}

/* The main process goes by a name that no child has. */
static Value process_name(Machine *machine)
{
    Value name = machine_str(machine,
                             machine->in_child ? STR("Process-1") : STR("MainProcess"));
    name.at[0]->constant.is_main_test = !machine->in_child;
    return name;
}

/* current_process(), and parent_process(), which is None in the main process and stays so
   while a child imports the main module. */
static Value call_current(Machine *machine, const LibraryCall *call)
{
    bool is_parent = str_equal(name_text(machine->names, call->ext->last),
                               STR("parent_process"));
    if (is_parent && !machine->in_child)
        return machine->none;
    const Extern *type = extern_find(machine, STR("multiprocessing.Process"));
    Thing *process = machine_object(machine, type, call->ext->known.boundary, call->site);
    if (!is_parent)
        state_write(&machine->state,
                    attrs_get(machine->arena, &process->attrs,
                              name_make(machine->names, STR("name"))),
                    process_name(machine), call->site);
    return value_of(process);
}

/* as_completed(futures): a generator of the same futures. */
static Value call_completed(Machine *machine, const LibraryCall *call)
{
    Value futures = iterate(machine, argument(machine, call, 0), call->site).joined;
    Thing *generator = machine_make(machine, THING_ITERATOR, call->site);
    generator->iterator.type = extern_find(machine, STR("types.GeneratorType"));
    generator->iterator.elements = value_is_bound(futures) ? futures : machine->unknown;
    return value_of(generator);
}

/* wait(futures): those that are done, and the others. */
static Value call_wait(Machine *machine, const LibraryCall *call)
{
    Thing *pair = container_make(machine, THING_TUPLE, call->site);
    Value futures = iterate(machine, argument(machine, call, 0), call->site).joined;
    for (int i = 0; i < 2; i++) {
        Thing *set = container_make(machine, THING_SET, call->site);
        set->container.has_unknown = true;
        set->container.rest.value = futures;
        container_add(machine, pair, value_of(set), call->site);
    }
    return value_of(pair);
}

/* `pickle.dumps(value)` within a `try`: behind it the variable holds what can be pickled,
   which its author didn't know before. */
static Value call_dumps(Machine *machine, const LibraryCall *call)
{
    Site site = call->args.len > 0 ? call->args.at[0].site : (Site){0};
    bool is_name = site.node &&
                   node_kind(site.module->tree, site.node) == NODE_IDENTIFIER;
    if (!is_name || !machine->caught || !machine->call)
        return machine->atom;
    Cell *cell = lookup_cell(machine, machine->call->frame,
                             node_name(site.module->tree, site.node));
    if (cell)
        state_write(&machine->state, cell, machine->unknown, cell->site);
    return machine->atom;
}

/* POINTER(c_int), CFUNCTYPE(…): types whose objects are pointers. */
static Value call_pointer_type(Machine *machine, const LibraryCall *call)
{
    (void)call;
    return extern_value(extern_find(machine, STR("ctypes.c_void_p")));
}

/* copyreg.pickle(C, reduce), ForkingPickler.register(C, reduce): what pickling its
   instances asks. A class that isn't known may be any. */
static Value call_copyreg(Machine *machine, const LibraryCall *call)
{
    Value classes = argument(machine, call, 0);
    const Argument *reduce = arguments_find(call->args, 1, 0);
    Name note = name_make(machine->names, STR("<copyreg>"));
    for (uint32_t i = 0; reduce && i < classes.len; i++) {
        Thing *class_ = classes.at[i];
        if (class_->kind == THING_EXTERN)
            class_ = extern_find(machine, class_->extern_->known.canonical)->thing;
        else if (class_->kind != THING_CLASS)
            class_ = extern_find(machine, STR("copyreg.pickle"))->thing;
        state_write(&machine->state, attrs_get(machine->arena, &class_->attrs, note),
                    reduce->value, reduce->site);
    }
    return machine->none;
}

LibraryTable library_processes(void)
{
    static const LibraryEntry entries[] = {
        {"concurrent.futures.as_completed", call_completed},
        {"concurrent.futures.wait", call_wait},
        {"copyreg.pickle", call_copyreg},
        {"ctypes.CFUNCTYPE", call_pointer_type},
        {"ctypes.POINTER", call_pointer_type},
        {"multiprocessing.current_process", call_current},
        {"multiprocessing.reduction.ForkingPickler.register", call_copyreg},
        {"multiprocessing.reduction.register", call_copyreg},
        {"pickle.dumps", call_dumps},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
