/* crossing/rebuild.h: objects that pickle and can't be unpickled. The child makes a bare
   object by
   __new__, without __init__, and puts the state into it (copyreg.__newobj__; _pickle.c,
   load_build). */
#ifndef CROSSING_REBUILD_H
#define CROSSING_REBUILD_H

#include "crossing/pickle.h"

/* Adds a failure where the instance, whose class and state pickle, can't be made of them
   again for sure. */
void rebuild_instance(Pickler *pickler, Thing *instance);

/* The same for what a set holds, or a dict as a key: it is hashed when the set is made,
   and may not have its own state yet. */
void rebuild_hashed(Pickler *pickler, Value elements, Site site);

/* The attribute of `self` that the method reads before all else; 0 where that isn't
   certain (reads.c). */
Name rebuild_reads_first(const Thing *function);

#endif
