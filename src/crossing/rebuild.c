/* crossing/rebuild.c: what unpickling an instance of the program's own class comes upon.
   Classes that say themselves how they are rebuilt (__reduce__, __setstate__) are
   believed. */
#include "crossing/rebuild.h"

#include "crossing/signature.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/instance.h"
#include "value/raise.h"

static bool has_own(Machine *machine, const Thing *class_, Name name)
{
    return value_is_bound(class_find_own(machine, class_, name).value);
}

static Thing *own_function(Machine *machine, const Thing *class_, Name name)
{
    Thing *function = value_only(class_find_own(machine, class_, name).value);
    if (function && function->kind == THING_WRAPPER)
        function = value_only(function->wrapper.inner);
    return function && function->kind == THING_FUNCTION ? function : NULL;
}

static void fail(Pickler *pickler, const Thing *instance, Str exception, Str why,
                 Site site)
{
    Str name = str_cut_last(instance->instance.class_->class_.qualname, '.').tail;
    PathMark mark = pickle_enter(pickler, why, pickler->name, site);
    pickle_fail(pickler, FAILURE_REBUILD, REASON_REBUILD,
                str_format(pickler->machine->arena, "a '%.*s'", STR_ARG(name)), exception,
                (Site){0});
    pickle_leave(pickler, mark);
}

static bool is_named(const Thing *base, const Str *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (base->kind == THING_EXTERN && str_equal(base->extern_->name, names[i]))
            return true;
    return false;
}

/* How many arguments __new__ gets besides the class, as the base that holds the content
   says
   (__getnewargs__ of the built-in types); false where that isn't known. */
static bool count_newargs(Machine *machine, const Thing *class_, uint32_t *count)
{
    static const Str plain[] = {
        STR_CONST("builtins.object"), STR_CONST("abc.ABC"),
        STR_CONST("typing.Generic"),  STR_CONST("typing.Protocol"),
        STR_CONST("builtins.dict"),   STR_CONST("builtins.list")};
    static const Str content[] = {
        STR_CONST("builtins.int"),   STR_CONST("builtins.float"),
        STR_CONST("builtins.str"),   STR_CONST("builtins.bytes"),
        STR_CONST("builtins.tuple"), STR_CONST("builtins.complex")};
    *count = class_->class_.flavour == CLASS_NAMEDTUPLE
                 ? class_fields(machine, class_).len
                 : 0;
    for (uint32_t i = 0; i < class_->class_.mro.len; i++) {
        const Thing *base = class_->class_.mro.at[i];
        if (base->kind == THING_CLASS ||
            is_named(base, plain, sizeof plain / sizeof *plain))
            continue;
        if (!is_named(base, content, sizeof content / sizeof *content))
            return false;
        *count = 1;
    }
    return true;
}

static void check_new(Pickler *pickler, const Thing *instance)
{
    Machine *machine = pickler->machine;
    Thing *class_ = instance->instance.class_;
    Thing *function = own_function(machine, class_, NAME_DUNDER_NEW);
    uint32_t count = 0;
    if (!function || has_own(machine, class_, NAME_DUNDER_GETNEWARGS) ||
        has_own(machine, class_, NAME_DUNDER_GETNEWARGS_EX) ||
        !count_newargs(machine, class_, &count))
        return;
    Arguments args = {arena_array(machine->arena, Argument, count + 1), count + 1};
    args.at[0].value = value_of(class_);
    for (uint32_t i = 1; i <= count; i++)
        args.at[i].value = machine->atom;
    const Thing *called = NULL;
    Str said = signature_refuses(machine, function, args, &called);
    if (said.len > 0)
        fail(pickler, instance, said,
             STR("unpickling calls __new__ with other arguments"), function->site);
}

static bool is_text(const Thing *thing)
{
    return thing && thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_STR;
}

static bool names_it(Value slots, Str name)
{
    const Thing *only = value_only(slots);
    if (is_text(only))
        return str_equal(only->constant.text, name);
    bool is_sequence = only && (only->kind == THING_TUPLE || only->kind == THING_LIST);
    for (uint32_t i = 0; is_sequence && i < only->container.elements.len; i++) {
        const Thing *slot = value_only(only->container.elements.at[i]->value);
        if (is_text(slot) && str_equal(slot->constant.text, name))
            return true;
    }
    return false;
}

static bool is_slot(const Thing *class_, Str name)
{
    for (uint32_t i = 0; i < class_->class_.mro.len; i++) {
        const Thing *base = class_->class_.mro.at[i];
        const Cell *slots = base->kind == THING_CLASS
                                ? attrs_find(&base->attrs, NAME_DUNDER_SLOTS)
                                : NULL;
        if (slots && names_it(slots->value, name))
            return true;
    }
    return false;
}

/* An attribute that sits in a slot, and what its name is. */
static const AttrEntry *filled_slot(Machine *machine, const Thing *instance)
{
    for (uint32_t i = 0; i < instance->attrs.entries.len; i++) {
        const AttrEntry *entry = &instance->attrs.entries.at[i];
        if (value_is_bound(entry->cell->value) &&
            is_slot(instance->instance.class_, name_text(machine->names, entry->name)))
            return entry;
    }
    return NULL;
}

static const Cell *frozen_cell(Machine *machine, const Thing *class_)
{
    Name frozen = name_make(machine->names, STR("<frozen>"));
    for (uint32_t i = 0; i < class_->class_.mro.len; i++) {
        const Thing *base = class_->class_.mro.at[i];
        const Cell *cell = base->kind == THING_CLASS ? attrs_find(&base->attrs, frozen)
                                                     : NULL;
        if (cell && value_is_bound(cell->value))
            return cell;
    }
    return NULL;
}

