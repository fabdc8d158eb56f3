/* value/attribute.c: attribute look-up on each kind of object. */
#include "value/attribute.h"

#include "syntax/names.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/content.h"
#include "value/import.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/patched.h"
#include "value/platform.h"

Thing *class_of(const Thing *object)
{
    return object->kind == THING_INSTANCE ? object->instance.class_ : NULL;
}

/* A library's class as a base: the Extern behind it, for `ctx.Process` too. */
const Extern *base_extern(const Thing *base)
{
    if (base->kind == THING_EXTERN)
        return base->extern_;
    if (base->kind == THING_BOUND && base->bound.function->kind == THING_EXTERN)
        return base->bound.function->extern_;
    return NULL;
}

const Extern *class_library_base(const Thing *class_)
{
    for (uint32_t i = 0; i < class_->class_.mro.len; i++) {
        const Extern *ext = base_extern(class_->class_.mro.at[i]);
        if (ext && !str_equal(ext->name, STR("builtins.object")))
            return ext;
    }
    return NULL;
}

static bool knows(const Extern *ext)
{
    return ext->known.boundary || ext->known.gives || ext->known.is || ext->known.type;
}

const Extern *attribute_of_type(Machine *machine, const Extern *type, Name name)
{
    const Extern *member = extern_child(machine, type, name);
    if (knows(member) || !type->known.type)
        return member;
    const Fact *fact = type->known.type;
    if (!str_equal(fact->type, type->name)) {
        const Extern *same = extern_child(machine, extern_find(machine, fact->type),
                                          name);
        if (knows(same))
            return same;
    }
    for (uint32_t i = 0; i < fact->base_count; i++) {
        const Extern *base = extern_find(machine, fact->bases[i]);
        const Extern *found = base == type ? member
                                           : attribute_of_type(machine, base, name);
        if (knows(found))
            return found;
    }
    return member;
}

ClassHit class_find(Machine *machine, const Classes *mro, uint32_t start, Name name)
{
    ClassHit hit = {0};
    for (uint32_t i = start; i < mro->len; i++) {
        Thing *class_ = mro->at[i];
        if (class_->kind == THING_CLASS) {
            Cell *cell = attrs_find(&class_->attrs, name);
            if (cell && value_is_bound(cell->value))
                return (ClassHit){import_resolve(machine, cell->value), cell, class_,
                                  hit.is_unknown};
            continue;
        }
        const Extern *ext = base_extern(class_);
        if (!ext) {
            hit.is_unknown = true;
            continue;
        }
        const Extern *type = ext->known.gives
                                 ? extern_find(machine, ext->known.gives->type)
                                 : ext;
        const Extern *member = attribute_of_type(machine, type, name);
        if (knows(member) || (ext->known.type && name == NAME_DUNDER_INIT))
            return (ClassHit){extern_value(member), NULL, class_, hit.is_unknown};
        if (!ext->known.type && !str_starts(ext->name, STR("builtins.")))
            hit.is_unknown = true;
    }
    return hit;
}

ClassHit class_find_own(Machine *machine, const Thing *class_, Name name)
{
    for (uint32_t i = 0; i < class_->class_.mro.len; i++) {
        Thing *at = class_->class_.mro.at[i];
        if (at->kind != THING_CLASS)
            continue;
        Cell *cell = attrs_find(&at->attrs, name);
        if (cell && value_is_bound(cell->value))
            return (ClassHit){import_resolve(machine, cell->value), cell, at, false};
    }
    return (ClassHit){0};
}

static Thing *bind_method(Machine *machine, Thing *receiver, Thing *function, Name name)
{
    Thing *bound = machine_make(machine, THING_BOUND, function->site);
    bound->bound.receiver = receiver;
    bound->bound.function = function;
    bound->bound.name = name;
    return bound;
}

