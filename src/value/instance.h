/* value/instance.h: making classes and instances. */
#ifndef VALUE_INSTANCE_H
#define VALUE_INSTANCE_H

#include "value/machine.h"

typedef enum {
    CLASS_PLAIN,
    CLASS_DATACLASS,
    CLASS_NAMEDTUPLE,
    CLASS_ENUM,
    CLASS_EXCEPTION,
} ClassFlavour;

/* What calling a class gives: __new__ and __init__ followed. */
Value instance_create(Machine *machine, Thing *class_, Arguments args, Site site);

/* The __init__ that dataclasses and NamedTuple write: a parameter for each field. */
void instance_init_fields(Machine *machine, Thing *instance, Arguments args, Site site);

/* An instance as an unseen caller would have made it: every argument is a PARAMETER. */
Thing *instance_unseen(Machine *machine, Thing *class_, Site site);

/* The positional arguments as a tuple: what BaseException keeps. */
Value instance_args(Machine *machine, Arguments args, Site site);

/* What a call of BaseException.__init__ makes of an exception's `args`. */
void instance_keep_args(Machine *machine, Thing *object, Arguments args, Site site);

/* An instance without attributes (object.__new__). */
Thing *instance_bare(Machine *machine, Thing *class_, Site site);

/* `instance.__dict__`: a dict whose entries are the attributes' own cells. Of an object
   of a library's type it isn't known whether these are all. */
Value instance_dict(Machine *machine, Thing *instance, Site site);

/* A NamedTuple's instance as the tuple it is; NULL for any other thing. */
Thing *instance_tuple(Machine *machine, const Thing *instance, Site site);

/* Makes the constants that the body of an Enum has bound its members. */
void class_make_members(Machine *machine, Thing *class_);

/* A class made by a call: namedtuple(), type(), Enum(). `bases` as class_finish. */
Thing *class_made(Machine *machine, Str name, ClassFlavour flavour, Site site);

/* Works out a class's method resolution order and flavour from its bases. */
void class_finish(Machine *machine, Thing *class_, Value *bases, uint32_t count);

/* The fields of a dataclass or NamedTuple: the annotated names of its body and of its
   bases', in order. */
typedef struct ClassField {
    Name name;
    Node default_value; /* or 0 */
    Thing *owner;       /* the class that has it */
    bool is_only_init;  /* an InitVar: for __post_init__, and not kept */
} ClassField;
typedef Vec(ClassField) ClassFields;
ClassFields class_fields(Machine *machine, const Thing *class_);

/* Where a method is that no class of `mro` from `start` on writes down: a dataclass has
   an __init__. */
Str class_default_home(const Classes *mro, uint32_t start, Name name);

/* Whether the thing equals nothing but itself: classes, functions, members of a plain
   Enum. */
bool class_is_by_identity(const Thing *thing);

#endif
