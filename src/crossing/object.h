/* crossing/object.h: notes on objects: what was done to them. */
#ifndef CROSSING_OBJECT_H
#define CROSSING_OBJECT_H

#include "value/machine.h"

/* Whether notes can be kept on it. */
bool object_has_notes(const Thing *object);

/* A note is a cell that no program can name: "<life>". It is made where it was
   missing. */
Cell *object_note(Machine *machine, Thing *object, const char *name);

/* What the note holds; empty where there is none. */
Value object_noted(Machine *machine, const Thing *object, const char *name);

/* How far a process, pool, executor, manager, queue or connection is. */
typedef enum {
    LIFE_UNKNOWN, /* not known for sure */
    LIFE_NEW,     /* a process or manager that isn't started */
    LIFE_RUNNING, /* started; of the others: open */
    LIFE_CLOSED,
    LIFE_ENDED, /* a pool that was terminated */
} Life;

Life object_life(Machine *machine, const Thing *object);

/* From now on; `site` is where that is done. */
void object_set_life(Machine *machine, Thing *object, Life life, Site site);

/* Where the object came to be what it is. */
Site object_life_site(Machine *machine, const Thing *object);

/* When that was: a tick. */
uint32_t object_life_tick(Machine *machine, const Thing *object);

#endif
