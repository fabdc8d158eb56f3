/* base/ignores.h: what a folder's ignore files, and those above it, leave out. As with
   ripgrep and Ruff these are, in the order in which they are asked:
   .ignore in the folder, then in those above it;
   .gitignore in the folder and those above it, up to the repository's;
   .git/info/exclude; the user's own file (core.excludesFile). */
#ifndef BASE_IGNORES_H
#define BASE_IGNORES_H

#include "base/file.h"

/* What is in force in a folder; NULL: nothing is. Read-only. */
typedef struct Ignores Ignores;

/* What all folders share. */
typedef struct IgnoreSetup IgnoreSetup;

const IgnoreSetup *ignores_setup(Arena *arena, const Files *files);

/* For a folder where a walk begins (an absolute path): looks at those above it too. */
const Ignores *ignores_begin(Arena *arena, const IgnoreSetup *setup, Str folder);

/* For a folder whose entries are known, below one where `outer` is in force. */
const Ignores *ignores_enter(Arena *arena, const IgnoreSetup *setup, const Ignores *outer,
                             Str folder, const FileEntries *entries);

/* Whether the file or folder at `path` (absolute, in the folder that `ignores` are
   for) is left out. That a folder above it is, doesn't count here. */
bool ignores_match(const Ignores *ignores, Str path, bool is_folder);

/* Whether a file (an absolute path), or a folder above it, is left out. */
bool ignores_hide(Arena *arena, const IgnoreSetup *setup, Str path);

#endif
