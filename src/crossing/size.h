/* crossing/size.h: how much data an expression is, at the least. */
#ifndef CROSSING_SIZE_H
#define CROSSING_SIZE_H

#include "value/machine.h"

/* The bytes of what the expression at `site` gives, pickled; an estimate from below.
   Names are read as the running function knows them. */
int64_t size_least(Machine *machine, Site site);

/* How often the statement around `site` runs in its function: the rounds of the `for`
   loops around it, as far as they are known. */
int64_t size_rounds(Machine *machine, Site site);

#endif
