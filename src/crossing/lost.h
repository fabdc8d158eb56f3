/* crossing/lost.h: what a method changes in its object in the child, and nobody gets to
   see. */
#ifndef CROSSING_LOST_H
#define CROSSING_LOST_H

#include "crossing/record.h"

/* After a worker has run in the child and before its writes are taken back: if it is a
   method that has changed its object since `mark`, that is worth a remark. `site` is
   where the method was given. */
void lost_check(Crosser *crosser, Machine *machine, const Event *event, Value callable,
                Mark mark, Site site);

#endif
