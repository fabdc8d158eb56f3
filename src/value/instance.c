/* value/instance.c: how instances come to be. */
#include "value/instance.h"

#include "syntax/names.h"
#include "value/arguments.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/content.h"
#include "value/eval.h"
#include "value/iterate.h"
#include "value/library.h"
#include "value/raise.h"

Thing *instance_bare(Machine *machine, Thing *class_, Site site)
{
    Thing *instance = machine_make(machine, THING_INSTANCE, site);
    instance->instance.class_ = class_;
    content_inherit(machine, instance, site);
    return instance;
}

Value instance_dict(Machine *machine, Thing *instance, Site site)
{
    Thing *dict = container_make(machine, THING_DICT, site);
    for (uint32_t i = 0; i < instance->attrs.entries.len; i++) {
        AttrEntry entry = instance->attrs.entries.at[i];
        if (!str_starts(name_text(machine->names, entry.name), STR("<")))
            vec_add(machine->arena, &dict->attrs.entries, entry);
    }
    dict->container.owner = instance;
    dict->container.has_unknown = instance->kind != THING_INSTANCE ||
                                  instance->instance.class_->class_.has_unknown_base;
    return value_of(dict);
}

Thing *instance_tuple(Machine *machine, const Thing *instance, Site site)
{
    if (instance->kind != THING_INSTANCE ||
        instance->instance.class_->class_.flavour != CLASS_NAMEDTUPLE)
        return NULL;
    Thing *tuple = container_make(machine, THING_TUPLE, site);
    ClassFields fields = class_fields(machine, instance->instance.class_);
    for (uint32_t i = 0; i < fields.len; i++) {
        const Cell *cell = attrs_find(&instance->attrs, fields.at[i].name);
        bool is_known = cell && value_is_bound(cell->value);
        container_add(machine, tuple, is_known ? cell->value : machine->unknown,
                      is_known ? cell->site : site);
    }
    return tuple;
}

/* `x: list = field(default_factory=list)`: what the factory gives, or the plain
   default. */
static Value field_default(Machine *machine, const ClassField *field, Site site)
{
    const Cell *cell = attrs_find(&field->owner->attrs, field->name);
    Value value = cell ? cell->value : VALUE_NONE_BOUND;
    const Thing *only = value_only(value);
    bool is_field = only && only->kind == THING_OBJECT &&
                    str_equal(only->object.type->name, STR("dataclasses.Field"));
    if (!is_field)
        return value_is_bound(value) ? value : machine->unknown;
    const Cell *factory = attrs_find(&only->attrs,
                                     name_make(machine->names, STR("default_factory")));
    if (factory && value_is_bound(factory->value))
        return call_value(machine, factory->value, (Arguments){0}, site);
    const Cell *plain = attrs_find(&only->attrs, NAME_DEFAULT);
    return plain && value_is_bound(plain->value) ? plain->value : machine->unknown;
}

static bool is_init_field(Machine *machine, const ClassField *field)
{
    const Cell *cell = attrs_find(&field->owner->attrs, field->name);
    const Thing *only = cell ? value_only(cell->value) : NULL;
    if (!only || only->kind != THING_OBJECT)
        return true;
    const Cell *init = attrs_find(&only->attrs, name_make(machine->names, STR("init")));
    const Thing *flag = init ? value_only(init->value) : NULL;
    return !flag || flag->kind != THING_CONSTANT || flag->constant.number != 0;
}

void instance_init_fields(Machine *machine, Thing *instance, Arguments args, Site site)
{
    ClassFields fields = class_fields(machine, instance->instance.class_);
    uint32_t position = 0;
    Vec(Argument) kept_out = {0};
    for (uint32_t i = 0; i < fields.len; i++) {
        const ClassField *field = &fields.at[i];
        const Argument *arg = NULL;
        if (is_init_field(machine, field))
            arg = arguments_find(args, position++, field->name);
        Value value = arg ? arg->value : field_default(machine, field, site);
        const Module *module = field->owner->site.module;
        Site where = arg && arg->site.node
                         ? arg->site
                         : (Site){module, field->default_value ? field->default_value
                                                               : field->owner->site.node};
        if (field->is_only_init) {
            Argument given = {0, value, where, 0};
            vec_add(machine->arena, &kept_out, given);
            continue;
        }
        state_write(&machine->state,
                    attrs_get(machine->arena, &instance->attrs, field->name), value,
                    where);
    }
    ClassHit after = class_find_own(machine, instance->instance.class_,
                                    NAME_DUNDER_POST_INIT);
    if (value_is_bound(after.value))
        call_value(machine, after.value,
                   arguments_prepend(machine, instance, site,
                                     (Arguments){kept_out.at, kept_out.len}),
                   site);
}

