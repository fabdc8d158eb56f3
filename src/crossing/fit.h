/* crossing/fit.h: whether a worker takes the arguments that it is given. */
#ifndef CROSSING_FIT_H
#define CROSSING_FIT_H

#include "crossing/crossing.h"

/* Looks at an event that ships a worker with its arguments. */
void fit_check(Crosser *crosser, Machine *machine, const Event *event);

#endif
