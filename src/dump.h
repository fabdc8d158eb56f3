/* dump.h: --dump, what a stage made of a file, as text. */
#ifndef DUMP_H
#define DUMP_H

#include "batch/walk.h"
#include "finding/check.h"
#include "options.h"

/* Each file's dump on the standard output, below its path where there are several. A file
   that can't be read is fatal. */
void dump_files(Dump stage, const CheckSetup *setup, const InputFiles *files);

/* The paths of all files that the run has parsed, a line each, in order. */
void dump_parsed(Arena *arena, Project *project);

#endif
