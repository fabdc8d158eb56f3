/* value/relevance.h: which functions of a file may have to do with other processes. The
   others need not be followed for their own sake: whatever crosses needs a pool, process,
   queue or wrapper, and who uses one mentions a name through which it came. */
#ifndef VALUE_RELEVANCE_H
#define VALUE_RELEVANCE_H

#include "value/machine.h"

typedef struct Relevance Relevance;

/* Works out the names: those that imports of libraries with boundaries bind, and of files
   of the project that nothing is known of, and those that other files offer; then what is
   assigned such a name, and the functions that return it. */
Relevance *relevance_make(Machine *machine, const Module *module);

/* The same with what has come to MachineSetup.shipping since; false where that is
   nothing. */
bool relevance_grow(Relevance *relevance);

/* Whether function number `index` of the module mentions such a name. */
bool relevance_has(const Relevance *relevance, uint32_t index);

#endif
