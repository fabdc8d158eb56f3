/* batch/check_files.h: the files of a run, each parsed and checked by some thread. */
#ifndef BATCH_CHECK_FILES_H
#define BATCH_CHECK_FILES_H

#include "batch/walk.h"
#include "finding/check.h"

typedef struct CheckOrder {
    const Files *files;
    CheckSetup setup;
    uint32_t workers;
} CheckOrder;

/* The findings of all files that are wanted, or come to be, in the order of the files.
   They lie in `arena` and in the project. */
Findings check_files(Arena *arena, const CheckOrder *order, InputFiles *inputs);

/* The module of a file; NULL where it can't be read. */
const Module *input_module(Project *project, const InputFile *file);

#endif
