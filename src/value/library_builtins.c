/* value/library_builtins.c: built-in functions that carry objects on, and the
   interpreter's own. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/content.h"
#include "value/dict.h"
#include "value/import.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/library.h"
#include "value/truth.h"

static Value argument(const LibraryCall *call, uint32_t index)
{
    return arguments_value(call->args, index, 0);
}

static Value argument_or_unknown(Machine *machine, const LibraryCall *call,
                                 uint32_t index)
{
    Value value = argument(call, index);
    return value_is_bound(value) ? value : machine->unknown;
}

static Name constant_name(Machine *machine, Value value)
{
    const Thing *thing = value_only(value);
    if (!thing || thing->kind != THING_CONSTANT || thing->constant.type != CONSTANT_STR)
        return 0;
    return thing->constant.text.len > 0 ? name_make(machine->names, thing->constant.text)
                                        : 0;
}

/* The same of a class: of the sources, or `object`. */
static Truth class_has(Machine *machine, const Thing *class_, Name name)
{
    bool is_special = str_starts(name_text(machine->names, name), STR("__"));
    if (class_->kind != THING_CLASS)
        return extern_is(class_, STR("builtins.object")) && !is_special ? TRUTH_FALSE
                                                                        : TRUTH_UNKNOWN;
    ClassHit hit = class_find(machine, &class_->class_.mro, 0, name);
    if (value_is_bound(hit.value))
        return TRUTH_TRUE;
    bool may_give = hit.is_unknown || is_special || class_->class_.metaclass ||
                    class_library_base(class_);
    return may_give ? TRUTH_UNKNOWN : TRUTH_FALSE;
}

/* Functions have no attributes but `__name__` and its kin, unless code sets some. */
static bool lacks(const Machine *machine, const Thing *function, Name name)
{
    return !function->is_shared &&
           !str_starts(name_text(machine->names, name), STR("__"));
}

/* Whether the object has the attribute; known of instances of the sources' classes, and
   of classes. */
static Truth has_attribute(Machine *machine, const Thing *object, Name name)
{
    if (object->kind == THING_CLASS || object->kind == THING_EXTERN)
        return class_has(machine, object, name);
    if (object->kind != THING_INSTANCE && object->kind != THING_FUNCTION)
        return TRUTH_UNKNOWN;
    const Cell *cell = attrs_find(&object->attrs, name);
    if (cell && value_is_bound(cell->value))
        return TRUTH_TRUE;
    if (object->kind == THING_FUNCTION)
        return lacks(machine, object, name) ? TRUTH_FALSE : TRUTH_UNKNOWN;
    const Thing *class_ = object->instance.class_;
    ClassHit hit = class_find(machine, &class_->class_.mro, 0, name);
    if (value_is_bound(hit.value))
        return TRUTH_TRUE;
    bool may_give = hit.is_unknown ||
                    value_is_bound(
                        class_find_own(machine, class_, NAME_DUNDER_GETATTR).value);
    return may_give ? TRUTH_UNKNOWN : TRUTH_FALSE;
}

static Value call_getattr(Machine *machine, const LibraryCall *call)
{
    Name name = constant_name(machine, argument(call, 1));
    Value object = argument(call, 0), fallback = argument(call, 2);
    if (!name)
        return machine->unknown;
    const Thing *only = value_only(object);
    bool is_missing = only && has_attribute(machine, only, name) == TRUTH_FALSE;
    return is_missing && value_is_bound(fallback)
               ? fallback
               : attribute_get(machine, object, name, call->site);
}

static Value call_setattr(Machine *machine, const LibraryCall *call)
{
    Name name = constant_name(machine, argument(call, 1));
    const Argument *value = arguments_find(call->args, 2, 0);
    if (name && value)
        attribute_set(machine, argument(call, 0), name, value->value, value->site);
    return machine->none;
}

