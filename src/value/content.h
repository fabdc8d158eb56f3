/* value/content.h: objects that are containers and more: the library's OrderedDict,
   defaultdict and deque, and objects of the program's classes that inherit from dict,
   list or set. Each holds a plain container, to which what is done to it as a container
   is done. */
#ifndef VALUE_CONTENT_H
#define VALUE_CONTENT_H

#include "value/machine.h"

/* The container that the object holds, or NULL. */
Thing *content_of(const Machine *machine, const Thing *object);

/* The thing itself where it is a container, the one that it holds, or NULL. */
Thing *content_or_self(const Machine *machine, Thing *thing);

/* Gives the object an empty container of this kind. */
Thing *content_make(Machine *machine, Thing *object, ThingKind kind, Site site);

/* Gives a new instance what its class inherits of containers, if anything. */
void content_inherit(Machine *machine, Thing *instance, Site site);

/* The method of the container's type; the empty Value where the library's code doesn't
   know it. */
Value content_method(Machine *machine, Thing *container, Name name);

/* `object[key]` of an object that holds a dict: a defaultdict makes what is missing. */
Value content_entry(Machine *machine, Thing *object, Value key, Site site);

#endif
