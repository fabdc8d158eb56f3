/* input.h: the files of a run, as the command line has it. */
#ifndef INPUT_H
#define INPUT_H

#include "batch/walk.h"
#include "options.h"

/* The standard input alone, where the command line says so; else what its paths lead
   to. */
InputFiles input_find(Arena *arena, const Files *files, Config *config,
                      const Options *options);

/* What the standard input is called; empty where it isn't the one to be checked. */
Str input_stdin_path(const Options *options);

#endif
