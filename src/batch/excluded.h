/* batch/excluded.h: findings in files that the user excluded. */
#ifndef BATCH_EXCLUDED_H
#define BATCH_EXCLUDED_H

#include "batch/walk.h"

/* Leaves out what stands in files that aren't among the inputs and that settings or lists
   of ignored files leave out: they are read where they are imported, but nobody wants to
   hear of them. */
void excluded_drop(Arena *arena, const Files *files, Config *config,
                   const InputFiles *inputs, Findings *findings);

#endif
