/* value/machine.c: the machine's own store: steps, constants, dotted names, objects. */
#include "value/machine.h"

#include <stdalign.h>

#include "syntax/names.h"
#include "value/library.h"

static Value constant(Machine *machine, ConstantType type, int64_t number)
{
    Thing *thing = thing_make(machine->arena, THING_CONSTANT, (Site){0});
    thing->constant.type = type;
    thing->constant.number = number;
    return value_of(thing);
}

void machine_init(Machine *machine, Arena *arena, const MachineSetup *setup)
{
    *machine = (Machine){.arena = arena, .setup = setup, .names = setup->names};
    machine->state.arena = arena;
    machine->state.trail_arena = arena_part(arena);
    machine->state.scratch = arena_part(arena);
    machine->state.exits = arena_part(arena);
    machine->live = METHODS_ALL;
    machine->unknown = value_of(thing_make(arena, THING_UNKNOWN, (Site){0}));
    machine->atom = value_of(thing_make(arena, THING_ATOM, (Site){0}));
    machine->externs.thing = machine->unknown.at[0]; /* no name at all: broken imports */
    machine->none = constant(machine, CONSTANT_NONE, 0);
    machine->yes = constant(machine, CONSTANT_BOOL, 1);
    machine->no = constant(machine, CONSTANT_BOOL, 0);
}

bool machine_step(Machine *machine)
{
    if (machine->steps == 0 || machine->total_steps == 0)
        return false;
    machine->steps--;
    machine->total_steps--;
    return true;
}

Thing *machine_make(Machine *machine, ThingKind kind, Site site)
{
    Thing *thing = thing_make(machine->arena, kind, site);
    thing->made = ++machine->state.tick;
    thing->attrs.born = thing->made;
    if (kind == THING_INSTANCE)
        thing->instance.args.born = thing->made;
    else if (kind == THING_TUPLE || kind == THING_LIST || kind == THING_SET ||
             kind == THING_DICT)
        thing->container.rest.born = thing->container.keys.born = thing->made;
    thing->live = machine->live;
    thing->round = machine->rounds.len > 0 ? vec_last(&machine->rounds) : 0;
    return thing;
}

Value machine_str(Machine *machine, Str text)
{
    Thing *thing = thing_make(machine->arena, THING_CONSTANT, (Site){0});
    thing->constant.type = CONSTANT_STR;
    thing->constant.text = text;
    return value_of(thing);
}

Value machine_int(Machine *machine, int64_t number)
{
    int64_t count = sizeof machine->small / sizeof *machine->small;
    if (number < 0 || number >= count)
        return constant(machine, CONSTANT_INT, number);
    Value *small = &machine->small[number];
    if (!value_is_bound(*small))
        *small = constant(machine, CONSTANT_INT, number);
    return *small;
}

Value machine_bool(const Machine *machine, bool yes)
{
    return yes ? machine->yes : machine->no;
}

/* The place of a name below `parent`, or a free one. */
static Extern **find_extern(const ExternTable *table, const Extern *parent, Name name)
{
    uint32_t at = (name * 2654435761U) ^ (uint32_t)((uintptr_t)parent >> 4);
    for (at &= table->size - 1; table->at[at]; at = (at + 1) & (table->size - 1))
        if (table->at[at]->last == name && table->at[at]->parent == parent)
            break;
    return &table->at[at];
}

static void grow_externs(Arena *arena, ExternTable *table)
{
    ExternTable old = *table;
    table->size = old.size ? 2 * old.size : 256;
    table->at = arena_array(arena, Extern *, table->size);
    for (uint32_t i = 0; i < old.size; i++)
        if (old.at[i])
            *find_extern(table, old.at[i]->parent, old.at[i]->last) = old.at[i];
}

/* What has too long a name is taken for its parent, of which nothing is known either. */
const Extern *extern_child(Machine *machine, const Extern *parent, Name name)
{
    ExternTable *table = &machine->extern_table;
    if (2 * table->count >= table->size)
        grow_externs(machine->arena, table);
    Extern **place = find_extern(table, parent, name);
    if (*place || parent->name.len > LIMIT_DOTTED_NAME)
        return *place ? *place : parent;
    Extern *child = arena_new(machine->arena, Extern);
    Str last = name_text(machine->names, name);
    child->last = name;
    child->parent = parent;
    child->name = parent->name.len == 0
                      ? last
                      : str_format(machine->arena, "%.*s.%.*s", STR_ARG(parent->name),
                                   STR_ARG(last));
    child->known = rules_find(machine->setup->rules, child->name);
    child->thing = thing_make(machine->arena, THING_EXTERN, (Site){0});
    child->thing->extern_ = child;
    child->library = library_find(child->known.canonical);
    *place = child;
    table->count++;
    return child;
}