Value instance_args(Machine *machine, Arguments args, Site site)
{
    Thing *tuple = container_make(machine, THING_TUPLE, site);
    for (uint32_t i = 0; i < args.len; i++) {
        if (args.at[i].stars)
            tuple->container.has_unknown = true;
        else if (!args.at[i].keyword)
            container_add(machine, tuple, args.at[i].value, args.at[i].site);
    }
    return value_of(tuple);
}

void instance_keep_args(Machine *machine, Thing *object, Arguments args, Site site)
{
    if (object->kind == THING_INSTANCE && raise_is_exception(object->instance.class_))
        state_write(&machine->state, &object->instance.args,
                    instance_args(machine, args, site), site);
}

/* What __new__ keeps before __init__ runs; OSError leaves that to its __init__ where a
   subclass has an
   __init__ of its own (Objects/exceptions.c, oserror_use_init). */
static void keep_first_args(Machine *machine, Thing *object, Arguments args, Site site)
{
    const Thing *class_ = object->instance.class_;
    Str base = raise_builtin_base(class_);
    if (base.len == 0)
        return;
    bool by_init = raise_inherits(base, STR("OSError")) &&
                   value_is_bound(
                       class_find_own(machine, class_, NAME_DUNDER_INIT).value);
    instance_keep_args(machine, object, by_init ? (Arguments){0} : args, site);
}

static void run_init(Machine *machine, Thing *instance, Arguments args, Site site)
{
    const Thing *class_ = instance->instance.class_;
    ClassHit init = class_find(machine, &class_->class_.mro, 0, NAME_DUNDER_INIT);
    bool writes_own = class_->class_.flavour == CLASS_DATACLASS ||
                      class_->class_.flavour == CLASS_NAMEDTUPLE;
    if (writes_own && (!value_is_bound(init.value) || init.where->kind != THING_CLASS ||
                       init.where != class_)) {
        instance_init_fields(machine, instance, args, site);
        return;
    }
    if (!value_is_bound(init.value))
        return;
    Value bound = attribute_get_one(machine, instance, NAME_DUNDER_INIT, site);
    call_value(machine, bound, args, site);
}

/* `__new__` of the program's own; the empty Value where there is none. */
static Value run_new(Machine *machine, Thing *class_, Arguments args, Site site)
{
    ClassHit hit = class_find_own(machine, class_, NAME_DUNDER_NEW);
    if (!value_is_bound(hit.value))
        return VALUE_NONE_BOUND;
    Thing *function = hit.value.at[0];
    if (function->kind == THING_WRAPPER)
        function = value_only(function->wrapper.inner);
    if (!function || function->kind != THING_FUNCTION)
        return machine->unknown;
    return call_thing(machine, function, arguments_prepend(machine, class_, site, args),
                      site);
}

/* A metaclass's own __call__, unless it is the one that is asking (super().__call__). */
static Value run_meta_call(Machine *machine, Thing *class_, Arguments args, Site site)
{
    if (!class_->class_.metaclass)
        return VALUE_NONE_BOUND;
    ClassHit hit = class_find_own(machine, class_->class_.metaclass, NAME_DUNDER_CALL);
    Thing *function = value_only(hit.value);
    if (!function || function->kind != THING_FUNCTION)
        return VALUE_NONE_BOUND;
    for (const Call *call = machine->call; call; call = call->caller)
        if (call->function &&
            call->function->function.function == function->function.function)
            return VALUE_NONE_BOUND;
    return call_thing(machine, function, arguments_prepend(machine, class_, site, args),
                      site);
}

static void add_member(Machine *machine, Thing *class_, AttrEntry entry)
{
    Site site = entry.cell->site;
    Value value = entry.cell->value;
    const Thing *only = value_only(value);
    if (only && only->kind == THING_OBJECT &&
        str_equal(only->object.type->name, STR("enum.auto")))
        value = machine->atom;
    Thing *member = instance_bare(machine, class_, site);
    Value name = machine_str(machine, name_text(machine->names, entry.name));
    state_write(&machine->state, attrs_get(machine->arena, &member->attrs, NAME_VALUE),
                value, site);
    state_write(&machine->state, attrs_get(machine->arena, &member->attrs, NAME_NAME),
                name, site);
    ClassHit init = class_find_own(machine, class_, NAME_DUNDER_INIT);
    Argument one = {0, value, site, 0};
    Arguments args = {&one, 1};
    if (only && only->kind == THING_TUPLE)
        args = arguments_spread(machine, value, site);
    if (value_is_bound(init.value))
        call_value(machine, init.value, arguments_prepend(machine, member, site, args),
                   site);
    state_write(&machine->state, entry.cell, value_of(member), site);
}

