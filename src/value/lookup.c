/* value/lookup.c: which cell a name means in a running scope. */
#include "value/lookup.h"

#include "syntax/names.h"
#include "value/import.h"
#include "value/patched.h"

Frame *frame_make(Machine *machine, const Scope *scope, Thing *module, Frame *outer)
{
    Frame *frame = arena_new(machine->arena, Frame);
    frame->scope = scope;
    frame->module = module;
    frame->outer = outer;
    frame->call = machine->call;
    exits_begin(&machine->state, &frame->returns);
    if (scope->kind == SCOPE_MODULE || scope->kind == SCOPE_CLASS)
        return frame;
    frame->cells = arena_array(machine->arena, Cell, scope->slot_count + 1);
    uint32_t born = ++machine->state.tick;
    for (uint32_t i = 0; i < scope->slot_count; i++)
        frame->cells[i].born = born;
    return frame;
}

/* `__private` in a class body is an attribute by its mangled name; elsewhere both ends
   are mangled alike. */
static Cell *cell_of(Machine *machine, Frame *frame, const Binding *binding)
{
    if (frame->names)
        return attrs_get(machine->arena, frame->names,
                         frame->scope->kind == SCOPE_CLASS
                             ? lookup_mangled(machine, frame, binding->name)
                             : binding->name);
    return &frame->cells[binding->slot];
}

static Cell *module_cell(const Frame *frame, Name name)
{
    return attrs_find(&frame->module->attrs, name);
}

/* The cell in this very frame that the name reads from, or NULL to look further out. */
static Cell *own_cell(Machine *machine, Frame *frame, Name name)
{
    const Binding *binding = scope_find_own(frame->scope, name);
    if (!binding)
        return frame->names ? attrs_find(frame->names, name) : NULL;
    if (binding->kind == BINDING_GLOBAL)
        return module_cell(frame, name);
    if (binding->kind == BINDING_NONLOCAL)
        return NULL;
    Cell *cell = cell_of(machine, frame, binding);
    bool passes_on = frame->scope->kind == SCOPE_CLASS && !value_is_bound(cell->value);
    return passes_on ? NULL : cell;
}

Cell *lookup_cell(Machine *machine, Frame *frame, Name name)
{
    for (Frame *at = frame; at; at = at->outer) {
        if (at->scope->kind == SCOPE_CLASS && at != frame)
            continue;
        Cell *cell = own_cell(machine, at, name);
        if (cell)
            return cell;
    }
    return NULL;
}

/* A name that nothing in the module binds: a library's star import gave it, or it's a
   builtin. */
static Value outside_name(Machine *machine, const Frame *frame, Name name)
{
    const Thing *module = frame->module;
    for (uint32_t i = 0; i < module->module.stars.len; i++) {
        const Extern *ext = extern_child(machine, module->module.stars.at[i], name);
        if (ext->known.boundary || ext->known.gives || ext->known.is || ext->known.type)
            return extern_value(ext);
    }
    const Extern *builtins = extern_find(machine, STR("builtins"));
    const Extern *ext = extern_child(machine, builtins, name);
    if (ext->known.is)
        return value_of(machine_object(machine, extern_find(machine, ext->known.is->type),
                                       NULL, (Site){0}));
    return extern_value(ext);
}

Value lookup_name(Machine *machine, Frame *frame, Name name)
{
    const Cell *cell = lookup_cell(machine, frame, name);
    if (patched_has(machine, name) && (!cell || cell == module_cell(frame, name)))
        return machine->unknown;
    if (cell && value_is_bound(cell->value))
        return import_resolve(machine, cell->value);
    if (cell && frame->module->module.stars.len == 0)
        return machine->unknown;
    return outside_name(machine, frame, name);
}

Cell *lookup_target(Machine *machine, Frame *frame, Name name)
{
    const Binding *own = scope_find_own(frame->scope, name);
    if (own && own->kind == BINDING_GLOBAL)
        return attrs_get(machine->arena, &frame->module->attrs, name);
    if (own && own->kind == BINDING_LOCAL)
        return cell_of(machine, frame, own);
    for (Frame *at = frame->outer; at; at = at->outer) {
        const Binding *binding = scope_find_own(at->scope, name);
        if (binding && binding->kind == BINDING_LOCAL && at->scope->kind != SCOPE_CLASS)
            return cell_of(machine, at, binding);
    }
    return attrs_get(machine->arena, &frame->module->attrs, name);
}

Name lookup_mangled(Machine *machine, const Frame *frame, Name name)
{
    Str text = name_text(machine->names, name);
    if (text.len < 2 || text.at[0] != '_' || text.at[1] != '_' ||
        str_ends(text, STR("__")))
        return name;
    for (const Scope *scope = frame->scope; scope; scope = scope->parent) {
        if (scope->kind != SCOPE_CLASS)
            continue;
        Str class_name = name_text(machine->names, scope->name);
        while (str_starts(class_name, STR("_")))
            class_name = str_slice(class_name, 1, class_name.len);
        return name_make(machine->names, str_format(machine->arena, "_%.*s%.*s",
                                                    STR_ARG(class_name), STR_ARG(text)));
    }
    return name;
}
