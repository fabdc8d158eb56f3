/* value/library_records.c: library calls that make dataclasses, namedtuples and enums,
   and copies of their objects with other fields. */
#include "syntax/names.h"
#include "value/call.h"
#include "value/content.h"
#include "value/dict.h"
#include "value/instance.h"
#include "value/iterate.h"
#include "value/library.h"

static Value argument(Machine *machine, const LibraryCall *call, uint32_t index)
{
    Value value = arguments_value(call->args, index, 0);
    return value_is_bound(value) ? value : machine->unknown;
}

static Name make_name(Machine *machine, const char *text)
{
    return name_make(machine->names, str_of(text));
}

static bool is_true(Value value)
{
    const Thing *only = value_only(value);
    return only && only->kind == THING_CONSTANT && only->constant.number != 0;
}

/* `@dataclass` and `@dataclass(…)`; attrs' decorators do the same. */
static Value call_dataclass(Machine *machine, const LibraryCall *call)
{
    Thing *class_ = value_only(argument(machine, call, 0));
    Value slots = arguments_value(call->args, UINT32_MAX, make_name(machine, "slots"));
    if (!class_ || class_->kind != THING_CLASS) {
        Thing *partial = machine_make(machine, THING_PARTIAL, call->site);
        partial->partial.callee = call->ext->thing;
        partial->partial.args = call->args;
        return value_of(partial);
    }
    class_->class_.flavour = CLASS_DATACLASS;
    Value frozen = arguments_value(call->args, UINT32_MAX, make_name(machine, "frozen"));
    if (is_true(frozen) && call->ext->last == make_name(machine, "dataclass"))
        state_write(
            &machine->state,
            attrs_get(machine->arena, &class_->attrs, make_name(machine, "<frozen>")),
            frozen, class_->site);
    class_->class_.has_slots |= is_true(slots);
    return value_of(class_);
}

static Value call_field(Machine *machine, const LibraryCall *call)
{
    const Extern *type = extern_find(machine, STR("dataclasses.Field"));
    Thing *field = machine_object(machine, type, NULL, call->site);
    for (uint32_t i = 0; i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        Name name = arg->keyword == make_name(machine, "factory")
                        ? make_name(machine, "default_factory")
                        : arg->keyword;
        if (name)
            state_write(&machine->state, attrs_get(machine->arena, &field->attrs, name),
                        arg->value, arg->site);
    }
    return value_of(field);
}

static Str constant_text(Value value)
{
    const Thing *thing = value_only(value);
    bool is_text = thing && thing->kind == THING_CONSTANT &&
                   thing->constant.type == CONSTANT_STR;
    return is_text ? thing->constant.text : (Str){0};
}

static void add_words(Machine *machine, NameList *names, Str text)
{
    uint32_t start = 0;
    for (uint32_t i = 0; i <= text.len; i++) {
        bool ends = i == text.len || text.at[i] == ' ' || text.at[i] == ',' ||
                    text.at[i] == '\n';
        if (!ends)
            continue;
        if (i > start)
            vec_add(machine->arena, names,
                    name_make(machine->names, str_slice(text, start, i)));
        start = i + 1;
    }
}

/* "a b", "a, b", ["a", "b"], [("a", int), …]. */
static NameList field_names(Machine *machine, Value fields, Site site)
{
    NameList names = {0};
    Str text = constant_text(fields);
    if (text.len > 0) {
        add_words(machine, &names, text);
        return names;
    }
    Elements elements = iterate(machine, fields, site);
    for (uint32_t i = 0; i < elements.each.len; i++) {
        Value one = elements.each.at[i];
        const Thing *only = value_only(one);
        if (only && only->kind == THING_TUPLE)
            one = iterate_at(machine, one, 0, site);
        add_words(machine, &names, constant_text(one));
    }
    return names;
}

static Value make_record(Machine *machine, const LibraryCall *call, ClassFlavour flavour)
{
    Str name = constant_text(argument(machine, call, 0));
    if (name.len == 0)
        return machine->unknown;
    Thing *class_ = class_made(machine, name, flavour, call->site);
    NameList names = field_names(machine, argument(machine, call, 1), call->site);
    class_->class_.fields = names.at;
    class_->class_.field_count = names.len;
    return value_of(class_);
}

/* namedtuple("Point", "x y"), NamedTuple("Point", [("x", int)]). */
static Value call_namedtuple(Machine *machine, const LibraryCall *call)
{
    return make_record(machine, call, CLASS_NAMEDTUPLE);
}

/* `super().__init__(…)` where a dataclass has the method written by its decorator. */
static Value call_written_init(Machine *machine, const LibraryCall *call)
{
    if (call->receiver && call->receiver->kind == THING_INSTANCE)
        instance_init_fields(machine, call->receiver, call->args, call->site);
    return machine->none;
}

/* make_dataclass("Point", ["x", ("y", int)]). */
static Value call_make_dataclass(Machine *machine, const LibraryCall *call)
{
    return call->args.len == 2 ? make_record(machine, call, CLASS_DATACLASS)
                               : machine->unknown;
}

/* Enum("Color", "RED GREEN"). */
static Value call_enum(Machine *machine, const LibraryCall *call)
{
    Str name = constant_text(argument(machine, call, 0));
    if (name.len == 0 || call->args.len < 2)
        return machine->unknown;
    Thing *class_ = class_made(machine, name, CLASS_ENUM, call->site);
    NameList names = field_names(machine, argument(machine, call, 1), call->site);
    for (uint32_t i = 0; i < names.len; i++) {
        Thing *member = instance_bare(machine, class_, call->site);
        state_write(&machine->state,
                    attrs_get(machine->arena, &class_->attrs, names.at[i]),
                    value_of(member), call->site);
    }
    return value_of(class_);
}