static Value call_getter(Machine *machine, Thing *wrapper, Thing *object, Name name,
                         Site site)
{
    Argument self = {0, value_of(object), site, 0};
    Value value = call_value(machine, wrapper->wrapper.inner, (Arguments){&self, 1},
                             site);
    if (!value_is_bound(value))
        value = machine->unknown;
    if (wrapper->wrapper.wrapper == WRAPPER_CACHED_PROPERTY)
        state_write(&machine->state, attrs_get(machine->arena, &object->attrs, name),
                    value, wrapper->site);
    return value;
}

Thing *descriptor_function(Machine *machine, Value attr, Str name)
{
    const Thing *descriptor = value_only(attr);
    if (!descriptor || descriptor->kind != THING_INSTANCE)
        return NULL;
    Value function = class_find_own(machine, descriptor->instance.class_,
                                    name_make(machine->names, name))
                         .value;
    return value_find(function, THING_FUNCTION);
}

/* What the `__get__` of the program's own gives. */
static Value call_descriptor(Machine *machine, Thing *attr, Thing *object, Thing *class_,
                             Site site)
{
    Thing *function = descriptor_function(machine, value_of(attr), STR("__get__"));
    if (!function)
        return value_of(attr);
    Value instance = object->kind == THING_CLASS ? machine->none : value_of(object);
    Argument args[] = {{0, value_of(attr), site, 0},
                       {0, instance, site, 0},
                       {0, class_ ? value_of(class_) : machine->unknown, site, 0}};
    return call_thing(machine, function, (Arguments){args, 3}, site);
}

/* A method of the objects that a manager serves, or of the manager that makes one:
   BaseManager.object and BaseProxy.method of the rules, which take the name first. */
static Value served_method(Machine *machine, Thing *object, Thing *method, Arguments args)
{
    Thing *partial = machine_make(machine, THING_PARTIAL, method->site);
    partial->partial.callee = bind_method(machine, object, method, 0);
    partial->partial.args = args;
    return value_of(partial);
}

/* A class attribute read through an instance or the class: functions bind, wrappers
   act. */
static Value through_class(Machine *machine, Thing *attr, Thing *object, Thing *class_,
                           Name name, Site site)
{
    bool on_instance = object->kind != THING_CLASS;
    if (attr->kind == THING_FUNCTION || attr->kind == THING_EXTERN) {
        bool is_classmethod = attr->kind == THING_EXTERN &&
                              attr->extern_->known.boundary &&
                              attr->extern_->known.boundary->effect == EFFECT_REGISTER;
        bool binds = (on_instance || is_classmethod) &&
                     (attr->kind == THING_FUNCTION || name == NAME_DUNDER_INIT ||
                      knows(attr->extern_));
        return value_of(binds ? bind_method(machine, object, attr, name) : attr);
    }
    if (attr->kind == THING_INSTANCE)
        return call_descriptor(machine, attr, object, class_, site);
    if (on_instance && attr->kind == THING_PARTIAL &&
        extern_is(attr->partial.callee,
                  STR("multiprocessing.managers.BaseManager.object")))
        return served_method(machine, object, attr->partial.callee, attr->partial.args);
    if (attr->kind != THING_WRAPPER)
        return value_of(attr);
    switch (attr->wrapper.wrapper) {
    case WRAPPER_STATIC: return attr->wrapper.inner;
    case WRAPPER_CLASS: {
        Thing *function = value_only(attr->wrapper.inner);
        return function ? value_of(bind_method(machine, class_, function, name))
                        : machine->unknown;
    }
    case WRAPPER_PROPERTY:
    case WRAPPER_CACHED_PROPERTY:
        return on_instance ? call_getter(machine, attr, object, name, site)
                           : value_of(attr);
    case WRAPPER_PARTIALMETHOD: {
        Thing *partial = machine_make(machine, THING_PARTIAL, attr->site);
        Thing *function = value_only(attr->wrapper.inner);
        partial->partial.callee = function ? bind_method(machine, object, function, name)
                                           : machine->unknown.at[0];
        partial->partial.args = attr->wrapper.args;
        return value_of(partial);
    }
    }
    return machine->unknown;
}

