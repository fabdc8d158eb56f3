/* crossing/pipe.h: the ends of a pipe that goes one way. */
#ifndef CROSSING_PIPE_H
#define CROSSING_PIPE_H

#include "crossing/crossing.h"

/* Notes which end is which of `Pipe(duplex=False)`, and looks at what is done with
   them. */
void pipe_follow(Crosser *crosser, Machine *machine, const Event *event);

#endif
