/* run.h: one run of the linter. */
#ifndef RUN_H
#define RUN_H

#include "options.h"

/* `picklint check`: findings, or what --dump asks for, on the standard output. The exit
   status. */
int run_check(Arena *arena, const Options *options);

#endif
