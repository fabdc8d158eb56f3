/* value/library.c: finding out what a call outside the project does. */
#include "value/library.h"

#include <string.h>

#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/lost.h"
#include "value/raise.h"

static const LibraryEntry *find_in(LibraryTable table, Str name)
{
    uint32_t low = 0, high = table.len;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(str_of(table.at[middle].name), name);
        if (order == 0)
            return &table.at[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const LibraryEntry *library_find(Str name)
{
    const LibraryTable tables[] = {
        library_builtins(),  library_containers(), library_functools(), library_classes(),
        library_processes(), library_modules(),    library_numbers(),   library_texts(),
        library_iterators(), library_records(),    library_argparse(),  library_sqlite(),
        library_queues(),    library_torch()};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        const LibraryEntry *entry = find_in(tables[i], name);
        if (entry)
            return entry;
    }
    return NULL;
}

/* Arguments that the made object keeps (Process: target, args, kwargs). */
static void store_arguments(Machine *machine, const Boundary *boundary, Arguments args,
                            Thing *object)
{
    bool has_attrs = object->kind == THING_OBJECT || object->kind == THING_INSTANCE;
    for (uint32_t i = 0; i < boundary->param_count && has_attrs; i++) {
        const BoundaryParam *param = &boundary->params[i];
        if (param->stores.len == 0)
            continue;
        const Argument *arg = arguments_find(args, param->keyword_only ? UINT32_MAX : i,
                                             name_make(machine->names, param->name));
        if (!arg)
            continue;
        Name name = name_make(machine->names, param->stores);
        Value value = arg->value;
        const Thing *only = value_only(value);
        bool is_consumed = param->ships == SHIPS_ARGS && only &&
                           only->kind != THING_TUPLE && only->kind != THING_LIST;
        if (is_consumed) /* it goes through tuple() at once */
            value = container_from(machine, THING_TUPLE, value, arg->site);
        state_write(&machine->state, attrs_get(machine->arena, &object->attrs, name),
                    value, arg->site);
    }
}

static Value observe(Machine *machine, const LibraryCall *call, const Boundary *boundary,
                     Value result)
{
    Thing *object = value_only(result);
    if (object && object->kind == THING_OBJECT && call->receiver)
        object->object.parent = call->receiver;
    if (object)
        store_arguments(machine, boundary, call->args, object);
    Event event = {call->ext, boundary,   call->receiver, call->args,
                   object,    call->site, machine->call};
    MachineSetup const *setup = machine->setup;
    Value given = setup->observe ? setup->observe(setup->context, machine, &event)
                                 : VALUE_NONE_BOUND;
    return value_is_bound(given) ? given : result;
}

/* `super().__init__(…)` of a library's class: its constructor's parameters, on the
   receiver. */
static Value init_of_base(Machine *machine, const LibraryCall *call)
{
    const Extern *type = call->ext->parent;
    const Boundary *boundary = type ? type->known.boundary : NULL;
    LibraryCall init = *call;
    if (!init.receiver && init.args.len > 0 && !init.args.at[0].keyword) {
        init.receiver = value_only(init.args.at[0].value); /* Process.__init__(self, …) */
        init.args = (Arguments){init.args.at + 1, init.args.len - 1};
    }
    if (init.receiver && init.receiver->kind == THING_INSTANCE && boundary)
        observe(machine, &init, boundary, value_of(init.receiver));
    else if (init.receiver && type && str_starts(type->name, STR("builtins.")))
        instance_keep_args(machine, init.receiver, init.args,
                           call->site); /* Exception's */
    return machine->none;
}

static Value made_by(Machine *machine, const LibraryCall *call, const Boundary *boundary,
                     Value result)
{
    Str type = boundary->returns;
    if (boundary->returns_pair)
        type = str_format(machine->arena, "tuple[%.*s]", STR_ARG(type));
    else if (value_only(result) && value_only(result)->kind == THING_OBJECT)
        return result;
    return type.len > 0 ? machine_typed(machine, type, boundary, call->site) : result;
}

/* ValueError("…"): an object that keeps its arguments. */
static Value make_exception(Machine *machine, const LibraryCall *call)
{
    Thing *exception = machine_object(machine, call->ext, NULL, call->site);
    state_write(&machine->state, attrs_get(machine->arena, &exception->attrs, NAME_ARGS),
                instance_args(machine, call->args, call->site), call->site);
    return value_of(exception);
}

static Value by_rules(Machine *machine, const LibraryCall *call)
{
    const Known *known = &call->ext->known;
    Value result = machine->unknown;
    if (known->gives)
        result = machine_typed(machine, known->gives->type, known->boundary, call->site);
    else if (raise_builtin_name(call->ext->thing).len > 0)
        return make_exception(machine, call);
    if (known->boundary) {
        result = made_by(machine, call, known->boundary, result);
        return observe(machine, call, known->boundary, result);
    }
    Thing *object = value_only(result);
    if (object && object->kind == THING_OBJECT)
        object->object.parent = call->receiver;
    if (!known->gives && !str_starts(call->ext->name, STR("builtins.")))
        certain_give_arguments(machine, call->args);
    return result;
}

/* The observer hears of calls of the library that are no boundaries, too. */
static void tell(Machine *machine, const LibraryCall *call)
{
    const MachineSetup *setup = machine->setup;
    Event event = {call->ext, NULL,       call->receiver, call->args,
                   NULL,      call->site, machine->call};
    if (setup->observe && !call->ext->known.boundary)
        setup->observe(setup->context, machine, &event);
}

/* `Process.start(process)`: a method that is taken from its class. */
static void bind_unbound(Machine *machine, LibraryCall *call)
{
    const Extern *type = call->ext->parent;
    bool is_method = !call->receiver && type && type->known.type && call->args.len > 0 &&
                     !call->args.at[0].keyword && !call->args.at[0].stars &&
                     call->ext->last != NAME_DUNDER_INIT;
    Thing *first = is_method ? value_only(call->args.at[0].value) : NULL;
    if (!first || !is_of_type(machine, first, type->known.type->type) ||
        first->kind == THING_CLASS)
        return;
    call->receiver = first;
    call->args = (Arguments){call->args.at + 1, call->args.len - 1};
}

/* The functions for containers take apart what they are called on: `list.copy(x)` of an
   object whose elements nobody keeps isn't for them. */
static bool has_elements(const Thing *receiver)
{
    return receiver->kind == THING_LIST || receiver->kind == THING_TUPLE ||
           receiver->kind == THING_SET || receiver->kind == THING_DICT;
}

static bool can_follow(const LibraryCall *call)
{
    const LibraryEntry *entry = call->ext->library;
    LibraryTable containers = library_containers();
    bool is_containers = entry >= containers.at && entry < containers.at + containers.len;
    return entry && (!is_containers || !call->receiver || has_elements(call->receiver) ||
                     call->receiver->kind == THING_GENERATOR);
}

Value library_call(Machine *machine, const Extern *ext, Thing *receiver, Arguments args,
                   Site site)
{
    LibraryCall call = {ext, receiver, args, site};
    bind_unbound(machine, &call);
    tell(machine, &call);
    if (machine->lost)
        lost_give(machine, ext, args, site);
    if (can_follow(&call))
        return ext->library->function(machine, &call);
    if (ext->last == NAME_DUNDER_INIT)
        return init_of_base(machine, &call);
    return by_rules(machine, &call);
}
