/* value/attribute.h: reading and writing attributes, as Python looks them up (data
   model, 3.3.2). */
#ifndef VALUE_ATTRIBUTE_H
#define VALUE_ATTRIBUTE_H

#include "value/machine.h"

/* A class attribute found along a method resolution order. */
typedef struct ClassHit {
    Value value;     /* empty: not found */
    Cell *cell;      /* NULL where a library's class has it */
    Thing *where;    /* the class that has it */
    bool is_unknown; /* a class of unknown content came before, or nothing was found and
                        one is there */
} ClassHit;

/* Looks `name` up in the classes of `mro` from `start` on. */
ClassHit class_find(Machine *machine, const Classes *mro, uint32_t start, Name name);

/* The first attribute of this name that the program's own classes define, above `object`;
   for the special methods, which are looked up on the class. Empty where none does. */
ClassHit class_find_own(Machine *machine, const Thing *class_, Name name);

/* What `object.name` gives, all alternatives joined; unknown where that isn't known. */
Value attribute_get(Machine *machine, Value object, Name name, Site site);
Value attribute_get_one(Machine *machine, Thing *object, Name name, Site site);

/* `object.name = value`. */
void attribute_set(Machine *machine, Value object, Name name, Value value, Site site);

/* The same as object.__setattr__ does it, past a `__setattr__` of the object's class. */
void attribute_put(Machine *machine, Thing *object, Name name, Value value, Site site);

/* `del object.name`. */
void attribute_delete(Machine *machine, Value object, Name name, Site site);

/* The member `name` of a library type, by what the rules know of it or of its bases. */
const Extern *attribute_of_type(Machine *machine, const Extern *type, Name name);

/* The method called so (`__get__`, `__set__`) that the program's class gives the
   descriptor `attr`; NULL where it has none, or is none. */
Thing *descriptor_function(Machine *machine, Value attr, Str name);

/* The class of an instance or the like; NULL for others. */
Thing *class_of(const Thing *object);

/* The library's name that a class in a method resolution order stands for, or NULL. */
const Extern *base_extern(const Thing *base);

/* Whether `thing` is of the library type (or inherits from the type) called so. */
bool is_of_type(Machine *machine, const Thing *thing, Str type);

/* The library type (its fact may be NULL) that `class_` inherits from first, or NULL. */
const Extern *class_library_base(const Thing *class_);

#endif