static Value bind_hit(Machine *machine, ClassHit hit, Thing *object, Name name, Site site)
{
    Thing *class_ = object->kind == THING_CLASS ? object : class_of(object);
    Value result = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < hit.value.len; i++) {
        Value one = through_class(machine, hit.value.at[i], object, class_, name, site);
        if (one.len == 1 && one.at[0]->kind == THING_BOUND)
            one.at[0]->bound.found_in = hit.where;
        result = value_join(machine->arena, result, one);
    }
    return result;
}

/* A namedtuple's own methods; the empty Value for any other name. */
static Value tuple_method(Machine *machine, Thing *object, const Thing *class_, Name name)
{
    if (class_->class_.flavour != CLASS_NAMEDTUPLE)
        return VALUE_NONE_BOUND;
    const Extern *type = extern_find(machine, STR("typing.NamedTuple"));
    const Extern *method = extern_child(machine, type, name);
    return method->library ? value_of(bind_method(machine, object, method->thing, name))
                           : VALUE_NONE_BOUND;
}

/* `__getattr__` of the program's own: what it gives for a missing attribute. */
static Value missing_attribute(Machine *machine, Thing *object, Name name, Site site)
{
    ClassHit getter = class_find_own(machine, class_of(object), NAME_DUNDER_GETATTR);
    Thing *held = content_of(machine, object);
    Value method = held ? content_method(machine, held, name)
                        : tuple_method(machine, object, class_of(object), name);
    if (value_is_bound(method))
        return method;
    if (!value_is_bound(getter.value)) {
        if (class_of(object)->class_.has_unknown_base)
            certain_give(machine, value_of(object));
        return machine->unknown;
    }
    Argument args[] = {
        {0, value_of(object), site, 0},
        {0, machine_str(machine, name_text(machine->names, name)), site, 0}};
    Value value = call_value(machine, getter.value, (Arguments){args, 2}, site);
    return value_is_bound(value) ? value : machine->unknown;
}

static Value instance_attribute(Machine *machine, Thing *object, Name name, Site site)
{
    const Thing *class_ = object->instance.class_;
    if (name == NAME_DUNDER_CLASS)
        return value_of(object->instance.class_);
    if (name == NAME_DUNDER_DICT)
        return instance_dict(machine, object, site);
    ClassHit hit = class_find(machine, &class_->class_.mro, 0, name);
    Thing *wrapper = value_find(hit.value, THING_WRAPPER);
    bool is_property = (wrapper && wrapper->wrapper.wrapper == WRAPPER_PROPERTY) ||
                       descriptor_function(machine, hit.value, STR("__set__"));
    const Cell *cell = attrs_find(&object->attrs, name);
    if (!is_property && cell && value_is_bound(cell->value))
        return cell->value;
    if (value_is_bound(hit.value))
        return bind_hit(machine, hit, object, name, site);
    return missing_attribute(machine, object, name, site);
}

/* A class's names are its own, and not inherited. */
/* `C.__mro__`. */
static Value class_order(Machine *machine, const Thing *class_, Site site)
{
    Thing *tuple = container_make(machine, THING_TUPLE, site);
    for (uint32_t i = 0; i < class_->class_.mro.len; i++)
        container_add(machine, tuple, value_of(class_->class_.mro.at[i]), site);
    container_add(machine, tuple,
                  extern_value(extern_find(machine, STR("builtins.object"))), site);
    tuple->container.has_unknown = class_->class_.has_unknown_base;
    return value_of(tuple);
}

