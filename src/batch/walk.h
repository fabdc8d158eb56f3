/* batch/walk.h: from the paths that the user names to the files that are to be
   checked. */
#ifndef BATCH_WALK_H
#define BATCH_WALK_H

#include "config/config.h"
#include "finding/check.h"

/* A file of the run. Finding it fills `path`, `settings` and `is_named`, or `error` where
   it is a folder that can't be listed; scan.h fills the rest. */
typedef struct InputFile {
    Str path; /* absolute, or what the standard input is called */
    const Settings *settings;
    Str bytes;         /* where is_read: of the standard input */
    const char *error; /* why it can't be read, or NULL */
    NameList imports;  /* what modules that it imports may be called */
    bool is_read;
    bool is_wanted;    /* to be parsed */
    bool is_imported;  /* and may be by another that is wanted, too */
    bool is_commented; /* there may be comments in it that silence findings */
    bool is_named;     /* itself, not found in a folder that was */
    bool is_too_large; /* so that it isn't checked */
} InputFile;

typedef Vec(InputFile) InputFiles;

typedef struct WalkOrder {
    const Files *files;   /* for lists of what to ignore */
    const Files *sources; /* for folders and what is in them */
    Config *config;
    Strs paths; /* as the user names them */
    uint32_t workers;
} WalkOrder;

/* Named files, whatever they are called; in named folders at any depth what the settings
   of its folder include and don't exclude, but for what ignore files leave out. By path,
   each once. What is excluded is found where it is named, unless settings force it out.
   Links are followed only where they are named: so a walk stays in the folders given to
   it, and comes to an end. */
InputFiles walk_paths(Arena *arena, const WalkOrder *order);

/* Whether a file of this name is source for Python. */
bool walk_is_source(Str name);

#endif
