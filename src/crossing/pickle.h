/* crossing/pickle.h: would pickle take this object? Follows the objects that it would
   follow, as they are at this moment, with multiprocessing's own reducers (Lib/pickle.py,
   Lib/copyreg.py, Lib/multiprocessing/reduction.py). */
#ifndef CROSSING_PICKLE_H
#define CROSSING_PICKLE_H

#include "crossing/failure.h"

typedef struct Pickler {
    Machine *machine;
    Transport transport;
    uint32_t
        forked_at; /* tick when the workers were forked, if that was before; else 0 */
    const Thing
        *starting; /* the process that is being started: it goes, whatever its state */
    bool has_managers;   /* multiprocessing.managers is imported: dict views pickle */
    Vec(TrailStep) path; /* to the object looked at now */
    Str name;            /* the same as an expression: "self.session" */
    uint32_t walk, objects;
    Methods live; /* platform defaults under which what is looked at is there */
    Failures failures;
    Vec(const Thing *) open;       /* instances whose state is looked at now */
    Vec(const Thing *) parameters; /* PARAMETER things met: an unseen caller decides */
    bool met_unknown;              /* something of which nothing is known */
    Vec(const Thing *) unseen; /* and instances of which its subclasses may hold more */
} Pickler;

Pickler pickler_make(Machine *machine, Transport transport);

/* Looks at all alternatives of `value`; what fails is added to pickler->failures. */
void pickle_value(Pickler *pickler, Value value);
void pickle_thing(Pickler *pickler, Thing *thing);

/* One step further on the way: "attribute 'lock'", set at `site`; named `name` in
   expressions. */
typedef struct PathMark {
    uint32_t len;
    Str name;
} PathMark;
PathMark pickle_enter(Pickler *pickler, Str text, Str name, Site site);
void pickle_leave(Pickler *pickler, PathMark mark);

/* Adds a failure of the object looked at; `root` is where the culprit comes from. */
void pickle_fail(Pickler *pickler, FailureKind kind, Reason reason, Str what,
                 Str exception, Site root);

/* The parts: functions and classes, which go by their name; instances, which go by their
   class and state; objects of library types. */
void pickle_function(Pickler *pickler, Thing *function);
void pickle_class(Pickler *pickler, Thing *class_);
void pickle_bound(Pickler *pickler, Thing *bound);
void pickle_instance(Pickler *pickler, Thing *instance);
void pickle_object(Pickler *pickler, Thing *object);

/* What a bound method is called in the source: without the class that mangling puts
   before it. */
Str pickle_method_name(const Machine *machine, const Thing *bound);

/* Whether the program has registered how such objects are pickled (copyreg.pickle): then
   what it gives is looked at. For instances, objects, generators and modules. */
bool pickle_registered(Pickler *pickler, Thing *thing);

/* Whether the instance is a structure of ctypes that is refused: the failure is added. */
bool pickle_structure(Pickler *pickler, const Thing *instance);

/* Whether a fact refuses under the pickler's version and transport: the failure is
   added. */
bool pickle_by_fact(Pickler *pickler, const Fact *fact, Site root);

#endif
