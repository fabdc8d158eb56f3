/* crossing/lost.c: the trail since the worker began shows what it wrote; some of it may
   belong to the object that its method takes along. */
#include "crossing/lost.h"

#include "crossing/event.h"
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

/* Attributes of one process object that are looked for in the program's text. */
enum { NAMES_SOUGHT = 8 };

/* Whether nobody misses the attribute: the child has added it, or is the only one to read
   it. */
static bool is_own(const NameList *own, Name name)
{
    for (uint32_t i = 0; i < own->len; i++)
        if (own->at[i] == name)
            return true;
    return false;
}

/* Whether the file reads `x.name` of anything but `self`. */
static bool reads_from_outside(const Module *module, Name name)
{
    const Tree *tree = module->tree;
    for (Node at = 1; at < tree->count; at++)
        if (node_kind(tree, at) == NODE_ATTRIBUTE &&
            node_name(tree, node_field(tree, at, FIELD_ATTRIBUTE)) == name &&
            !str_equal(node_text(tree, node_field(tree, at, FIELD_OBJECT)), STR("self")))
            return true;
    return false;
}

/* `run` of a process class may keep notes in its object, as that is there for nothing
   else. */
static bool is_noted(const Machine *machine, const Thing *method, Name name)
{
    const Thing *class_ = method->bound.receiver->instance.class_;
    return event_role(method->bound.receiver) == ROLE_PROCESS &&
           method->bound.name == NAME_RUN && !reads_from_outside(machine->main, name) &&
           !(class_->site.module && reads_from_outside(class_->site.module, name));
}

/* The attribute of the method's object that the write changes, in itself or in the
   container it is; 0 if there is none, or none that the parent has, too. */
static Name changed_by(Arena *arena, const Thing *method, const Write *write,
                       NameList *own)
{
    const Attrs *attrs = &method->bound.receiver->attrs;
    for (uint32_t i = 0; i < attrs->entries.len; i++) {
        AttrEntry entry = attrs->entries.at[i];
        const Thing *value = value_only(entry.cell->value);
        if (entry.cell == write->cell && !value_is_bound(write->old.value))
            vec_add(arena, own, entry.name);
        if (entry.cell == write->cell)
            return is_own(own, entry.name) ? 0 : entry.name;
        if (is_container(value) && value->made <= method->made &&
            holds_cell(value, write->cell))
            return entry.name;
    }
    return 0;
}

/* The first write of the worker to the object, as its place and the attribute's name. */
static Name changed_attribute(const Machine *machine, const Thing *method, Mark mark,
                              Site *where)
{
    uint32_t end = machine->state.trail.len;
    if (end - mark.trail > WRITES_MOST)
        end = mark.trail + WRITES_MOST;
    NameList own = {0};
    uint32_t sought = 0;
    for (uint32_t i = mark.trail; i < end; i++) {
        const Write *write = &machine->state.trail.at[i];
        Name name = changed_by(machine->arena, method, write, &own);
        Str text = name_text(machine->names, name);
        if (!name || str_starts(text, STR("<")) || is_own(&own, name))
            continue;
        if (sought++ < NAMES_SOUGHT && is_noted(machine, method, name)) {
            vec_add(machine->arena, &own, name);
            continue;
        }
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
