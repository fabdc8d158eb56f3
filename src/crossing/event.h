/* crossing/event.h: what the parts of an event are. */
#ifndef CROSSING_EVENT_H
#define CROSSING_EVENT_H

#include "value/machine.h"

/* What the object is to the analysis: by its type, or by the library type its class
   inherits from. `object` may be NULL. */
Role event_role(const Thing *object);

/* The object whose workers take the task, or that is being made; may be NULL. */
Thing *event_owner(const Event *event);

/* The argument for the boundary's parameter number `index`, or NULL. */
const Argument *event_argument(Machine *machine, const Event *event, uint32_t index);

#endif
