/* value/iterate.c: containers: what is in them, what iterating gives, what is put in. */
#include "value/iterate.h"

#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/certain.h"
#include "value/content.h"
#include "value/instance.h"
#include "value/length.h"
#include "value/library.h"
#include "value/lost.h"

Thing *container_make(Machine *machine, ThingKind kind, Site site)
{
    return machine_make(machine, kind, site);
}

void container_add(Machine *machine, Thing *container, Value value, Site site)
{
    if (container->container.elements.len >= LIMIT_ELEMENTS) {
        state_add(&machine->state, &container->container.rest, value, site);
        return;
    }
    Cell *cell = arena_new(machine->arena, Cell);
    cell->born = container->made;
    vec_add(machine->arena, &container->container.elements, cell);
    state_write(&machine->state, cell, value, site);
}

static void add_each(Machine *machine, Elements *elements, Value value)
{
    elements->joined = value_join(machine->arena, elements->joined, value);
    if (elements->each.len < LIMIT_ELEMENTS)
        vec_add(machine->arena, &elements->each, value);
    else
        elements->is_exact = false;
}

static void iterate_container(Machine *machine, const Thing *thing, Elements *elements)
{
    for (uint32_t i = 0; i < thing->container.elements.len; i++) {
        const Cell *cell = thing->container.elements.at[i];
        if (!value_is_bound(cell->value))
            continue;
        add_each(machine, elements, cell->value);
        elements->site = cell->site;
    }
    const Cell *rest = &thing->container.rest;
    if (value_is_bound(rest->value) || thing->container.has_unknown) {
        elements->is_exact = false;
        Value more = value_is_bound(rest->value) ? rest->value : machine->unknown;
        elements->joined = value_join(machine->arena, elements->joined, more);
        if (value_is_bound(rest->value))
            elements->site = rest->site;
    }
}

static Value key_value(Machine *machine, Name name)
{
    Str text = name_text(machine->names, name);
    if (!str_starts(text, STR("\1")))
        return machine_str(machine, text);
    int64_t number = 0;
    for (uint32_t i = 1; i < text.len; i++)
        if (text.at[i] >= '0' && text.at[i] <= '9')
            number = number * 10 + (text.at[i] - '0');
    return machine_int(machine, text.len > 1 && text.at[1] == '-' ? -number : number);
}

static void iterate_keys(Machine *machine, const Thing *dict, Elements *elements)
{
    for (uint32_t i = 0; i < dict->attrs.entries.len; i++)
        if (value_is_bound(dict->attrs.entries.at[i].cell->value) &&
            !str_starts(name_text(machine->names, dict->attrs.entries.at[i].name),
                        STR("\2")))
            add_each(machine, elements,
                     key_value(machine, dict->attrs.entries.at[i].name));
    if (dict->container.has_unknown || value_is_bound(dict->container.keys.value)) {
        elements->is_exact = false;
        Value more = value_is_bound(dict->container.keys.value)
                         ? dict->container.keys.value
                         : machine->unknown;
        elements->joined = value_join(machine->arena, elements->joined, more);
    }
}

static void iterate_one(Machine *machine, Thing *thing, Site site, Elements *elements);

/* The members of an Enum, in their order. */
static void iterate_members(Machine *machine, const Thing *class_, Elements *elements)
{
    for (uint32_t i = 0; i < class_->attrs.entries.len; i++) {
        Value value = class_->attrs.entries.at[i].cell->value;
        const Thing *member = value_only(value);
        if (member && member->kind == THING_INSTANCE && member->instance.class_ == class_)
            add_each(machine, elements, value);
    }
    elements->site = class_->site;
}

/* What the library's class does that the object's class inherits its __iter__ from. */
static void iterate_base(Machine *machine, Thing *thing, Site site)
{
    const Extern *base = class_library_base(thing->instance.class_);
    const Fact *type = base ? base->known.type : NULL;
    if (type && type->role == ROLE_LOADER)
        call_method(machine, thing, NAME_DUNDER_ITER, (Arguments){0}, site);
}

