/* crossing/misuse.h: calls of boundaries that are wrong by their shape: arguments that
   aren't what the parameter wants, workers that don't take what they get. */
#ifndef CROSSING_MISUSE_H
#define CROSSING_MISUSE_H

#include "crossing/crossing.h"

void misuse_check(Crosser *crosser, Machine *machine, const Event *event);

#endif
