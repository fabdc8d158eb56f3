/* crossing/world.c: setting cells to what a child finds in them. What was shipped to the
   child stays as it is: it is a copy of what the parent has. */
#include "crossing/world.h"

#include "crossing/twin.h"
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/import.h"
#include "value/lost.h"
#include "value/raise.h"

/* One step on the way to a cell: an attribute or entry called `name`, or element number
   `index`. */
typedef struct WayStep {
    const struct WayStep *before;
    const Thing *holder; /* NULL: a global */
    Name name;
    uint32_t index;
} WayStep;

/* A walk over the objects of a world. */
typedef struct Walk {
    const Probe *probe;
    Machine *machine;
    uint32_t shipped, visited; /* numbers for Thing.seen */
    uint32_t objects, depth;
    const WayStep *way;     /* to what is looked at */
    Vec(Thing *) instances; /* among what is shipped */
} Walk;

static bool may_go_on(Walk *walk, Thing *thing, uint32_t number)
{
    if (thing->seen == number || thing->seen == walk->shipped ||
        walk->depth >= LIMIT_PICKLE_DEPTH || walk->objects >= LIMIT_PICKLE_OBJECTS)
        return false;
    thing->seen = number;
    walk->objects++;
    return true;
}

static void mark_value(Walk *walk, Value value);

static void mark_arguments(Walk *walk, Arguments args)
{
    for (uint32_t i = 0; i < args.len; i++)
        mark_value(walk, args.at[i].value);
}

static void mark_parts(Walk *walk, const Thing *thing)
{
    bool has_elements = thing->kind == THING_TUPLE || thing->kind == THING_LIST ||
                        thing->kind == THING_SET || thing->kind == THING_DICT;
    for (uint32_t i = 0; i < thing->attrs.entries.len; i++)
        mark_value(walk, thing->attrs.entries.at[i].cell->value);
    for (uint32_t i = 0; has_elements && i < thing->container.elements.len; i++)
        mark_value(walk, thing->container.elements.at[i]->value);
    if (has_elements) {
        mark_value(walk, thing->container.rest.value);
        mark_value(walk, thing->container.keys.value);
    }
    if (thing->kind == THING_BOUND)
        mark_value(walk, value_of(thing->bound.receiver));
    if (thing->kind == THING_ITERATOR)
        mark_value(walk, thing->iterator.holds);
    if (thing->kind == THING_PARTIAL) {
        mark_value(walk, value_of(thing->partial.callee));
        mark_arguments(walk, thing->partial.args);
    }
}

/* Marks what goes along: all but what goes by its name. */
static void mark_value(Walk *walk, Value value)
{
    for (uint32_t i = 0; i < value.len; i++) {
        Thing *thing = value.at[i];
        bool by_name = thing->kind == THING_FUNCTION || thing->kind == THING_CLASS ||
                       thing->kind == THING_MODULE || thing->kind == THING_CONSTANT;
        if (by_name || !may_go_on(walk, thing, walk->shipped))
            continue;
        if (thing->kind == THING_INSTANCE)
            vec_add(walk->machine->arena, &walk->instances, thing);
        walk->depth++;
        mark_parts(walk, thing);
        walk->depth--;
    }
}

static Walk begin(const Probe *probe)
{
    Machine *machine = probe->machine;
    Walk walk = {.probe = probe, .machine = machine, .shipped = ++machine->walks};
    mark_value(&walk, probe->work->callable);
    for (uint32_t i = 0; i < probe->work->args.len; i++)
        mark_value(&walk, probe->work->args.at[i].value);
    walk.visited = ++machine->walks;
    walk.objects = 0;
    return walk;
}

static bool is_none(const Thing *thing)
{
    return thing && thing->kind == THING_CONSTANT &&
           thing->constant.type == CONSTANT_NONE;
}

/* A test of `__name__` that holds in the main program: here it doesn't. */
static Value not_main(Machine *machine, const Thing *test)
{
    if (test->constant.type == CONSTANT_BOOL)
        return machine_bool(machine, test->constant.number == 0);
    bool is_name = str_equal(test->constant.text, STR("__main__"));
    return is_name ? machine_str(machine, STR("__mp_main__")) : machine->atom;
}

/* "RATES", "config.rates", "HANDLERS['a']". */
static Str way_text(const Walk *walk, const WayStep *way)
{
    Arena *arena = walk->machine->arena;
    Str text = way->name ? name_text(walk->machine->names, way->name) : (Str){0};
    if (!way->before)
        return text;
    Str before = way_text(walk, way->before);
    if (!way->name)
        return str_format(arena, "%.*s[%u]", STR_ARG(before), way->index);
    if (way->holder->kind != THING_DICT)
        return str_format(arena, "%.*s.%.*s", STR_ARG(before), STR_ARG(text));
    if (str_starts(text, STR("\1")))
        return str_format(arena, "%.*s[%.*s]", STR_ARG(before),
                          STR_ARG(str_slice(text, 1, text.len)));
    return str_format(arena, "%.*s['%.*s']", STR_ARG(before), STR_ARG(text));
}