/* An object of the program's own: what its __iter__ gives, or __next__. */
static void iterate_instance(Machine *machine, Thing *thing, Site site,
                             Elements *elements)
{
    bool is_first = elements->is_exact;
    elements->is_exact = false;
    Value given = machine->unknown;
    ClassHit iter = class_find_own(machine, thing->instance.class_, NAME_DUNDER_ITER);
    if (value_is_bound(iter.value)) {
        given = call_method(machine, thing, NAME_DUNDER_ITER, (Arguments){0}, site);
        const Thing *only = value_only(given);
        if (only && only != thing && only->kind != THING_INSTANCE) {
            *elements = iterate(machine, given, site);
            return;
        }
        given = machine->unknown;
    } else {
        iterate_base(machine, thing, site);
    }
    Thing *held = content_of(machine, thing);
    if (held && !value_is_bound(iter.value)) {
        elements->is_exact = is_first;
        iterate_one(machine, held, site, elements);
        return;
    }
    if (value_is_bound(
            class_find_own(machine, thing->instance.class_, NAME_DUNDER_NEXT).value)) {
        certain_enter_round(machine);
        given = call_method(machine, thing, NAME_DUNDER_NEXT, (Arguments){0}, site);
        certain_leave_round(machine);
    }
    elements->joined = value_join(machine->arena, elements->joined, given);
}

static void iterate_object(Machine *machine, Thing *thing, Site site, Elements *elements)
{
    const Fact *fact = thing->object.fact;
    if (content_of(machine, thing)) {
        iterate_one(machine, content_of(machine, thing), site, elements);
        return;
    }
    elements->is_exact = false;
    if (fact && fact->role == ROLE_LOADER)
        call_method(machine, thing, NAME_DUNDER_ITER, (Arguments){0}, site);
    Value one = library_rows(machine, thing, site);
    if (!value_is_bound(one))
        one = fact ? machine_typed(machine, fact->elements, NULL, site)
                   : machine->unknown;
    elements->joined = value_join(machine->arena, elements->joined, one);
}

/* The views of a dict whose entries are known. */
static bool iterate_view(Machine *machine, const Thing *view, Elements *elements)
{
    const Thing *dict = value_only(view->iterator.holds);
    Str type = view->iterator.type->name;
    if (!str_starts(type, STR("builtins.dict.")) || !dict || dict->kind != THING_DICT ||
        dict->container.has_unknown || value_is_bound(dict->container.rest.value) ||
        value_is_bound(dict->container.keys.value))
        return false;
    for (uint32_t i = 0; i < dict->attrs.entries.len; i++) {
        AttrEntry entry = dict->attrs.entries.at[i];
        if (!value_is_bound(entry.cell->value))
            continue;
        Value one = key_value(machine, entry.name);
        if (str_ends(type, STR(".values")))
            one = entry.cell->value;
        if (str_ends(type, STR(".items"))) {
            Thing *pair = container_make(machine, THING_TUPLE, entry.cell->site);
            container_add(machine, pair, one, entry.cell->site);
            container_add(machine, pair, entry.cell->value, entry.cell->site);
            one = value_of(pair);
        }
        add_each(machine, elements, one);
        elements->site = entry.cell->site;
    }
    return true;
}

static void iterate_one(Machine *machine, Thing *thing, Site site, Elements *elements)
{
    Value joined = machine->unknown;
    switch (thing->kind) {
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET: iterate_container(machine, thing, elements); return;
    case THING_DICT: iterate_keys(machine, thing, elements); return;
    case THING_INSTANCE:
        if (thing->instance.class_->class_.flavour == CLASS_NAMEDTUPLE) {
            iterate_container(machine, instance_tuple(machine, thing, site), elements);
            return;
        }
        if (thing->instance.class_->class_.flavour)
            break;
        iterate_instance(machine, thing, site, elements);
        return;
    case THING_CLASS:
        if (thing->class_.flavour != CLASS_ENUM)
            break;
        iterate_members(machine, thing, elements);
        return;
    case THING_OBJECT: iterate_object(machine, thing, site, elements); return;
    case THING_GENERATOR: joined = call_resume(machine, thing); break;
    case THING_ITERATOR:
        if (iterate_view(machine, thing, elements))
            return;
        joined = thing->iterator.elements;
        break;
    case THING_ATOM:
    case THING_CONSTANT: joined = machine->atom; break;
    case THING_UNKNOWN:
    case THING_PARAMETER:
    case THING_FUNCTION:
    case THING_EXTERN:
    case THING_MODULE:
    case THING_IMPORT:
    case THING_BOUND:
    case THING_PARTIAL:
    case THING_SUPER:
    case THING_WRAPPER:
    case THING_KINDS: break;
    }
    elements->is_exact = false;
    elements->joined = value_join(machine->arena, elements->joined, joined);
}

Elements iterate(Machine *machine, Value iterable, Site site)
{
    Elements elements = {.is_exact = iterable.len == 1};
    if (machine->depth >= LIMIT_EXPRESSION_DEPTH)
        return (Elements){.joined = machine->unknown};
    machine->depth++;
    if (machine->lost)
        lost_use(machine, iterable, STR("TypeError: 'NoneType' object is not iterable"),
                 site);
    for (uint32_t i = 0; i < iterable.len; i++)
        iterate_one(machine, iterable.at[i], site, &elements);
    machine->depth--;
    if (iterable.len != 1)
        elements.each.len = 0;
    return elements;
}