static Value call_delattr(Machine *machine, const LibraryCall *call)
{
    Name name = constant_name(machine, argument(call, 1));
    if (name)
        attribute_delete(machine, argument(call, 0), name, call->site);
    return machine->none;
}

static Value from_truth(Machine *machine, Truth truth)
{
    return truth == TRUTH_UNKNOWN ? machine->atom
                                  : machine_bool(machine, truth == TRUTH_TRUE);
}

static Value call_hasattr(Machine *machine, const LibraryCall *call)
{
    Name name = constant_name(machine, argument(call, 1));
    const Thing *object = value_only(argument(call, 0));
    if (!name || !object)
        return machine->atom;
    return from_truth(machine, has_attribute(machine, object, name));
}

static Value call_isinstance(Machine *machine, const LibraryCall *call)
{
    Value object = argument(call, 0);
    if (object.len == 0)
        return machine->atom;
    Truth truth = truth_isinstance(machine, object.at[0], argument(call, 1));
    for (uint32_t i = 1; i < object.len; i++)
        if (truth_isinstance(machine, object.at[i], argument(call, 1)) != truth)
            return machine->atom;
    return from_truth(machine, truth);
}

static Value call_callable(Machine *machine, const LibraryCall *call)
{
    Value object = argument(call, 0);
    Truth truth = object.len > 0 ? truth_callable(machine, object.at[0]) : TRUTH_UNKNOWN;
    for (uint32_t i = 1; i < object.len; i++)
        if (truth_callable(machine, object.at[i]) != truth)
            return machine->atom;
    return from_truth(machine, truth);
}

static Value make_container(Machine *machine, const LibraryCall *call, ThingKind kind)
{
    Value iterable = argument(call, 0);
    if (!value_is_bound(iterable))
        return value_of(container_make(machine, kind, call->site));
    return container_from(machine, kind, iterable, call->site);
}

static Value call_list(Machine *machine, const LibraryCall *call)
{
    return make_container(machine, call, THING_LIST);
}

static Value call_tuple(Machine *machine, const LibraryCall *call)
{
    return make_container(machine, call, THING_TUPLE);
}

static Value call_set(Machine *machine, const LibraryCall *call)
{
    return make_container(machine, call, THING_SET);
}

static Value call_dict(Machine *machine, const LibraryCall *call)
{
    Thing *dict = container_make(machine, THING_DICT, call->site);
    for (uint32_t i = 0; i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        Thing *other = value_only(arg->value);
        other = other ? content_or_self(machine, other) : NULL;
        if (arg->keyword) {
            Value key = machine_str(machine, name_text(machine->names, arg->keyword));
            dict_set(machine, dict, key, arg->value, arg->site);
        } else if (other && other->kind == THING_DICT) {
            for (uint32_t k = 0; k < other->attrs.entries.len; k++) {
                AttrEntry entry = other->attrs.entries.at[k];
                state_write(&machine->state,
                            attrs_get(machine->arena, &dict->attrs, entry.name),
                            entry.cell->value, entry.cell->site);
            }
            dict->container.has_unknown |= other->container.has_unknown;
            dict->container.rest.value = other->container.rest.value;
        } else {
            Elements each = iterate(machine, arg->value, call->site);
            for (uint32_t k = 0; each.is_exact && k < each.each.len; k++)
                dict_set(machine, dict,
                         iterate_at(machine, each.each.at[k], 0, call->site),
                         iterate_at(machine, each.each.at[k], 1, call->site), arg->site);
            if (each.is_exact)
                continue;
            Value pairs = each.joined;
            dict->container.has_unknown = true;
            dict->container.rest.value = iterate_at(machine, pairs, 1, call->site);
        }
    }
    return value_of(dict);
}

static Value call_sorted(Machine *machine, const LibraryCall *call)
{
    Value list = make_container(machine, call, THING_LIST);
    Thing *made = value_only(list);
    Value joined = iterate(machine, list, call->site).joined;
    if (made->container.elements.len < 2)
        return list;
    made->container.elements.len = 0;
    made->container.rest.value = joined;
    return list;
}

