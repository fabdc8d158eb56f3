/* value/content.c: see content.h. The container stands in a cell of the object, under a
   name that no program can use. */
#include "value/content.h"

#include "value/attribute.h"
#include "value/call.h"
#include "value/dict.h"
#include "value/iterate.h"

static Name content_name(const Machine *machine)
{
    return name_make(machine->names, STR("<items>"));
}

Thing *content_of(const Machine *machine, const Thing *object)
{
    if (object->kind != THING_OBJECT && object->kind != THING_INSTANCE)
        return NULL;
    const Cell *cell = attrs_find(&object->attrs, content_name(machine));
    return cell ? value_only(cell->value) : NULL;
}

Thing *content_or_self(const Machine *machine, Thing *thing)
{
    bool is_container = thing->kind == THING_DICT || thing->kind == THING_LIST ||
                        thing->kind == THING_SET || thing->kind == THING_TUPLE;
    return is_container ? thing : content_of(machine, thing);
}

Thing *content_make(Machine *machine, Thing *object, ThingKind kind, Site site)
{
    Thing *container = container_make(machine, kind, site);
    state_write(&machine->state,
                attrs_get(machine->arena, &object->attrs, content_name(machine)),
                value_of(container), site);
    return container;
}

void content_inherit(Machine *machine, Thing *instance, Site site)
{
    static const struct {
        Str base;
        ThingKind kind;
    } bases[] = {{STR_CONST("builtins.dict"), THING_DICT},
                 {STR_CONST("collections.OrderedDict"), THING_DICT},
                 {STR_CONST("collections.UserDict"), THING_DICT},
                 {STR_CONST("builtins.list"), THING_LIST},
                 {STR_CONST("collections.UserList"), THING_LIST},
                 {STR_CONST("collections.deque"), THING_LIST},
                 {STR_CONST("builtins.set"), THING_SET}};
    const Extern *base = class_library_base(instance->instance.class_);
    for (size_t i = 0; base && i < sizeof bases / sizeof *bases; i++)
        if (str_equal(base->known.canonical, bases[i].base) ||
            str_equal(base->name, bases[i].base))
            content_make(machine, instance, bases[i].kind, site);
}

Value content_method(Machine *machine, Thing *container, Name name)
{
    Str type = container->kind == THING_DICT   ? STR("builtins.dict")
               : container->kind == THING_LIST ? STR("builtins.list")
                                               : STR("builtins.set");
    const Extern *method = extern_child(machine, extern_find(machine, type), name);
    if (!method->library)
        return VALUE_NONE_BOUND;
    Thing *bound = machine_make(machine, THING_BOUND, container->site);
    bound->bound.receiver = container;
    bound->bound.function = method->thing;
    bound->bound.name = name;
    return value_of(bound);
}

Value content_entry(Machine *machine, Thing *object, Value key, Site site)
{
    Thing *dict = content_of(machine, object);
    const Cell *factory = attrs_find(&object->attrs,
                                     name_make(machine->names, STR("default_factory")));
    const Thing *only = value_only(key);
    bool is_constant = only && only->kind == THING_CONSTANT;
    bool is_new = is_constant ? dict_lacks(machine, dict, key)
                              : !value_is_bound(dict->container.rest.value);
    bool makes = factory && value_is_bound(factory->value) && is_new;
    if (!makes)
        return dict_value(machine, dict, key);
    Value made = call_value(machine, factory->value, (Arguments){0}, site);
    dict_set(machine, dict, key, made, site);
    return is_constant ? made : dict_value(machine, dict, key);
}
