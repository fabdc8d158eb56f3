/* input.h: the files of a run, as the command line has it. */
#ifndef INPUT_H
#define INPUT_H

#include "batch/walk.h"
#include "options.h"

/* The paths that the command line names, that of the standard input too. */
Strs input_paths(Arena *arena, const Options *options);

typedef struct InputOrder {
    const Files *files;   /* for lists of what to ignore */
    const Files *sources; /* for what is to be checked */
    Config *config;
    const Options *options;
    Strs paths; /* see input_paths */
} InputOrder;

/* The standard input alone, where the command line says so; else what its paths lead
   to. */
InputFiles input_find(Arena *arena, const InputOrder *order);

/* What the standard input is called; empty where it isn't the one to be checked. */
Str input_stdin_path(const Options *options);

#endif
