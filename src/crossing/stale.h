/* crossing/stale.h: what a worker changes in its own copy of something, while the parent
   goes on to read the original. */
#ifndef CROSSING_STALE_H
#define CROSSING_STALE_H

#include "crossing/worker.h"

/* After a worker has run in the child and given `result`, before its writes since `mark`
   are taken back: what it has changed, and the calling function reads further down, is
   worth a warning. */
void stale_check(Crosser *crosser, Machine *machine, const Event *event, const Work *work,
                 Value result, Mark mark);

#endif
