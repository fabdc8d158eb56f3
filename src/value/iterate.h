/* value/iterate.h: what iterating an object gives. */
#ifndef VALUE_ITERATE_H
#define VALUE_ITERATE_H

#include "value/machine.h"

typedef struct Elements {
    Vec(Value) each; /* those told apart, in order */
    Value joined;    /* what any element may be, those of `each` included */
    bool is_exact;   /* `each` is all there is */
    Site site;       /* where an element was put in, if one is known */
} Elements;

/* The elements of any of the alternatives; unknown where that isn't known. */
Elements iterate(Machine *machine, Value iterable, Site site);

/* What an iterator over the iterables keeps of each: the iterable itself, or the
   generator that its
   `__iter__` makes. */
Value iterate_held(Machine *machine, Arguments iterables, Site site);

/* Element number `index` of a sequence (negative: from the end), or what any may be. */
Value iterate_at(Machine *machine, Value sequence, int64_t index, Site site);

/* A container with these elements. */
Thing *container_make(Machine *machine, ThingKind kind, Site site);
void container_add(Machine *machine, Thing *container, Value value, Site site);

/* A container of the given kind with the same elements. */
Value container_from(Machine *machine, ThingKind kind, Value iterable, Site site);

/* The cell of a list's element by its constant index, or NULL where that isn't known. */
Cell *list_cell(const Thing *list, Value key);

/* The list that `*b` of `a, *b, c = value` gets: the elements behind the first `before`
   and before the last `behind`, or any where they aren't told apart. */
Value container_tail(Machine *machine, Value sequence, uint32_t before, uint32_t behind,
                     Site site);

/* The keys of a dict as values. */
Value dict_keys(Machine *machine, Thing *dict);

#endif
