/* batch/reach.h: which files may ship objects through others. It goes in rounds, like
   ripples: what the files of one round offer, the next round's files may use. */
#ifndef BATCH_REACH_H
#define BATCH_REACH_H

#include "batch/walk.h"
#include "finding/check.h"

typedef struct Reach Reach;

/* `project` says what an import leads to. */
Reach *reach_make(Arena *arena, const Files *files, Project *project, InputFiles *inputs);

/* Tells which of the wanted files other wanted files may import (is_imported): the first
   round is theirs alone, so that who imports them is checked once, knowing what they
   offer. False where there are none. */
bool reach_begin(Reach *reach);

/* By which a file may make others that call it ship objects, or start processes (see
   finding/check.h). */
typedef struct Offers {
    NameList wrappers, starters;
} Offers;

/* What file number `index` offers; once in a round for each file, by any thread. The
   names lie in `arena`. */
void reach_offer(Arena *arena, Reach *reach, uint32_t index, const Offers *offers);

/* Begins the next round; false where nothing new was offered in the last one, unless it
   was the first of reach_begin. */
bool reach_next(Reach *reach);

/* Whether the file is to be checked because it uses what was offered in the last round: a
   wrapper that it didn't use before, or, where it wasn't checked so far, by code at its
   top level, what starts processes. What it imports by name it offers on (to `arena`).
   Once in a round for each file, by any thread. */
bool reach_uses(Arena *arena, Reach *reach, uint32_t index);

/* The wrappers that the file was seen to use so far, as it calls them. */
const NameList *reach_used(const Reach *reach, uint32_t index);

#endif
