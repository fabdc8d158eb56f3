/* crossing/dumping.h: programs that ask pickle themselves whether an object can cross. */
#ifndef CROSSING_DUMPING_H
#define CROSSING_DUMPING_H

#include "crossing/crossing.h"

/* A call that is no boundary: `pickle.dumps(f)` raises where `f` can't be pickled, so
   that what comes behind it in the `try` isn't reached. */
void dumping_check(Machine *machine, const Event *event);

#endif
