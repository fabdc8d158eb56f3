/* walk.h: from the paths that the user names to the files that are to be checked. */
#ifndef WALK_H
#define WALK_H

#include "config/config.h"
#include "finding/check.h"

/* A file of the run. Finding it fills `path`, or `error` where it is a folder that can't
   be listed; scan.h fills the rest. */
typedef struct InputFile {
    Str path; /* absolute, or what the standard input is called */
    const Settings *settings;
    Str bytes;         /* where is_read */
    const char *error; /* why it can't be read, or NULL */
    NameList imports;  /* the names in its import statements */
    bool is_read;
    bool is_wanted;    /* to be parsed */
    bool is_commented; /* there may be comments in it that silence findings */
    bool is_named;     /* itself, not found in a folder that was */
} InputFile;

typedef Vec(InputFile) InputFiles;

/* Named files, whatever they are called, and in named folders at any depth what Python
   calls source (.py, .pyi, .pyw), but for folders that hold no code of one's own (".git",
   "venv", …). By path, each once. Links to files are followed, links to folders only
   where they are named. */
InputFiles walk_paths(Arena *arena, const Files *files, Config *config,
                      const Strs *paths);

/* Whether a file of this name is source for Python. */
bool walk_is_source(Str name);

#endif
