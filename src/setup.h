/* setup.h: what a run needs before it looks at a file. */
#ifndef SETUP_H
#define SETUP_H

#include "config/config.h"
#include "finding/check.h"
#include "options.h"

/* What the command line says of configurations; no folder was looked at yet. */
Config *setup_config(Arena *arena, const Files *files, const Options *options);

/* The rules compiled in, and those that the settings asked for so far add. A mistake in
   one of their configurations is fatal, a selector that means nothing too. */
const Rules *setup_rules(Arena *arena, const Files *files, Config *config);

/* Rules, Python's names, and an empty project. */
CheckSetup setup_make(Arena *arena, const Files *files, Config *config);

/* The name or code of a rule that is like `word`, so like that it may be meant; or
   empty. */
Str setup_nearest_rule(const Rules *rules, Str word);

#endif
