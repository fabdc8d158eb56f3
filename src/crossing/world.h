/* crossing/world.h: what the globals of the program, and what hangs on them, hold in a
   child. */
#ifndef CROSSING_WORLD_H
#define CROSSING_WORLD_H

#include "crossing/probe.h"

/* Whether one more world may be set up; what it costs is taken from the file's share
   (limits.h). */
bool world_is_affordable(Machine *machine);

/* Sets everything that can be reached from the modules to what importing them leaves
   there, and notes in machine->lost what is missing or different. */
void world_import(const Probe *probe);

/* Sets the globals to what they were when the pool forked its workers. */
void world_go_back(const Probe *probe, const Fork *fork);

/* The globals as they are now. */
WorldThen world_copy(Machine *machine);

/* What was written since `mark`, in memory that lasts; and put in again. */
Delta world_written(Machine *machine, Mark mark);
void world_put(Machine *machine, const Delta *writes);

/* Takes from the objects that are shipped what their __getstate__ leaves out and no
   __setstate__ puts back. */
void world_drop_states(const Probe *probe);

/* Whether the place is in a function's body, not at the top of its module. */
bool world_is_in_function(Site site);

#endif