/* The cell of element number `index` (negative: from the end), or NULL where it isn't
   known. */
static Cell *element_cell(const Thing *thing, int64_t index)
{
    int64_t len = 0;
    for (uint32_t i = 0; i < thing->container.elements.len; i++)
        len += value_is_bound(thing->container.elements.at[i]->value);
    bool is_exact = !thing->container.has_unknown &&
                    !value_is_bound(thing->container.rest.value);
    if (index < 0 && is_exact)
        index += len;
    int64_t at = 0;
    for (uint32_t i = 0; i < thing->container.elements.len; i++) {
        Cell *cell = thing->container.elements.at[i];
        if (value_is_bound(cell->value) && at++ == index)
            return cell;
    }
    return NULL;
}

Cell *list_cell(const Thing *list, Value key)
{
    const Thing *index = value_only(key);
    bool is_number = index && index->kind == THING_CONSTANT &&
                     index->constant.type == CONSTANT_INT;
    return is_number ? element_cell(list, index->constant.number) : NULL;
}

static Value container_at(Machine *machine, const Thing *thing, int64_t index)
{
    const Cell *cell = element_cell(thing, index);
    if (cell)
        return cell->value;
    return value_is_bound(thing->container.rest.value) ? thing->container.rest.value
                                                       : machine->unknown;
}

/* Whether iterating the object runs a generator of its class. */
static bool has_generator(Machine *machine, const Thing *thing)
{
    const Thing *class_ = class_of(thing);
    Name iter = name_make(machine->names, STR("__iter__"));
    const Thing *function = class_
                                ? value_only(class_find_own(machine, class_, iter).value)
                                : NULL;
    return function && function->kind == THING_FUNCTION &&
           function->function.function->is_generator;
}

Value iterate_held(Machine *machine, Arguments iterables, Site site)
{
    Value held = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < iterables.len; i++) {
        Value one = iterables.at[i].value;
        Thing *only = value_only(one);
        if (only && has_generator(machine, only))
            one = call_method(machine, only, name_make(machine->names, STR("__iter__")),
                              (Arguments){0}, site);
        held = value_join(machine->arena, held, one);
    }
    return held;
}

Value iterate_at(Machine *machine, Value sequence, int64_t index, Site site)
{
    Value result = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < sequence.len; i++) {
        Thing *tuple = instance_tuple(machine, sequence.at[i], site);
        Thing *thing = tuple ? tuple : sequence.at[i];
        bool has_order = thing->kind == THING_LIST || thing->kind == THING_TUPLE;
        Value one = has_order ? container_at(machine, thing, index)
                              : iterate(machine, value_of(thing), site).joined;
        result = value_join(machine->arena, result, one);
    }
    return value_is_bound(result) ? result : machine->unknown;
}

Value container_from(Machine *machine, ThingKind kind, Value iterable, Site site)
{
    Elements elements = iterate(machine, iterable, site);
    Thing *made = container_make(machine, kind, site);
    for (uint32_t i = 0; i < elements.each.len; i++)
        container_add(machine, made, elements.each.at[i],
                      elements.site.node ? elements.site : site);
    if (!elements.is_exact) {
        made->container.has_unknown = true;
        made->container.rest.value = elements.joined;
        made->container.rest.site = elements.site.node ? elements.site : site;
        if (value_only(iterable) && kind != THING_SET)
            length_set(machine, made, length_of(value_only(iterable)));
    }
    return value_of(made);
}

Value container_tail(Machine *machine, Value sequence, uint32_t before, uint32_t behind,
                     Site site)
{
    const Thing *only = value_only(sequence);
    bool in_order = only && (only->kind == THING_TUPLE || only->kind == THING_LIST);
    Elements elements = iterate(machine, sequence, site);
    if (!in_order || (elements.is_exact && elements.each.len < before + behind))
        return container_from(machine, THING_LIST, sequence, site);
    Thing *list = container_make(machine, THING_LIST, site);
    uint32_t end = elements.each.len - (elements.is_exact ? behind : 0);
    for (uint32_t i = before; i < end; i++)
        container_add(machine, list, elements.each.at[i],
                      elements.site.node ? elements.site : site);
    list->container.has_unknown = !elements.is_exact;
    list->container.rest.value = only->container.rest.value;
    list->container.rest.site = only->container.rest.site;
    return value_of(list);
}

Value dict_keys(Machine *machine, Thing *dict)
{
    Elements elements = {.is_exact = true};
    iterate_keys(machine, dict, &elements);
    return value_is_bound(elements.joined) ? elements.joined : machine->unknown;
}
