/* crossing/registry.h: what managers' classes are told to serve: BaseManager.register
   keeps callables in the class, and start() ships them with the server process. */
#ifndef CROSSING_REGISTRY_H
#define CROSSING_REGISTRY_H

#include "crossing/crossing.h"

/* Notes `Manager.register(name, callable)`. */
void registry_add(Crosser *crosser, Machine *machine, const Event *event);

/* `manager.start()`: everything registered with the manager's class and its bases is
   shipped. */
void registry_ship(Crosser *crosser, Machine *machine, const Event *event);

/* `manager.Counter(…)` and `counter.increment(…)`: runs what is registered, and the
   method of what it made, as the server does. False where the event is neither. */
bool registry_serve(Crosser *crosser, Machine *machine, const Event *event);

#endif