static Value call_atom(Machine *machine, const LibraryCall *call)
{
    (void)call;
    return machine->atom;
}

static Value call_none(Machine *machine, const LibraryCall *call)
{
    (void)call;
    return machine->none;
}

static Value call_pass(Machine *machine, const LibraryCall *call)
{
    return argument_or_unknown(machine, call, 0);
}

static Value call_pass_second(Machine *machine, const LibraryCall *call)
{
    return argument_or_unknown(machine, call, 1);
}

/* A decorator with arguments, which gives back what it decorates. */
static Value call_give_pass(Machine *machine, const LibraryCall *call)
{
    const Thing *only = value_only(argument(call, 0));
    bool decorates = only && (only->kind == THING_FUNCTION || only->kind == THING_CLASS);
    return decorates ? argument(call, 0)
                     : extern_value(extern_find(machine, STR("typing.no_type_check")));
}

static Value call_vars(Machine *machine, const LibraryCall *call)
{
    Thing *object = value_only(argument(call, 0));
    bool is_namespace = object && object->kind == THING_OBJECT &&
                        str_ends(object->object.type->name, STR("Namespace"));
    return is_namespace || (object && object->kind == THING_INSTANCE)
               ? instance_dict(machine, object, call->site)
               : machine->unknown;
}

/* type(name, bases, body): a class that goes by this name, in the module that makes it.
   Where the program may put it there by other means, or say itself what it is called, it
   isn't known. */
static Value class_of_parts(Machine *machine, const LibraryCall *call)
{
    const Thing *name = value_only(argument(call, 0));
    const Thing *body = value_only(argument(call, 2));
    Elements bases = iterate(machine, argument(call, 1), call->site);
    bool is_plain = name && name->kind == THING_CONSTANT &&
                    name->constant.type == CONSTANT_STR && body &&
                    body->kind == THING_DICT && !body->container.has_unknown &&
                    !value_is_bound(body->container.rest.value) && bases.is_exact;
    if (!is_plain || import_sets_names(import_module(machine, call->site.module)) ||
        attrs_find(&body->attrs, NAME_DUNDER_MODULE) ||
        attrs_find(&body->attrs, NAME_DUNDER_QUALNAME))
        return machine->unknown;
    Thing *class_ = class_made(machine, name->constant.text, CLASS_PLAIN, call->site);
    class_->class_.mro = (Classes){0};
    class_finish(machine, class_, bases.each.at, bases.each.len);
    for (uint32_t i = 0; i < body->attrs.entries.len; i++) {
        AttrEntry entry = body->attrs.entries.at[i];
        if (value_is_bound(entry.cell->value))
            state_write(&machine->state,
                        attrs_get(machine->arena, &class_->attrs, entry.name),
                        entry.cell->value, entry.cell->site);
    }
    return value_of(class_);
}

/* type(x), and type(name, bases, body). */
/* The built-in type of constants and containers, or empty. */
static Str builtin_type(const Thing *thing)
{
    switch ((int)thing->kind) {
    case THING_LIST: return STR("builtins.list");
    case THING_TUPLE: return STR("builtins.tuple");
    case THING_SET: return STR("builtins.set");
    case THING_DICT: return STR("builtins.dict");
    case THING_CONSTANT: break;
    default: return (Str){0};
    }
    switch (thing->constant.type) {
    case CONSTANT_BOOL: return STR("builtins.bool");
    case CONSTANT_INT: return STR("builtins.int");
    case CONSTANT_FLOAT: return STR("builtins.float");
    case CONSTANT_STR: return STR("builtins.str");
    case CONSTANT_BYTES: return STR("builtins.bytes");
    case CONSTANT_NONE: return STR("types.NoneType");
    case CONSTANT_ELLIPSIS: return STR("types.EllipsisType");
    }
    return (Str){0};
}