/* Functions and what wraps them are methods, and names with underscores are the class's
   own. */
static bool is_member(const Machine *machine, AttrEntry entry)
{
    Value value = entry.cell->value;
    if (!value_is_bound(value) ||
        str_starts(name_text(machine->names, entry.name), STR("_")))
        return false;
    ThingKind kind = value.at[0]->kind;
    return kind != THING_FUNCTION && kind != THING_WRAPPER && kind != THING_CLASS &&
           kind != THING_INSTANCE;
}

void class_make_members(Machine *machine, Thing *class_)
{
    for (uint32_t i = 0; i < class_->attrs.entries.len; i++) {
        AttrEntry entry = class_->attrs.entries.at[i];
        if (is_member(machine, entry))
            add_member(machine, class_, entry);
    }
}

/* `Color(2)`: the member of that value, or any where it isn't known. */
static Value enum_member(Machine *machine, Thing *class_, Value wanted)
{
    Value members = VALUE_NONE_BOUND;
    const Thing *only = value_only(wanted);
    for (uint32_t i = 0; i < class_->attrs.entries.len; i++) {
        Value value = class_->attrs.entries.at[i].cell->value;
        if (value.len != 1 || value.at[0]->kind != THING_INSTANCE)
            continue;
        const Cell *held = attrs_find(&value.at[0]->attrs, NAME_VALUE);
        bool is_it = held && held->value.len == 1 && only && value_has(held->value, only);
        if (is_it && only->kind == THING_CONSTANT)
            return value;
        members = value_join(machine->arena, members, value);
    }
    return value_is_bound(members) ? members : machine->unknown;
}

/* A TypedDict is a dict, and says so to type checkers only. */
static bool is_typed_dict(const Thing *class_)
{
    const Extern *base = class_library_base(class_);
    return base && (str_equal(base->name, STR("typing.TypedDict")) ||
                    str_equal(base->name, STR("typing_extensions.TypedDict")));
}

Value instance_create(Machine *machine, Thing *class_, Arguments args, Site site)
{
    if (!machine_step(machine))
        return machine->unknown;
    if (is_typed_dict(class_))
        return library_call(machine, extern_find(machine, STR("builtins.dict")), NULL,
                            args, site);
    if (class_->class_.flavour == CLASS_ENUM)
        return enum_member(machine, class_, arguments_value(args, 0, 0));
    Value made = run_meta_call(machine, class_, args, site);
    if (value_is_bound(made))
        return made;
    made = run_new(machine, class_, args, site);
    if (!value_is_bound(made))
        made = value_of(instance_bare(machine, class_, site));
    for (uint32_t i = 0; i < made.len; i++) {
        Thing *instance = made.at[i];
        if (instance->kind != THING_INSTANCE)
            continue;
        if (!value_is_bound(instance->instance.args.value))
            keep_first_args(machine, instance, args, site);
        run_init(machine, instance, args, site);
    }
    return made;
}

/* Lightning calls `setup` before it asks a module for its loaders. */
static void run_setup(Machine *machine, Thing *instance)
{
    const Extern *base = class_library_base(instance->instance.class_);
    bool is_lightning = base && (str_ends(base->name, STR(".LightningDataModule")) ||
                                 str_ends(base->name, STR(".LightningModule")));
    if (!is_lightning)
        return;
    ClassHit setup = class_find_own(machine, instance->instance.class_,
                                    name_make(machine->names, STR("setup")));
    Thing *function = value_only(setup.value);
    if (function && function->kind == THING_FUNCTION && machine_step(machine))
        call_unseen(machine, function, instance);
}

Thing *instance_unseen(Machine *machine, Thing *class_, Site site)
{
    Thing *instance = instance_bare(machine, class_, site);
    instance->instance.is_unseen = true;
    ClassHit init = class_find_own(machine, class_, NAME_DUNDER_INIT);
    Thing *function = value_only(init.value);
    if (function && function->kind == THING_FUNCTION && machine_step(machine))
        call_unseen(machine, function, instance);
    else if (class_->class_.flavour == CLASS_DATACLASS)
        instance_init_fields(machine, instance, (Arguments){0}, site);
    run_setup(machine, instance);
    machine->raised = false;
    return instance;
}
