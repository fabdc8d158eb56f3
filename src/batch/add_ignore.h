/* batch/add_ignore.h: `picklint check --add-ignore`: comments that silence what was
   found. */
#ifndef BATCH_ADD_IGNORE_H
#define BATCH_ADD_IGNORE_H

#include "batch/walk.h"
#include "finding/silence.h"

typedef struct AddIgnore {
    Project *project;
    Silence *silence;
    const InputFiles *inputs;
    Str reason; /* goes into each new comment; or empty */
    bool quiet;
} AddIgnore;

/* Writes "# picklint: ignore[CODES]" into the files of the run in which something was
   found, or more codes into such a comment. Says on stderr how many, and what can't be
   silenced so. False where a file couldn't be written. */
bool add_ignore(const AddIgnore *order, const Findings *findings);

#endif