/* The cell holds `there` in the child, and something else in the parent. */
static void lose(Walk *walk, Cell *cell, Value there, bool is_state)
{
    Machine *machine = walk->machine;
    Lost lost = {.key = cell,
                 .kind = LOST_CHANGED,
                 .is_state = is_state,
                 .set = cell->site,
                 .cell = cell};
    bool had_none = false;
    for (uint32_t i = 0; i < cell->value.len; i++)
        had_none |= is_none(cell->value.at[i]);
    bool is_sure = value_is_bound(cell->value);
    if (!value_is_bound(there)) {
        lost.kind = LOST_MISSING;
    } else if (is_none(value_only(there))) {
        Thing *none = thing_make(machine->arena, THING_CONSTANT, (Site){0});
        none->constant.type = CONSTANT_NONE;
        there = value_of(none);
        lost.kind = LOST_NONE;
        lost.key = none;
        is_sure &= !had_none;
    } else {
        const Thing *only = value_only(there);
        is_sure &= only && only->kind == THING_CONSTANT && !value_has(cell->value, only);
    }
    state_write(&machine->state, cell, there, cell->site);
    lost.tick = cell->tick;
    if (!is_sure)
        return;
    lost.name = way_text(walk, walk->way);
    lost_add(machine, &lost);
}

/* A queue or the like that importing makes is another one in each process. */
static void make_own(Walk *walk, Cell *cell)
{
    Value own = twin_value(walk->probe, cell->value, way_text(walk, walk->way));
    if (!value_same(own, cell->value))
        state_write(&walk->machine->state, cell, own, cell->site);
}

static void import_value(Walk *walk, Value value);

/* One cell of what importing makes. */
static void import_cell(Walk *walk, Cell *cell, WayStep step)
{
    Machine *machine = walk->machine;
    bool is_written = !step.holder || cell->tick > 0;
    if (!is_written)
        return;
    step.before = walk->way;
    walk->way = &step;
    Value there = cell->imported;
    const Thing *only = value_only(there);
    if (only && only->kind == THING_CONSTANT && only->constant.is_main_test)
        state_write(&machine->state, cell, not_main(machine, only), cell->site);
    else if (!value_same(cell->value, there))
        lose(walk, cell, there, false);
    else if (only && only->kind == THING_OBJECT && only->seen != walk->shipped)
        make_own(walk, cell);
    walk->depth++;
    import_value(walk, there);
    walk->depth--;
    walk->way = step.before;
}

static void import_attributes(Walk *walk, Thing *thing)
{
    for (uint32_t i = 0; i < thing->attrs.entries.len; i++) {
        AttrEntry entry = thing->attrs.entries.at[i];
        if (!str_starts(name_text(walk->machine->names, entry.name), STR("<")))
            import_cell(walk, entry.cell, (WayStep){.holder = thing, .name = entry.name});
    }
}

static void import_elements(Walk *walk, Thing *thing)
{
    for (uint32_t i = 0; i < thing->container.elements.len; i++)
        import_cell(walk, thing->container.elements.at[i],
                    (WayStep){.holder = thing, .index = i});
    import_cell(walk, &thing->container.rest, (WayStep){.holder = thing});
    import_cell(walk, &thing->container.keys, (WayStep){.holder = thing});
}

static void import_value(Walk *walk, Value value)
{
    for (uint32_t i = 0; i < value.len; i++) {
        Thing *thing = value.at[i];
        bool has_attrs = thing->kind == THING_INSTANCE || thing->kind == THING_CLASS ||
                         thing->kind == THING_FUNCTION || thing->kind == THING_DICT;
        bool has_elements = thing->kind == THING_TUPLE || thing->kind == THING_LIST ||
                            thing->kind == THING_SET || thing->kind == THING_DICT;
        if ((!has_attrs && !has_elements) || !may_go_on(walk, thing, walk->visited))
            continue;
        if (has_attrs)
            import_attributes(walk, thing);
        if (has_elements)
            import_elements(walk, thing);
    }
}

void world_import(const Probe *probe)
{
    Walk walk = begin(probe);
    Machine *machine = probe->machine;
    for (Thing *module = import_next(machine, NULL); module;
         module = import_next(machine, module)) {
        if (import_sets_names(module))
            continue;
        for (uint32_t i = 0; i < module->attrs.entries.len; i++) {
            AttrEntry entry = module->attrs.entries.at[i];
            import_cell(&walk, entry.cell, (WayStep){.name = entry.name});
        }
    }
}

