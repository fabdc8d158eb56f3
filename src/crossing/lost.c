/* crossing/lost.c: the trail since the worker began shows what it wrote; some of it may belong to the
   object that its method takes along. */
#include "crossing/lost.h"

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

/* The attribute of `object` that is the cell or a container with the cell in it; 0 if none is. */
static Name attribute_with(const Thing *object, const Cell *cell)
{
    for (uint32_t i = 0; i < object->attrs.entries.len; i++) {
        AttrEntry entry = object->attrs.entries.at[i];
        const Thing *value = value_only(entry.cell->value);
        if (entry.cell == cell || (is_container(value) && holds_cell(value, cell)))
            return entry.name;
    }
    return 0;
}

/* The first write of the worker to the object, as its place and the attribute's name. */
static Name changed_attribute(const Machine *machine, const Thing *object, Mark mark, Site *where)
{
    uint32_t end = machine->state.trail.len;
    if (end - mark > WRITES_MOST)
        end = mark + WRITES_MOST;
    for (uint32_t i = mark; i < end; i++) {
        const Cell *cell = machine->state.trail.at[i].cell;
        Name name = attribute_with(object, cell);
        Str text = name_text(machine->names, name);
        if (!name || str_starts(text, STR("<")))
            continue;
        *where = cell->site;
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
    Name name = changed_attribute(machine, method->bound.receiver, mark, &where);
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
                                          STR_ARG(name_text(machine->names,
                                                            method->bound.name))),
                       .trail = step,
                       .trail_len = 1};
    Record record = {.event = event, .argument = STR("func"), .site = site};
    record_one(crosser, machine, &record, &failure);
}
