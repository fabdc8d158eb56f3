/* batch/reach.h: which files may ship objects through others. It goes in rounds, like
   ripples: what the files of one round offer, the next round's files may use. */
#ifndef BATCH_REACH_H
#define BATCH_REACH_H

#include "batch/walk.h"
#include "finding/check.h"

typedef struct Reach Reach;

/* `project` says what an import leads to. */
Reach *reach_make(Arena *arena, const Files *files, Project *project, InputFiles *inputs);

/* Says which of the files that are wanted others may import that are wanted: checked
   first, they make others wait that need not be checked twice then. False where there are
   none. */
bool reach_begin(Reach *reach);

/* By which a file may make others that call it ship objects, or start processes (see
   finding/check.h). */
typedef struct Offers {
    NameList wrappers, starters;
} Offers;

/* What file number `index` offers; once in a round for each file, by any thread. The
   names lie in `arena`. */
void reach_offer(Arena *arena, Reach *reach, uint32_t index, const Offers *offers);

/* Begins the next round; false where nothing new was offered in the last one. The first
   round is of the files that others import, the second has the others that are wanted,
   too. */
bool reach_next(Reach *reach);

/* Whether the file is to be checked because it uses what was offered in the last round: a
   wrapper that it didn't use before, or, where it wasn't checked so far, by code at its
   top level, what starts processes. What it imports by name it offers on (to `arena`).
   Once in a round for each file, by any thread. */
bool reach_uses(Arena *arena, Reach *reach, uint32_t index);

/* The wrappers that the file was seen to use so far, as it calls them. */
const NameList *reach_used(const Reach *reach, uint32_t index);

#endif
