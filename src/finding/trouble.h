/* finding/trouble.h: findings about a file that can't be checked, or not all of it. */
#ifndef FINDING_TROUBLE_H
#define FINDING_TROUBLE_H

#include "finding/finding.h"
#include "model/module.h"

/* "io-error": the file or folder at `path` can't be read, because of `error`. */
Finding trouble_unreadable(Str path, const char *error);

/* Appends an "invalid-syntax" where the parser stumbled first, or didn't parse at all. */
void trouble_in_syntax(Arena *arena, const Module *module, Findings *findings);

#endif
