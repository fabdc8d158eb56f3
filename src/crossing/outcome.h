/* crossing/outcome.h: results that never come. */
#ifndef CROSSING_OUTCOME_H
#define CROSSING_OUTCOME_H

#include "crossing/crossing.h"

/* Looks at a call of a boundary: a result that is fetched after its pool was
   terminated. */
void outcome_check(Crosser *crosser, Machine *machine, const Event *event);

#endif
