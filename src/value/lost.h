/* value/lost.h: what a child finds otherwise than its parent. A child that is spawned
   imports the modules again, and finds in their globals what importing alone leaves
   there; an object that crossed may lack what its __getstate__ left out. Whoever follows
   code in a child (crossing/probe.c) sets the cells to what is there, and notes here
   which cells that are; reading one of them is seen, where Python would raise as where it
   wouldn't. */
#ifndef VALUE_LOST_H
#define VALUE_LOST_H

#include "base/table.h"
#include "value/machine.h"

typedef enum {
    LOST_MISSING, /* nothing is there: the key is the cell */
    LOST_NONE,    /* None is there instead: the key is this None */
    LOST_CHANGED, /* something else is there: the cell */
} LostKind;

struct Lost {
    const void *key;
    LostKind kind;
    bool is_state; /* __getstate__ left it out; else it is in no import */
    Str name;      /* "RATES", "config.rates", "HANDLERS['a']" */
    Site set;      /* where the parent set it */
    const Cell *cell;
    uint32_t tick; /* of the cell when the child began */
    Site read;     /* LOST_CHANGED: where the child first reads it */
    UT_hash_handle hh;
};

/* Adds an entry to machine->lost. */
void lost_add(Machine *machine, const Lost *lost);

/* The name is read at `site`. */
void lost_read_name(Machine *machine, Frame *frame, Name name, Site site);

/* `object.name` is read. */
void lost_read_attribute(Machine *machine, Value object, Name name, Site site);

/* `object[key]` is read. */
void lost_read_entry(Machine *machine, Value object, Value key, Site site);

/* Whether the child finds an empty dict or list where the parent has put something
   into. */
bool lost_is_emptied(const Machine *machine, Value container);

/* The value is called, iterated or entered: `refusal` is what Python says of None
   there. */
void lost_use(Machine *machine, Value value, Str refusal, Site site);

/* `left OP right`, arithmetic or a comparison. */
void lost_operate(Machine *machine, NodeKind op, Value left, Value right, Site site);

/* The library's function is given these arguments; some refuse None for the first. */
void lost_give(Machine *machine, const Extern *function, Arguments args, Site site);

/* Whether the condition may ask in which process it is evaluated, so that what stands
   below says nothing of either. */
bool lost_doubts(const Machine *machine, const Frame *frame, Node condition);

#endif
