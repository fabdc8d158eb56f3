/* value/setting.c: setting and deleting attributes. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/import.h"
#include "value/library.h"

static bool has_attributes(const Thing *object)
{
    switch (object->kind) {
    case THING_INSTANCE:
    case THING_OBJECT:
    case THING_CLASS:
    case THING_FUNCTION:
    case THING_MODULE:
    case THING_PARTIAL: return true;
    default: return false;
    }
}

static bool is_running(const Machine *machine, const Thing *function)
{
    for (const Call *call = machine->call; call; call = call->caller)
        if (call->function &&
            call->function->function.function == function->function.function)
            return true;
    return false;
}

/* A class with a `__setattr__` of its own takes the value, unless it is that which sets
   it. */
static bool set_by_class(Machine *machine, Thing *object, Name name, Value value,
                         Site site)
{
    if (object->kind != THING_INSTANCE)
        return false;
    ClassHit hit = class_find_own(machine, object->instance.class_, NAME_DUNDER_SETATTR);
    Thing *function = value_find(hit.value, THING_FUNCTION);
    if (!function || is_running(machine, function))
        return false;
    Argument args[] = {
        {0, value_of(object), site, 0},
        {0, machine_str(machine, name_text(machine->names, name)), site, 0},
        {0, value, site, 0}};
    call_thing(machine, function, (Arguments){args, 3}, site);
    return true;
}

/* A property with a setter, or a descriptor, takes the value elsewhere. */
static bool set_by_code(Machine *machine, Thing *object, Name name, Value value,
                        Site site)
{
    if (object->kind != THING_INSTANCE)
        return false;
    ClassHit hit = class_find_own(machine, object->instance.class_, name);
    Argument args[] = {{0, value_of(object), site, 0}, {0, value, site, 0}};
    Thing *setter = descriptor_function(machine, hit.value, STR("__set__"));
    if (setter) {
        Arguments given = {args, 2};
        call_thing(machine, setter,
                   arguments_prepend(machine, hit.value.at[0], site, given), site);
        return true;
    }
    Thing *wrapper = value_find(hit.value, THING_WRAPPER);
    if (!wrapper || wrapper->wrapper.wrapper != WRAPPER_PROPERTY)
        return false;
    const Cell *property = attrs_find(&wrapper->attrs, NAME_DUNDER_SET);
    if (property)
        call_value(machine, property->value, (Arguments){args, 2}, site);
    return true;
}

/* Setting an attribute of a library's object may be a boundary (`namespace.x =
   object`). */
static void tell_setter(Machine *machine, Thing *object, Name name, Value value,
                        Site site)
{
    if (object->kind != THING_OBJECT && object->kind != THING_INSTANCE)
        return;
    const Extern *type = object->kind == THING_OBJECT
                             ? object->object.type
                             : class_library_base(class_of(object));
    if (type && object->kind == THING_INSTANCE && type->known.gives)
        type = extern_find(machine, type->known.gives->type);
    const Extern *setter = type ? attribute_of_type(machine, type, NAME_DUNDER_SETATTR)
                                : NULL;
    if (!setter || !setter->known.boundary)
        return;
    Argument args[] = {
        {0, machine_str(machine, name_text(machine->names, name)), site, 0},
        {0, value, site, 0}};
    library_call(machine, setter, object, (Arguments){args, 2}, site);
}

void attribute_put(Machine *machine, Thing *object, Name name, Value value, Site site)
{
    if (object->kind == THING_MODULE)
        import_run(machine, object);
    if (!has_attributes(object) || set_by_code(machine, object, name, value, site))
        return;
    Cell *cell = attrs_get(machine->arena, &object->attrs, name);
    state_write(&machine->state, cell, value, site);
    tell_setter(machine, object, name, value, site);
}

void attribute_set(Machine *machine, Value object, Name name, Value value, Site site)
{
    if (object.len == 1) {
        if (!set_by_class(machine, object.at[0], name, value, site))
            attribute_put(machine, object.at[0], name, value, site);
        return;
    }
    for (uint32_t i = 0; i < object.len; i++) {
        if (!has_attributes(object.at[i]))
            continue;
        Cell *cell = attrs_get(machine->arena, &object.at[i]->attrs, name);
        state_add(&machine->state, cell, value, site);
    }
}

void attribute_delete(Machine *machine, Value object, Name name, Site site)
{
    for (uint32_t i = 0; i < object.len; i++) {
        Cell *cell = has_attributes(object.at[i]) ? attrs_find(&object.at[i]->attrs, name)
                                                  : NULL;
        if (cell)
            state_write(&machine->state, cell, VALUE_NONE_BOUND, site);
    }
}
