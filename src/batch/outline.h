/* batch/outline.h: the functions and classes at a file's top level, told by indentation
   without parsing, and who of them leads to whom by name. */
#ifndef BATCH_OUTLINE_H
#define BATCH_OUTLINE_H

#include "finding/check.h"

/* Adds to `reached` (to `arena`) each function and class whose text calls a name that
   is in it, until there is none left. True where the code outside of them calls one. */
bool outline_reach(Arena *arena, Names *names, Str bytes, NameList *reached);

#endif
