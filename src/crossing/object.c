/* crossing/object.c: notes, and lives of objects. A life is a note like others, so that
   the ways of a program that meet again join what each of them did. */
#include "crossing/object.h"

#include "value/certain.h"

bool object_has_notes(const Thing *object)
{
    return object && (object->kind == THING_OBJECT || object->kind == THING_INSTANCE);
}

Cell *object_note(Machine *machine, Thing *object, const char *name)
{
    return attrs_get(machine->arena, &object->attrs,
                     name_make(machine->names, str_of(name)));
}

static const Cell *find_note(Machine *machine, const Thing *object, const char *name)
{
    return attrs_find(&object->attrs, name_make(machine->names, str_of(name)));
}

Value object_noted(Machine *machine, const Thing *object, const char *name)
{
    const Cell *cell = find_note(machine, object, name);
    return cell ? cell->value : VALUE_NONE_BOUND;
}

/* Only what is known for sure: one state on all ways that lead here, and nobody else at
   work. */
Life object_life(Machine *machine, const Thing *object)
{
    if (!object_has_notes(object) || object->is_shared)
        return LIFE_UNKNOWN;
    const Cell *cell = find_note(machine, object, "<life>");
    const Thing *life = cell ? value_only(cell->value) : NULL;
    if (!life || life->kind != THING_CONSTANT || !certain_knows(machine, cell->tick))
        return LIFE_UNKNOWN;
    return (Life)life->constant.number;
}

void object_set_life(Machine *machine, Thing *object, Life life, Site site)
{
    if (!object_has_notes(object))
        return;
    Cell *cell = object_note(machine, object, "<life>");
    Value value = machine_int(machine, life);
    if (certain_is_one(machine, object))
        state_write(&machine->state, cell, value, site);
    else
        state_add(&machine->state, cell, value, site);
}

Site object_life_site(Machine *machine, const Thing *object)
{
    const Cell *cell = find_note(machine, object, "<life>");
    return cell ? cell->site : (Site){0};
}

uint32_t object_life_tick(Machine *machine, const Thing *object)
{
    const Cell *cell = find_note(machine, object, "<life>");
    return cell ? cell->tick : 0;
}