static Value class_attribute(Machine *machine, Thing *class_, Name name, Site site)
{
    if (name == NAME_DUNDER_MRO)
        return class_order(machine, class_, site);
    bool is_name = name == NAME_DUNDER_NAME || name == NAME_DUNDER_QUALNAME;
    ClassHit hit = is_name ? class_find_own(machine, class_, name)
                           : class_find(machine, &class_->class_.mro, 0, name);
    if (value_is_bound(hit.value))
        return bind_hit(machine, hit, class_, name, site);
    if (is_name)
        return machine_str(machine, name == NAME_DUNDER_NAME
                                        ? str_cut_last(class_->class_.qualname, '.').tail
                                        : class_->class_.qualname);
    if (class_->class_.metaclass) {
        hit = class_find(machine, &class_->class_.metaclass->class_.mro, 0, name);
        if (value_is_bound(hit.value) && hit.value.at[0]->kind == THING_FUNCTION)
            return value_of(bind_method(machine, class_, hit.value.at[0], name));
        if (value_is_bound(hit.value) && !value_find(hit.value, THING_WRAPPER))
            return hit.value;
    }
    if (name == NAME_DUNDER_NEW)
        return extern_value(extern_find(machine, STR("builtins.object.__new__")));
    Value method = tuple_method(machine, class_, class_, name);
    return value_is_bound(method) ? method : machine->unknown;
}

static Value super_attribute(Machine *machine, Thing *super, Name name, Site site)
{
    Thing *receiver = super->super.receiver;
    const Thing *class_ = receiver->kind == THING_CLASS ? receiver : class_of(receiver);
    if (!class_)
        return machine->unknown;
    const Classes *mro = &class_->class_.mro;
    uint32_t start = 0;
    while (start < mro->len && mro->at[start] != super->super.class_)
        start++;
    ClassHit hit = class_find(machine, mro, start + 1, name);
    Thing *held = value_is_bound(hit.value) && hit.cell ? NULL
                                                        : content_of(machine, receiver);
    Value method = held ? content_method(machine, held, name) : VALUE_NONE_BOUND;
    if (value_is_bound(method))
        return method;
    if (value_is_bound(hit.value) && !hit.is_unknown)
        return bind_hit(machine, hit, receiver, name, site);
    if (hit.is_unknown)
        return machine->unknown;
    const Extern *home = extern_find(machine, class_default_home(mro, start + 1, name));
    return value_of(
        bind_method(machine, receiver, extern_child(machine, home, name)->thing, name));
}

/* An attribute of a library's object that the program has not set: a method, or a value
   of it that the rules know; anything else may be plain data. */
static Value object_attribute(Machine *machine, Thing *object, Name name)
{
    const Cell *cell = attrs_find(&object->attrs, name);
    if (cell && value_is_bound(cell->value))
        return cell->value;
    const Extern *member = attribute_of_type(machine, object->object.type, name);
    Thing *held = knows(member) ? NULL : content_of(machine, object);
    Value method = held ? content_method(machine, held, name) : VALUE_NONE_BOUND;
    if (value_is_bound(method))
        return method;
    if (member->known.is) {
        Thing *given = machine_object(
            machine, extern_find(machine, member->known.is->type), NULL, object->site);
        given->object.parent = object;
        return value_of(given);
    }
    Str text = name_text(machine->names, name);
    if (!knows(member) && !str_starts(text, STR("_")) &&
        str_equal(object->object.type->name, STR("multiprocessing.managers.BaseProxy"))) {
        const Extern *serves = extern_child(machine, object->object.type,
                                            name_make(machine->names, STR("method")));
        Argument *arg = arena_new(machine->arena, Argument);
        *arg = (Argument){0, machine_str(machine, text), object->site, 0};
        return served_method(machine, object, serves->thing, (Arguments){arg, 1});
    }
    Thing *bound = bind_method(machine, object, member->thing, name);
    bound->site = object->site;
    return value_of(bound);
}

static Value extern_attribute(Machine *machine, const Extern *ext, Name name)
{
    const Extern *type = ext->known.type ? ext : NULL;
    const Extern *child = type ? attribute_of_type(machine, type, name)
                               : extern_child(machine, ext, name);
    if (child->known.is)
        return machine_typed(machine, child->known.is->type, NULL, child->thing->site);
    return extern_value(child);
}

/* Methods of the built-in containers, generators and partials are the library's:
   library.c knows them as `builtins.list.append` and so on. */
