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

/* Rules, Python's names, and an empty project of modules that are read by `sources`. */
CheckSetup setup_make(Arena *arena, const Files *files, const Files *sources,
                      Config *config);

/* Fails because `word` names no rule. The message begins with `before`, and says which
   rule may be meant. */
_Noreturn void setup_fail_no_rule(const Rules *rules, const char *before, Str word);

#endif
