/* reach.h: which files may ship objects through others. It goes in rounds, like ripples:
   what the files of one round offer, the next round's files may use. */
#ifndef REACH_H
#define REACH_H

#include "finding/check.h"
#include "walk.h"

typedef struct Reach Reach;

/* `project` says what an import leads to. */
Reach *reach_make(Arena *arena, const Files *files, Project *project,
                  const InputFiles *inputs);

/* File number `index` offers wrappers (see finding/check.h); once in a round for each
   file, by any thread. They lie in `arena`. */
void reach_offer(Arena *arena, Reach *reach, uint32_t index, const NameList *wrappers);

/* Begins the next round; false where nothing new was offered in the last one. */
bool reach_next(Reach *reach);

/* Whether the file uses, by name, a wrapper that was offered in the last round and that it
   didn't use before. What it imports by name it offers on (to `arena`). Once in a round
   for each file, by any thread. */
bool reach_uses(Arena *arena, Reach *reach, uint32_t index);

/* All that the file was seen to use so far, as it calls it. */
const NameList *reach_used(const Reach *reach, uint32_t index);

#endif
