/* base/glob.h: patterns of file names, in the two dialects that users know: that of
   configurations (as Ruff has it: Rust's crate globset) and that of .gitignore (git's
   wildmatch). Matching takes time in proportion to pattern × text, whatever the
   pattern. */
#ifndef BASE_GLOB_H
#define BASE_GLOB_H

#include "base/str.h"

typedef struct Glob Glob;

/* `pattern` as Ruff reads it: `*` anything, slashes too; `?` one character; `[a-z]`,
   `[!a-z]`; `{a,b}`; "**" followed by a slash any number of folders; `\` takes the
   next character as it is. NULL, and what is wrong in `*error`, where it is none. */
const Glob *glob_make(Arena *arena, Str pattern, const char **error);

/* `pattern` as git reads it: `*`, `?` and `[…]` pass over no slash. NULL where it can
   match nothing. */
const Glob *glob_make_git(Arena *arena, Str pattern);

/* Whether the glob matches all of `text`. By any thread. */
bool glob_matches(const Glob *glob, Str text);

/* Patterns of a configuration's `exclude`, `include`, `per-file-ignores`: each is taken
   to begin in the configuration's folder; one without a slash means names anywhere. */
typedef struct PathGlob {
    const Glob *path; /* to be matched against the absolute path, or NULL */
    const Glob *name; /* against what stands behind its last slash, or NULL */
} PathGlob;

typedef Vec(PathGlob) PathGlobs;

/* Adds `pattern`, as it stands in a configuration in `folder` (an absolute path). NULL,
   or what is wrong with the pattern; then nothing is added. */
const char *path_globs_add(Arena *arena, PathGlobs *globs, Str pattern, Str folder);

/* Whether one of them matches the file or folder at `path` (absolute). */
bool path_globs_match(const PathGlobs *globs, Str path);

#endif
