/* value/relevance.h: which functions of a file may have to do with other processes. The others need
   not be followed for their own sake: whatever crosses needs a pool, process, queue or wrapper, and
   who uses one mentions a name through which it came. */
#ifndef VALUE_RELEVANCE_H
#define VALUE_RELEVANCE_H

#include "value/machine.h"

typedef struct Relevance Relevance;

/* Works out the names: those that imports of libraries with boundaries and of the project's own
   modules bind, then of whatever mentions such a name: the functions, classes, attributes and
   globals that are defined or assigned there; until nothing is added. */
const Relevance *relevance_make(Machine *machine, const Module *module);

/* Whether function number `index` of the module mentions such a name. */
bool relevance_has(const Relevance *relevance, uint32_t index);

#endif