/* Whether the class's own __setattr__ refuses everything. */
static bool setattr_refuses(Machine *machine, Thing *instance, Thing *function, Name name)
{
    Site site = function->site;
    Argument args[] = {
        {0, value_of(instance), site, 0},
        {0, machine_str(machine, name_text(machine->names, name)), site, 0},
        {0, machine->atom, site, 0}};
    bool raised = machine->raised;
    Mark mark = state_mark(&machine->state);
    uint32_t since = machine->raises.len;
    machine->raised = false;
    call_thing(machine, function, (Arguments){args, 3}, site);
    bool refuses = machine->raised;
    machine->raised = raised;
    raise_cut(machine, since);
    state_undo(&machine->state, mark);
    return refuses;
}

/* What slots hold goes back by setattr(), which a frozen object refuses. A dataclass that
   makes the slots itself helps itself. */
static void check_slots(Pickler *pickler, Thing *instance)
{
    Machine *machine = pickler->machine;
    const Thing *class_ = instance->instance.class_;
    const AttrEntry *slot = filled_slot(machine, instance);
    if (!slot || has_own(machine, class_, NAME_DUNDER_SETSTATE) ||
        has_own(machine, class_, NAME_DUNDER_GETSTATE))
        return;
    Str name = name_text(machine->names, slot->name);
    Thing *own = own_function(machine, class_, NAME_DUNDER_SETATTR);
    const Cell *frozen = frozen_cell(machine, class_);
    if (own && setattr_refuses(machine, instance, own, slot->name))
        fail(pickler, instance,
             str_format(machine->arena, "what %.*s.__setattr__ raises",
                        STR_ARG(str_cut_last(class_->class_.qualname, '.').tail)),
             STR("unpickling sets what stands in the slots by this __setattr__"),
             own->site);
    else if (!own && frozen)
        fail(pickler, instance,
             str_format(machine->arena,
                        "dataclasses.FrozenInstanceError: cannot assign to field '%.*s'",
                        STR_ARG(name)),
             STR("unpickling sets what stands in the slots, and the class is frozen"),
             frozen->site);
}

/* __getattr__ is asked for __setstate__ while the object has nothing yet; where it reads
   an attribute to answer, it is asked for that one, and so on. */
static void check_getattr(Pickler *pickler, const Thing *instance)
{
    static const Name believed[] = {NAME_DUNDER_SETSTATE, NAME_DUNDER_GETSTATE,
                                    NAME_DUNDER_GETATTRIBUTE};
    Machine *machine = pickler->machine;
    const Thing *class_ = instance->instance.class_;
    Thing *getter = own_function(machine, class_, NAME_DUNDER_GETATTR);
    for (size_t i = 0; i < sizeof believed / sizeof *believed; i++)
        if (!getter || has_own(machine, class_, believed[i]))
            return;
    Name first = rebuild_reads_first(getter);
    const Cell *cell = first ? attrs_find(&instance->attrs, first) : NULL;
    if (!cell || !value_is_bound(cell->value) ||
        value_is_bound(class_find(machine, &class_->class_.mro, 0, first).value))
        return;
    Str name = name_text(machine->names, first);
    fail(
        pickler, instance, STR("RecursionError: maximum recursion depth exceeded"),
        str_format(machine->arena,
                   "unpickling asks __getattr__ before there is a '%.*s', which it reads",
                   STR_ARG(name)),
        getter->site);
}

void rebuild_instance(Pickler *pickler, Thing *instance)
{
    if (instance->instance.class_->class_.has_unknown_base ||
        raise_is_exception(instance->instance.class_))
        return;
    uint32_t before = pickler->failures.len;
    check_new(pickler, instance);
    if (pickler->failures.len == before)
        check_slots(pickler, instance);
    if (pickler->failures.len == before)
        check_getattr(pickler, instance);
}

static bool is_open(const Pickler *pickler, const Thing *instance)
{
    for (uint32_t i = 0; i < pickler->open.len; i++)
        if (pickler->open.at[i] == instance)
            return true;
    return false;
}

/* The instance attribute that hashing reads for sure; 0 where there is none. */
static Name hash_reads(Machine *machine, const Thing *instance, Site *site)
{
    const Thing *class_ = instance->instance.class_;
    Thing *function = own_function(machine, class_, NAME_DUNDER_HASH);
    const Cell *frozen = frozen_cell(machine, class_);
    if (function) {
        *site = function->site;
        return rebuild_reads_first(function);
    }
    if (!frozen || has_own(machine, class_, NAME_DUNDER_HASH))
        return 0;
    ClassFields fields = class_fields(machine, class_);
    *site = frozen->site;
    return fields.len > 0 ? fields.at[0].name : 0;
}

void rebuild_hashed(Pickler *pickler, Value elements, Site site)
{
    Machine *machine = pickler->machine;
    for (uint32_t i = 0; i < elements.len; i++) {
        Thing *thing = elements.at[i];
        if (thing->kind != THING_INSTANCE || !is_open(pickler, thing))
            continue;
        Site reader = site;
        Name name = hash_reads(machine, thing, &reader);
        const Cell *cell = name ? attrs_find(&thing->attrs, name) : NULL;
        const Thing *class_ = thing->instance.class_;
        if (!cell || !value_is_bound(cell->value) ||
            value_is_bound(class_find(machine, &class_->class_.mro, 0, name).value))
            continue;
        Str class_name = str_cut_last(class_->class_.qualname, '.').tail;
        fail(pickler, thing,
             str_format(machine->arena,
                        "AttributeError: '%.*s' object has no attribute '%.*s'",
                        STR_ARG(class_name), STR_ARG(name_text(machine->names, name))),
             STR("unpickling hashes it here, before it has its attributes"), reader);
        return;
    }
}