/* Most are asked for by the same constant again and again. */
static const Extern **recent_place(Machine *machine, Str dotted)
{
    uintptr_t place = (uintptr_t)dotted.at / 8 + dotted.len;
    return &machine->recent[place % (sizeof machine->recent / sizeof *machine->recent)];
}

const Extern *extern_find(Machine *machine, Str dotted)
{
    const Extern **recent = recent_place(machine, dotted);
    if (*recent && str_equal((*recent)->name, dotted))
        return *recent;
    const Extern *ext = &machine->externs;
    while (dotted.len > 0) {
        StrPair parts = str_cut(dotted, '.');
        ext = extern_child(machine, ext, name_make(machine->names, parts.head));
        dotted = parts.tail;
    }
    *recent = ext;
    return ext;
}

Value extern_value(const Extern *ext)
{
    return value_of(ext->thing);
}

bool extern_is(const Thing *thing, Str canonical)
{
    return thing->kind == THING_EXTERN &&
           str_equal(thing->extern_->known.canonical, canonical);
}

Thing *machine_object(Machine *machine, const Extern *type, const Boundary *maker,
                      Site site)
{
    Thing *thing = machine_make(machine, THING_OBJECT, site);
    thing->object.type = type;
    thing->object.fact = type->known.type;
    thing->object.maker = maker;
    return thing;
}

/* "tuple[T]": the part between the brackets, or empty where `name` isn't of that form. */
static Str inside_brackets(Str name, Str outer)
{
    if (!str_starts(name, outer) || !str_ends(name, STR("]")))
        return (Str){0};
    return str_slice(name, outer.len, name.len - 1);
}

static Value typed_container(Machine *machine, ThingKind kind, Str item, Site site)
{
    Thing *thing = machine_make(machine, kind, site);
    Value first = machine_typed(machine, item, NULL, site);
    if (kind == THING_TUPLE) {
        for (int i = 0; i < 2; i++) {
            Cell *cell = arena_new(machine->arena, Cell);
            cell->value = i == 0 ? first : machine_typed(machine, item, NULL, site);
            vec_add(machine->arena, &thing->container.elements, cell);
        }
    } else {
        thing->container.rest.value = first;
        thing->container.has_unknown = true;
    }
    return value_of(thing);
}

static bool is_plain_type(Str name)
{
    static const Str plain[] = {STR_CONST("str"),  STR_CONST("int"),   STR_CONST("bytes"),
                                STR_CONST("bool"), STR_CONST("float"), STR_CONST("atom")};
    for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
        if (str_equal(name, plain[i]))
            return true;
    return false;
}

Value machine_typed(Machine *machine, Str name, const Boundary *maker, Site site)
{
    if (name.len == 0)
        return machine->unknown;
    if (is_plain_type(name))
        return machine->atom;
    if (str_equal(name, STR("None")))
        return machine->none;
    Str item = inside_brackets(name, STR("tuple["));
    if (item.len > 0)
        return typed_container(machine, THING_TUPLE, item, site);
    item = inside_brackets(name, STR("list["));
    if (item.len > 0)
        return typed_container(machine, THING_LIST, item, site);
    if (str_equal(name, STR("list")))
        return typed_container(machine, THING_LIST, (Str){0}, site);
    return value_of(machine_object(machine, extern_find(machine, name), maker, site));
}

static Reached **find_reached(const ReachedTable *table, const Function *function)
{
    uint32_t place = (uint32_t)((uintptr_t)function / alignof(Function)) * 2654435761u;
    for (place >>= 8;; place++) {
        Reached **at = &table->at[place & (table->size - 1)];
        if (!*at || (*at)->function == function)
            return at;
    }
}

static void grow_reached(Arena *arena, ReachedTable *table)
{
    ReachedTable old = *table;
    table->size = old.size ? 2 * old.size : 64;
    table->at = arena_array(arena, Reached *, table->size);
    for (uint32_t i = 0; i < old.size; i++)
        if (old.at[i])
            *find_reached(table, old.at[i]->function) = old.at[i];
}

Reached *machine_reached(Machine *machine, const Function *function)
{
    ReachedTable *table = &machine->reached;
    if (2 * table->count >= table->size)
        grow_reached(machine->arena, table);
    Reached **at = find_reached(table, function);
    if (!*at) {
        *at = arena_new(machine->arena, Reached);
        (*at)->function = function;
        *(table->last ? &table->last->next : &table->first) = *at;
        table->last = *at;
        table->count++;
    }
    return *at;
}

Str site_text(Site site)
{
    return site.node ? node_text(site.module->tree, site.node) : (Str){0};
}
