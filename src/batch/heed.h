/* batch/heed.h: the comments in the files of a run, heeded. */
#ifndef BATCH_HEED_H
#define BATCH_HEED_H

#include "batch/walk.h"
#include "finding/silence.h"

/* Leaves out of the sorted findings what comments silence, and adds what is to be said of
   comments that silence nothing. */
void heed_comments(Silence *silence, const Files *files, const Filter *filter,
                   const InputFiles *inputs, Findings *findings);

#endif
