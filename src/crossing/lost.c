/* crossing/lost.c: the trail since the worker began shows what it wrote; some of it may belong to the
   object that its method takes along. */
#include "crossing/lost.h"

#include "crossing/pickle.h"
#include "syntax/names.h"
#include "value/attribute.h"

/* Writes looked at: a worker that writes more than this has said enough. */
enum { WRITES_MOST = 2000 };

static bool holds_cell(const Thing *container, const Cell *cell)
{
    if (&container->container.rest == cell || &container->container.keys == cell)
        return true;
    for (uint32_t i = 0; i < container->container.elements.len; i++)
        if (container->container.elements.at[i] == cell)
            return true;
    for (uint32_t i = 0; i < container->attrs.entries.len; i++)
        if (container->attrs.entries.at[i].cell == cell)
            return true;
    return false;
}

static bool is_container(const Thing *thing)
{
    return thing && (thing->kind == THING_LIST || thing->kind == THING_SET ||
                     thing->kind == THING_DICT);
}

/* Attributes that the child has added: its parent can't miss them. */
typedef Vec(Name) Added;

static bool is_added(const Added *added, Name name)
{
    for (uint32_t i = 0; i < added->len; i++)
        if (added->at[i] == name)
            return true;
    return false;
}

/* The attribute of the method's object that the write changes, in itself or in the container it is; 0
   if there is none, or none that the parent has, too. */
static Name changed_by(Arena *arena, const Thing *method, const Write *write, Added *added)
{
    const Attrs *attrs = &method->bound.receiver->attrs;
    for (uint32_t i = 0; i < attrs->entries.len; i++) {
        AttrEntry entry = attrs->entries.at[i];
        const Thing *value = value_only(entry.cell->value);
        if (entry.cell == write->cell && !value_is_bound(write->old.value))
            vec_add(arena, added, entry.name);
        if (entry.cell == write->cell)
            return is_added(added, entry.name) ? 0 : entry.name;
        if (is_container(value) && value->made <= method->made && holds_cell(value, write->cell))
            return entry.name;
    }
    return 0;
}

/* The first write of the worker to the object, as its place and the attribute's name. */
static Name changed_attribute(const Machine *machine, const Thing *method, Mark mark, Site *where)
{
    uint32_t end = machine->state.trail.len;
    if (end - mark > WRITES_MOST)
        end = mark + WRITES_MOST;
    Added added = {0};
    for (uint32_t i = mark; i < end; i++) {
        const Write *write = &machine->state.trail.at[i];
        Name name = changed_by(machine->arena, method, write, &added);
        Str text = name_text(machine->names, name);
        if (!name || str_starts(text, STR("<")))
            continue;
        *where = write->cell->site;
        return name;
    }
    return 0;
}

void lost_check(Crosser *crosser, Machine *machine, const Event *event, Value callable,
                Mark mark, Site site)
{
    const Thing *method = value_only(callable);
    if (!method || method->kind != THING_BOUND || !class_of(method->bound.receiver) ||
        event->boundary->serializer != SERIALIZER_PICKLE)
        return;
    Site where = {0};
    Name name = changed_attribute(machine, method, mark, &where);
    if (!name)
        return;
    Arena *arena = machine->arena;
    TrailStep *step = arena_new(arena, TrailStep);
    step->text = str_format(arena, "the child changes its own '%.*s' here",
                            STR_ARG(name_text(machine->names, name)));
    step->site = where;
    Failure failure = {.kind = FAILURE_ADVICE,
                       .reason = REASON_BOUND_METHOD,
                       .what = str_format(arena, "the method '%.*s'",
                                          STR_ARG(pickle_method_name(machine, method))),
                       .trail = step,
                       .trail_len = 1};
    Record record = {.event = event, .argument = STR("func"), .site = site};
    record_one(crosser, machine, &record, &failure);
}
