/* batch/scan.h: which files of the run import or name a library that ships objects. The
   others, most of a usual project, are read and no more, unless reach.h finds that they
   are worth parsing too. A single file (an editor's buffer) is parsed in any case: whom
   it calls is seen then. */
#ifndef BATCH_SCAN_H
#define BATCH_SCAN_H

#include "batch/walk.h"

/* What a file that is wanted has: a library's name where code uses it, or a name of
   one. */
typedef struct ScanWords {
    Strs libraries, names;
} ScanWords;

ScanWords scan_words(Arena *arena, const Rules *rules);

typedef struct ScanSetup {
    const Files *files;
    Names *names;
    ScanWords words;
    uint32_t workers;
    bool all; /* every file is wanted, whatever it holds */
} ScanSetup;

/* Fills all of each file but `bytes`. */
void scan_files(Arena *arena, const ScanSetup *setup, InputFiles *files);

/* Says of each file that was too large, or is a notebook, that it isn't checked;
   whoever reads it is in `folder`. */
void scan_warn(const InputFiles *files, Str folder, uint32_t largest);

/* Whether `name` stands in the text as a word of its own. */
bool scan_has_name(Str bytes, Str name);

#endif
