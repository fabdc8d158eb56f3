/* The bytes go into a new file beside the old one, which then takes its name: rename(2)
   is atomic. */
#define _DEFAULT_SOURCE 1 /* fchown, mkostemp's room in stdlib.h, realpath */
#define _POSIX_C_SOURCE 200809L
#include "base/replace.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NEW_FILE_MODE = 0666 };

/* A file that is to be. */
typedef struct Draft {
    char *target; /* where links lead to */
    char *path;   /* beside it */
    int descriptor;
    struct stat old; /* st_nlink is 0 where there is no old file */
} Draft;

/* The draft that is being written; no two are at once. */
static char *volatile open_path;

void file_replace_abandon(void)
{
    if (open_path)
        unlink(open_path);
}

/* What `path` leads to; the path itself where there is nothing yet. */
static char *find_target(Arena *arena, Str path)
{
    const char *given = str_c(arena, path);
    char *found = realpath(given, NULL);
    Str target = found ? str_of(found) : path;
    char *copy = arena_alloc(arena, target.len + 1ULL);
    memcpy(copy, target.at, target.len);
    free(found);
    return copy;
}

static mode_t mode_for_new_files(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return NEW_FILE_MODE & ~mask;
}

static bool open_draft(Arena *arena, Str path, Draft *draft)
{
    draft->target = find_target(arena, path);
    Str name = str_format(arena, "%s.XXXXXX", draft->target);
    draft->path = arena_alloc(arena, name.len + 1ULL);
    memcpy(draft->path, name.at, name.len);
    if (stat(draft->target, &draft->old) != 0)
        draft->old = (struct stat){.st_mode = mode_for_new_files()};
    draft->descriptor = mkstemp(draft->path);
    open_path = draft->descriptor >= 0 ? draft->path : NULL;
    return draft->descriptor >= 0;
}

bool file_write_all(int descriptor, Str bytes)
{
    while (bytes.len) {
        ssize_t written = write(descriptor, bytes.at, bytes.len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes = str_slice(bytes, (uint32_t)written, bytes.len);
    }
    return true;
}

/* The owner first: changing it may take bits from the mode. Only root may give files
   away, and then it matters. */
static bool keep_owner_and_mode(const Draft *draft)
{
    if (draft->old.st_nlink && geteuid() == 0 &&
        fchown(draft->descriptor, draft->old.st_uid, draft->old.st_gid) != 0)
        return false;
    return fchmod(draft->descriptor, draft->old.st_mode & 07777) == 0;
}

static bool finish_draft(const Draft *draft, Str bytes)
{
    bool written = file_write_all(draft->descriptor, bytes) &&
                   keep_owner_and_mode(draft) && fsync(draft->descriptor) == 0;
    int error = errno;
    if (close(draft->descriptor) != 0 && written) {
        written = false;
        error = errno;
    }
    errno = error;
    return written && rename(draft->path, draft->target) == 0;
}

/* A folder may be writable where the file isn't: who protects a file means it. */
static bool may_replace(const Draft *draft)
{
    return !draft->old.st_nlink || access(draft->target, W_OK) == 0;
}

const char *file_replace(Str path, Str bytes)
{
    Arena arena = {0};
    Draft draft = {.descriptor = -1};
    bool is_done = open_draft(&arena, path, &draft) && may_replace(&draft);
    is_done = is_done && finish_draft(&draft, bytes);
    int error = errno;
    if (!is_done && draft.descriptor >= 0)
        unlink(draft.path);
    open_path = NULL;
    arena_free(&arena);
    return is_done ? NULL : strerror(error);
}
