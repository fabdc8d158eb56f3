/* setup.h: what a run needs before it looks at a file. */
#ifndef SETUP_H
#define SETUP_H

#include "finding/check.h"
#include "options.h"

/* The rules compiled in, and those of --rules. */
const Rules *setup_rules(Arena *arena, const Options *options);

/* Rules, Python's names, and an empty project. */
CheckSetup setup_make(Arena *arena, const Files *files, const Options *options);

#endif