static Value builtin_method(Machine *machine, Thing *object, Str type, Name name)
{
    const Extern *ext = extern_child(machine, extern_find(machine, type), name);
    return value_of(bind_method(machine, object, ext->thing, name));
}

static Value function_attribute(Machine *machine, Thing *function, Name name)
{
    const Cell *cell = attrs_find(&function->attrs, name);
    if (cell && value_is_bound(cell->value))
        return cell->value;
    if (name == NAME_DUNDER_NAME)
        return machine_str(machine, str_cut_last(function->function.qualname, '.').tail);
    if (name == NAME_DUNDER_QUALNAME)
        return machine_str(machine, function->function.qualname);
    if (name == NAME_DUNDER_CODE)
        return machine_typed(machine, STR("types.CodeType"), NULL, function->site);
    if (name == NAME_DUNDER_WRAPPED && function->function.wraps)
        return value_of(function->function.wraps->self);
    return machine->unknown;
}

static Value bound_attribute(Machine *machine, Thing *bound, Name name)
{
    if (name == NAME_DUNDER_SELF)
        return value_of(bound->bound.receiver);
    if (name == NAME_DUNDER_FUNC)
        return value_of(bound->bound.function);
    if (bound->bound.function->kind == THING_FUNCTION)
        return function_attribute(machine, bound->bound.function, name);
    return machine->unknown;
}

static Value partial_attribute(Machine *machine, Thing *partial, Name name)
{
    const Cell *cell = attrs_find(&partial->attrs, name);
    if (cell && value_is_bound(cell->value))
        return cell->value;
    return name == NAME_FUNC ? value_of(partial->partial.callee) : machine->unknown;
}

Value attribute_get_one(Machine *machine, Thing *object, Name name, Site site)
{
    switch (object->kind) {
    case THING_INSTANCE: return instance_attribute(machine, object, name, site);
    case THING_CLASS: return class_attribute(machine, object, name, site);
    case THING_OBJECT: return object_attribute(machine, object, name);
    case THING_EXTERN:
        return platform_mark(machine, extern_attribute(machine, object->extern_, name),
                             object->live);
    case THING_MODULE: {
        Value value = import_attribute(machine, object, name);
        return value_is_bound(value) ? value : machine->unknown;
    }
    case THING_SUPER: return super_attribute(machine, object, name, site);
    case THING_FUNCTION: return function_attribute(machine, object, name);
    case THING_BOUND: return bound_attribute(machine, object, name);
    case THING_PARTIAL: return partial_attribute(machine, object, name);
    case THING_TUPLE: return builtin_method(machine, object, STR("builtins.tuple"), name);
    case THING_LIST: return builtin_method(machine, object, STR("builtins.list"), name);
    case THING_SET: return builtin_method(machine, object, STR("builtins.set"), name);
    case THING_DICT: return builtin_method(machine, object, STR("builtins.dict"), name);
    case THING_GENERATOR:
    case THING_ITERATOR:
        return builtin_method(machine, object, STR("builtins.generator"), name);
    case THING_ATOM:
    case THING_CONSTANT:
        return builtin_method(machine, object, STR("builtins.str"), name);
    case THING_WRAPPER:
        return builtin_method(machine, object, STR("builtins.property"), name);
    case THING_UNKNOWN:
    case THING_PARAMETER: /* whatever it is, it's an exception */
        if (name == NAME_DUNDER_TRACEBACK)
            return machine_typed(machine, STR("types.TracebackType"), NULL, site);
        break;
    case THING_IMPORT:
    case THING_KINDS: break;
    }
    return machine->unknown;
}

Value attribute_get(Machine *machine, Value object, Name name, Site site)
{
    Value result = patched_has(machine, name) ? machine->unknown : VALUE_NONE_BOUND;
    if (value_is_bound(result))
        return result;
    for (uint32_t i = 0; i < object.len; i++)
        result = value_join(machine->arena, result,
                            attribute_get_one(machine, object.at[i], name, site));
    return value_is_bound(result) ? result : machine->unknown;
}
