/* adopt.h: a run with a baseline (see finding/baseline.h). */
#ifndef ADOPT_H
#define ADOPT_H

#include "batch/walk.h"
#include "finding/baseline.h"
#include "options.h"

/* The baseline in the file at `path`; NULL where that is empty. */
Baseline *adopt_load(Arena *arena, const Rules *rules, const Options *options, Str path);

/* Findings of all codes and start methods are held against the baseline. */
void adopt_count(Baseline *baseline, const InputFiles *inputs, const Findings *findings);

/* Leaves out what the baseline has, and says on stderr what it has beyond. */
void adopt_filter(Arena *arena, Baseline *baseline, const Filter *filter,
                  const Options *options, Findings *findings);

/* --write-baseline: writes it, and says on stderr what. False where it can't. */
bool adopt_write(Arena *arena, const Baseline *baseline, const Filter *filter,
                 const Options *options, const Findings *findings);

#endif