static Cell *attribute(Machine *machine, Thing *object, Name name)
{
    return attrs_get(machine->arena, &object->attrs, name);
}

/* What the call gives the field, or else the record has. */
static Argument changed(const LibraryCall *call, const Thing *record, Name field)
{
    const Argument *given = arguments_find(call->args, UINT32_MAX, field);
    if (given)
        return *given;
    const Cell *cell = attrs_find(&record->attrs, field);
    return cell ? (Argument){field, cell->value, cell->site, 0} : (Argument){0};
}

static bool has_stars(const LibraryCall *call)
{
    for (uint32_t i = 0; i < call->args.len; i++)
        if (call->args.at[i].stars)
            return true;
    return false;
}

static bool is_record(const Thing *thing, ClassFlavour flavour)
{
    return thing && thing->kind == THING_INSTANCE &&
           thing->instance.class_->class_.flavour == flavour;
}

/* dataclasses.replace(record, …), copy.replace(record, …): the class is called again. */
static Value call_replace(Machine *machine, const LibraryCall *call)
{
    Thing *record = value_only(arguments_value(call->args, 0, 0));
    if (!is_record(record, CLASS_DATACLASS) || has_stars(call))
        return machine->unknown;
    Vec(Argument) args = {0};
    ClassFields fields = class_fields(machine, record->instance.class_);
    for (uint32_t i = 0; i < fields.len; i++) {
        Argument arg = changed(call, record, fields.at[i].name);
        arg.keyword = fields.at[i].name;
        if (value_is_bound(arg.value))
            vec_add(machine->arena, &args, arg);
    }
    return instance_create(machine, record->instance.class_,
                           (Arguments){args.at, args.len}, call->site);
}

/* record._replace(…). */
static Value tuple_replace(Machine *machine, const LibraryCall *call)
{
    Thing *record = call->receiver;
    if (!is_record(record, CLASS_NAMEDTUPLE) || has_stars(call))
        return machine->unknown;
    Thing *copy = instance_bare(machine, record->instance.class_, call->site);
    ClassFields fields = class_fields(machine, record->instance.class_);
    for (uint32_t i = 0; i < fields.len; i++) {
        Argument arg = changed(call, record, fields.at[i].name);
        if (value_is_bound(arg.value))
            state_write(&machine->state, attribute(machine, copy, fields.at[i].name),
                        arg.value, arg.site);
    }
    return value_of(copy);
}

static Value tuple_as_dict(Machine *machine, const LibraryCall *call)
{
    Thing *record = call->receiver;
    if (!is_record(record, CLASS_NAMEDTUPLE))
        return machine->unknown;
    Thing *dict = container_make(machine, THING_DICT, call->site);
    ClassFields fields = class_fields(machine, record->instance.class_);
    for (uint32_t i = 0; i < fields.len; i++) {
        const Cell *cell = attrs_find(&record->attrs, fields.at[i].name);
        Value key = machine_str(machine, name_text(machine->names, fields.at[i].name));
        dict_set(machine, dict, key, cell ? cell->value : machine->unknown,
                 cell ? cell->site : call->site);
    }
    return value_of(dict);
}

/* Class._make(iterable). */
static Value tuple_make(Machine *machine, const LibraryCall *call)
{
    Thing *class_ = call->receiver;
    if (class_ && class_->kind == THING_INSTANCE)
        class_ = class_->instance.class_;
    const Argument *from = arguments_find(call->args, 0, 0);
    if (!class_ || class_->kind != THING_CLASS || !from)
        return machine->unknown;
    Thing *record = instance_bare(machine, class_, call->site);
    ClassFields fields = class_fields(machine, class_);
    for (uint32_t i = 0; i < fields.len; i++)
        state_write(&machine->state, attribute(machine, record, fields.at[i].name),
                    iterate_at(machine, from->value, i, from->site), from->site);
    return value_of(record);
}

LibraryTable library_records(void)
{
    static const LibraryEntry entries[] = {
        {"attr.attrib", call_field},
        {"attr.attrs", call_dataclass},
        {"attr.dataclass", call_dataclass},
        {"attr.define", call_dataclass},
        {"attr.field", call_field},
        {"attr.frozen", call_dataclass},
        {"attr.ib", call_field},
        {"attr.s", call_dataclass},
        {"attrs.define", call_dataclass},
        {"attrs.field", call_field},
        {"attrs.frozen", call_dataclass},
        {"attrs.mutable", call_dataclass},
        {"collections.namedtuple", call_namedtuple},
        {"copy.replace", call_replace},
        {"dataclasses.__init__", call_written_init},
        {"dataclasses.dataclass", call_dataclass},
        {"dataclasses.field", call_field},
        {"dataclasses.make_dataclass", call_make_dataclass},
        {"dataclasses.replace", call_replace},
        {"enum.Enum", call_enum},
        {"enum.IntEnum", call_enum},
        {"typing.NamedTuple", call_namedtuple},
        {"typing.NamedTuple._asdict", tuple_as_dict},
        {"typing.NamedTuple._make", tuple_make},
        {"typing.NamedTuple._replace", tuple_replace},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
