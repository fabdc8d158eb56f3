/* base/file.h: how files are read and listed. The disk is one way, memory (tests, editor
   buffers) another; nobody above this layer opens a file. All functions may be called by
   any thread. */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/confines.h"
#include "base/str.h"

typedef enum { FILE_NONE, FILE_REGULAR, FILE_FOLDER, FILE_OTHER } FileKind;

/* What reading gave: `error` is NULL, or a static text ("No such file or directory"). */
typedef struct FileBytes {
    Str bytes;
    const char *error;
    bool is_too_large; /* for `largest`; an error too */
} FileBytes;

typedef struct FileEntry {
    Str name;      /* without folder */
    FileKind kind; /* of the entry itself: a symbolic link is FILE_OTHER with is_link */
    bool is_link;
} FileEntry;

typedef Vec(FileEntry) FileEntries;

typedef struct Files Files;
struct Files {
    uint32_t largest;         /* a file with more bytes isn't read; 0: any may be */
    const Confines *confines; /* where what is read and listed has to lie, or NULL */
    /* The whole file, in `arena`. */
    FileBytes (*read)(const Files *files, Arena *arena, Str path);
    /* What `path` leads to, links followed. */
    FileKind (*kind)(const Files *files, Str path);
    /* The entries of a folder in any order; `error` as above. */
    const char *(*list)(const Files *files, Arena *arena, Str path, FileEntries *entries);
};

/* The disk. */
const Files *files_disk(void);

/* A few files held in memory; `paths[i]` holds `bytes[i]`. Folders are what paths lead
   through. */
const Files *files_memory(Arena *arena, const Str *paths, const Str *bytes,
                          uint32_t count);

/* Whether an error says that there is nothing of that name, or no more; also
   where a folder on the way is a file by now. */
bool file_is_gone(const char *error);

/* Puts entries in the order of their names. */
void file_sort_entries(FileEntries *entries);

/* `folder`/`name`; `name` alone where it is absolute or `folder` is empty or ".". */
Str path_join(Arena *arena, Str folder, Str name);

/* What stands before the last slash: "" for "a", "/" for "/a", "a" for "a/b". */
Str path_folder(Str path);

/* What stands behind the last slash. */
Str path_name(Str path);

/* `path` made absolute and without "." and "..", by the text alone (links stay as they
   are). */
Str path_absolute(Arena *arena, Str path);

/* The way from `folder` to `path`, both absolute as above. */
Str path_relative(Arena *arena, Str folder, Str path);

/* `path` as somebody in `folder` would write it, where it lies below; both absolute. */
Str path_below(Str folder, Str path);

#endif
