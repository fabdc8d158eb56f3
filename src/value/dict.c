/* value/dict.c: the entries of a dict. */
#include "value/dict.h"

#include "value/content.h"
#include "value/instance.h"
#include "value/iterate.h"

/* A type of the library: `int`, `threading.Lock`. */
static bool is_type(const Thing *thing)
{
    static const char builtins[] =
        "bool, bytearray, bytes, complex, dict, float, "
        "frozenset, int, list, object, range, set, slice, str, "
        "tuple, type";
    if (thing->kind != THING_EXTERN)
        return false;
    Str name = thing->extern_->name;
    bool is_builtin = str_starts(name, STR("builtins.")) &&
                      str_find_word(str_of(builtins), str_cut_last(name, '.').tail) >= 0;
    return is_builtin || thing->extern_->known.type;
}

/* Entries go by the name of their key: the text of a str, a marked number for an int, and
   of what has identity alone, which `container.keys` holds besides, when it was made, or
   the name of a type. */
static Name key_name(Machine *machine, Value key)
{
    const Thing *thing = value_only(key);
    if (thing && class_is_by_identity(thing))
        return name_make(machine->names, str_format(machine->arena, "\2%u", thing->made));
    if (thing && is_type(thing))
        return name_make(machine->names,
                         str_format(machine->arena, "\2%.*s",
                                    STR_ARG(thing->extern_->known.canonical.len
                                                ? thing->extern_->known.canonical
                                                : thing->extern_->name)));
    if (!thing || thing->kind != THING_CONSTANT)
        return 0;
    if (thing->constant.type == CONSTANT_STR && thing->constant.text.len > 0)
        return name_make(machine->names, thing->constant.text);
    if (thing->constant.type != CONSTANT_INT)
        return 0;
    return name_make(machine->names, str_format(machine->arena, "\1%lld",
                                                (long long)thing->constant.number));
}

/* The entry's cell, made where it was missing: an attribute's where the dict is a
   `__dict__`. */
static Cell *entry_cell(Machine *machine, Thing *dict, Name name)
{
    Thing *owner = dict->container.owner;
    if (!owner)
        return attrs_get(machine->arena, &dict->attrs, name);
    Cell *cell = attrs_find(&dict->attrs, name);
    if (cell)
        return cell;
    AttrEntry entry = {name, attrs_get(machine->arena, &owner->attrs, name)};
    vec_add(machine->arena, &dict->attrs.entries, entry);
    return entry.cell;
}

Cell *dict_cell(Machine *machine, Thing *dict, Value key, bool make)
{
    Name name = key_name(machine, key);
    if (!name)
        return NULL;
    if (make && dict->attrs.entries.len < LIMIT_ELEMENTS * 8)
        return entry_cell(machine, dict, name);
    return attrs_find(&dict->attrs, name);
}

Value dict_values(Machine *machine, Thing *dict)
{
    Value joined = dict->container.rest.value;
    for (uint32_t i = 0; i < dict->attrs.entries.len; i++)
        joined = value_join(machine->arena, joined,
                            dict->attrs.entries.at[i].cell->value);
    if (dict->container.has_unknown || !value_is_bound(joined))
        joined = value_join(machine->arena, joined, machine->unknown);
    return joined;
}

/* The entries of several keys, all of which are constants that the dict has; else the
   empty Value. */
static Value values_of_keys(Machine *machine, Thing *dict, Value keys)
{
    Value joined = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < keys.len; i++) {
        const Cell *cell = dict_cell(machine, dict, value_of(keys.at[i]), false);
        if (!cell || !value_is_bound(cell->value))
            return VALUE_NONE_BOUND;
        joined = value_join(machine->arena, joined, cell->value);
    }
    return joined;
}

Value dict_value(Machine *machine, Thing *dict, Value key)
{
    const Cell *cell = dict_cell(machine, dict, key, false);
    if (cell && value_is_bound(cell->value))
        return cell->value;
    Value some = key.len > 1 ? values_of_keys(machine, dict, key) : VALUE_NONE_BOUND;
    if (value_is_bound(some))
        return some;
    bool is_constant = value_only(key) && value_only(key)->kind == THING_CONSTANT;
    if (!is_constant)
        return dict_values(machine, dict);
    Value rest = dict->container.rest.value;
    return value_is_bound(rest) ? rest : machine->unknown;
}

void dict_remove(Machine *machine, Thing *dict, Value key, Site site)
{
    Cell *cell = dict_cell(machine, dict, key, false);
    if (cell)
        state_write(&machine->state, cell, VALUE_NONE_BOUND, site);
    if (key_name(machine, key))
        return;
    bool is_any = false;
    for (uint32_t i = 0; i < key.len; i++) {
        cell = dict_cell(machine, dict, value_of(key.at[i]), false);
        is_any |= !key_name(machine, value_of(key.at[i]));
        if (cell && value_is_bound(cell->value))
            state_write(&machine->state, cell, machine->unknown, site);
    }
    for (uint32_t i = 0; is_any && i < dict->attrs.entries.len; i++)
        if (value_is_bound(dict->attrs.entries.at[i].cell->value))
            state_write(&machine->state, dict->attrs.entries.at[i].cell, machine->unknown,
                        site);
}

bool dict_lacks(Machine *machine, Thing *dict, Value key)
{
    const Cell *cell = dict_cell(machine, dict, key, false);
    return key_name(machine, key) && !(cell && value_is_bound(cell->value)) &&
           !dict->container.has_unknown && !value_is_bound(dict->container.rest.value);
}

void dict_set(Machine *machine, Thing *dict, Value key, Value value, Site site)
{
    Cell *cell = dict_cell(machine, dict, key, true);
    if (cell)
        state_write(&machine->state, cell, value, site);
    if (cell && value_only(key)->kind == THING_CONSTANT)
        return;
    if (!cell)
        state_add(&machine->state, &dict->container.rest, value, site);
    state_add(&machine->state, &dict->container.keys, key, site);
}

void dict_merge(Machine *machine, Thing *dict, Value other, Site site)
{
    Thing *only = value_only(other);
    const Thing *from = only ? content_or_self(machine, only) : NULL;
    if (!from || from->kind != THING_DICT) {
        dict->container.has_unknown = true;
        return;
    }
    for (uint32_t i = 0; i < from->attrs.entries.len; i++) {
        AttrEntry entry = from->attrs.entries.at[i];
        if (value_is_bound(entry.cell->value))
            state_write(&machine->state, entry_cell(machine, dict, entry.name),
                        entry.cell->value,
                        entry.cell->site.node ? entry.cell->site : site);
    }
    dict->container.has_unknown |= from->container.has_unknown;
    Cell rest = from->container.rest, keys = from->container.keys;
    if (value_is_bound(rest.value))
        state_add(&machine->state, &dict->container.rest, rest.value, rest.site);
    if (value_is_bound(keys.value))
        state_add(&machine->state, &dict->container.keys, keys.value, keys.site);
}