static void go_back(Walk *walk, const GlobalsThen *globals, uint32_t tick)
{
    const Attrs *attrs = &globals->module->attrs;
    for (uint32_t i = 0; i < attrs->entries.len; i++) {
        Cell *cell = attrs->entries.at[i].cell;
        if (cell->tick <= tick)
            continue;
        WayStep step = {.name = attrs->entries.at[i].name};
        walk->way = &step;
        Value then = i < globals->len ? globals->at[i] : VALUE_NONE_BOUND;
        if (!value_same(cell->value, then))
            lose(walk, cell, then, false);
    }
}

/* A module is run when first something of it is read, which may be long behind its
   import: what was there when the copy was made isn't known then. */
void world_go_back(const Probe *probe, const Fork *fork)
{
    Walk walk = begin(probe);
    for (uint32_t i = 0; i < fork->world.len; i++)
        go_back(&walk, &fork->world.at[i], fork->tick);
}

bool world_is_affordable(Machine *machine)
{
    uint64_t count = 0;
    for (Thing *module = import_next(machine, NULL); module;
         module = import_next(machine, module))
        count += module->attrs.entries.len;
    bool is_affordable = count <= machine->world_cells;
    machine->world_cells -= is_affordable ? count : machine->world_cells;
    return is_affordable;
}

static GlobalsThen copy_globals(Arena *arena, const Thing *module)
{
    uint32_t len = module->attrs.entries.len;
    GlobalsThen copy = {module, arena_array(arena, Value, len), len};
    for (uint32_t i = 0; i < len; i++)
        copy.at[i] = module->attrs.entries.at[i].cell->value;
    return copy;
}

WorldThen world_copy(Machine *machine)
{
    WorldThen copy = {0};
    for (Thing *module = import_next(machine, NULL); module;
         module = import_next(machine, module)) {
        GlobalsThen globals = copy_globals(machine->arena, module);
        vec_add(machine->arena, &copy, globals);
    }
    return copy;
}

/* The cells written since then, each once, as they are now. */
Delta world_written(Machine *machine, Mark mark)
{
    Delta scratch = state_take(&machine->state, mark);
    Delta lasting = scratch;
    lasting.at = arena_array(machine->arena, CellState, scratch.len + 1);
    for (uint32_t i = 0; i < scratch.len; i++)
        lasting.at[i] = scratch.at[i];
    return lasting;
}

void world_put(Machine *machine, const Delta *writes)
{
    if (writes->len > 0)
        state_join(&machine->state, writes, 1);
}

bool world_is_in_function(Site site)
{
    const Tree *tree = site.module->tree;
    for (Node at = node_parent(tree, site.node); at; at = node_parent(tree, at))
        if (node_kind(tree, at) == NODE_FUNCTION_DEFINITION)
            return true;
    return false;
}

static ClassHit own_method(Machine *machine, const Thing *object, Name name)
{
    return class_find_own(machine, object->instance.class_, name);
}

/* What the object's __getstate__ gives, where that is all that is put back: a dict whose
   entries are all known; else NULL. */
static const Thing *state_of(Machine *machine, Thing *object)
{
    static const Name others[] = {NAME_DUNDER_SETSTATE, NAME_DUNDER_REDUCE,
                                  NAME_DUNDER_REDUCE_EX};
    ClassHit hit = own_method(machine, object, NAME_DUNDER_GETSTATE);
    Thing *function = value_only(hit.value);
    if (!function || function->kind != THING_FUNCTION ||
        object->instance.class_->class_.has_unknown_base)
        return NULL;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (value_is_bound(own_method(machine, object, others[i]).value))
            return NULL;
    Argument self = {0, value_of(object), object->site, 0};
    uint32_t raised = machine->raises.len;
    const Thing *state = value_only(
        call_thing(machine, function, (Arguments){&self, 1}, object->site));
    machine->raised = false;
    raise_cut(machine, raised);
    bool is_exact = state && state->kind == THING_DICT && !state->container.has_unknown &&
                    !value_is_bound(state->container.rest.value) &&
                    !value_is_bound(state->container.keys.value);
    return is_exact ? state : NULL;
}

static void drop_attributes(Walk *walk, Thing *object, const Thing *state)
{
    WayStep self = {.name = NAME_SELF};
    for (uint32_t i = 0; i < object->attrs.entries.len; i++) {
        AttrEntry entry = object->attrs.entries.at[i];
        if (str_starts(name_text(walk->machine->names, entry.name), STR("<")) ||
            !value_is_bound(entry.cell->value))
            continue;
        const Cell *kept = attrs_find(&state->attrs, entry.name);
        Value there = kept ? kept->value : VALUE_NONE_BOUND;
        WayStep step = {.before = &self, .holder = object, .name = entry.name};
        walk->way = &step;
        if (!value_same(there, entry.cell->value))
            lose(walk, entry.cell, there, true);
    }
}

void world_drop_states(const Probe *probe)
{
    Walk walk = begin(probe);
    for (uint32_t i = 0; i < walk.instances.len; i++) {
        Thing *object = walk.instances.at[i];
        const Thing *state = state_of(probe->machine, object);
        if (state)
            drop_attributes(&walk, object, state);
    }
}