static Value type_of(Machine *machine, const Thing *thing)
{
    Str builtin = builtin_type(thing);
    if (builtin.len)
        return extern_value(extern_find(machine, builtin));
    if (thing->kind == THING_OBJECT)
        return extern_value(thing->object.type);
    if (thing->kind == THING_GENERATOR && !thing->generator.is_coroutine)
        return extern_value(extern_find(machine, STR("types.GeneratorType")));
    return class_of(thing) ? value_of(class_of(thing)) : machine->unknown;
}

static Value call_type(Machine *machine, const LibraryCall *call)
{
    if (call->args.len != 1)
        return call->args.len == 3 ? class_of_parts(machine, call) : machine->unknown;
    Value given = argument(call, 0), types = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < given.len; i++)
        types = value_join(machine->arena, types, type_of(machine, given.at[i]));
    return value_is_bound(types) ? types : machine->unknown;
}

static Value call_exit(Machine *machine, const LibraryCall *call)
{
    (void)call;
    machine->raised = true;
    return machine->unknown;
}

static Value call_choice(Machine *machine, const LibraryCall *call)
{
    Value joined =
        iterate(machine, argument_or_unknown(machine, call, 0), call->site).joined;
    return value_is_bound(joined) ? joined : machine->unknown;
}

static Value call_platform(Machine *machine, const LibraryCall *call)
{
    (void)call;
    return extern_value(extern_find(machine, STR("platform.system()")));
}

static Value call_setter(Machine *machine, const LibraryCall *call)
{
    Thing *property = call->receiver;
    if (!property || property->kind != THING_WRAPPER)
        return machine->unknown;
    if (call->ext->last == name_make(machine->names, STR("setter")))
        attrs_get(machine->arena, &property->attrs, NAME_DUNDER_SET)->value =
            argument_or_unknown(machine, call, 0);
    return value_of(property);
}

LibraryTable library_builtins(void)
{
    static const LibraryEntry entries[] = {
        {"atexit.register", call_pass},
        {"builtins.abs", call_atom},
        {"builtins.all", call_atom},
        {"builtins.any", call_atom},
        {"builtins.bin", call_atom},
        {"builtins.callable", call_callable},
        {"builtins.chr", call_atom},
        {"builtins.delattr", call_delattr},
        {"builtins.dict", call_dict},
        {"builtins.exit", call_exit},
        {"builtins.float", call_atom},
        {"builtins.frozenset", call_set},
        {"builtins.getattr", call_getattr},
        {"builtins.hasattr", call_hasattr},
        {"builtins.hash", call_atom},
        {"builtins.hex", call_atom},
        {"builtins.id", call_atom},
        {"builtins.input", call_atom},
        {"builtins.int", call_atom},
        {"builtins.isinstance", call_isinstance},
        {"builtins.list", call_list},
        {"builtins.ord", call_atom},
        {"builtins.print", call_none},
        {"builtins.property.deleter", call_setter},
        {"builtins.property.getter", call_setter},
        {"builtins.property.setter", call_setter},
        {"builtins.quit", call_exit},
        {"builtins.repr", call_atom},
        {"builtins.set", call_set},
        {"builtins.setattr", call_setattr},
        {"builtins.sorted", call_sorted},
        {"builtins.str", call_atom},
        {"builtins.tuple", call_tuple},
        {"builtins.type", call_type},
        {"builtins.vars", call_vars},
        {"os._exit", call_exit},
        {"os.abort", call_exit},
        {"os.cpu_count", call_atom},
        {"os.getpid", call_atom},
        {"platform.system", call_platform},
        {"random.choice", call_choice},
        {"sys.exit", call_exit},
        {"time.sleep", call_none},
        {"typing.assert_type", call_pass},
        {"typing.cast", call_pass_second},
        {"typing.final", call_pass},
        {"typing.no_type_check", call_pass},
        {"typing.overload", call_pass},
        {"typing.override", call_pass},
        {"typing.runtime_checkable", call_pass},
        {"warnings.deprecated", call_give_pass},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
