/* crossing/pending.h: a failure that happens in a task comes to light when its result is
   asked for: at once where the call waits for it, later where it gives a future, never
   where nobody asks. */
#ifndef CROSSING_PENDING_H
#define CROSSING_PENDING_H

#include "crossing/record.h"

/* What a worker lets out: handlers around the place where it comes to light take it. */
void pending_raised(Crosser *crosser, Machine *machine, const Record *record,
                    const Failure *failure);

/* What kills the worker, or the thread that takes the results: no handler helps. */
void pending_broken(Crosser *crosser, Machine *machine, const Record *record,
                    const Failure *failure);

/* The result of the future (or the like) is asked for here. */
void pending_asked(Crosser *crosser, Machine *machine, const Thing *future);

#endif
