/* The disk as Files. Only regular files are read: opening a FIFO or a terminal would wait
   for somebody to write. A file may shrink or grow while it is read; what read() gives
   counts. */
#define _DEFAULT_SOURCE 1 /* d_type */
#define _POSIX_C_SOURCE 200809L
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { PATH_ROOM = 4096 }; /* Linux's PATH_MAX, its NUL included */

typedef struct PathC {
    char text[PATH_ROOM];
} PathC;

/* The path with a NUL behind it; false and errno set where it can't be one. */
static bool copy_path(PathC *to, Str path)
{
    if (path.len >= PATH_ROOM) {
        errno = ENAMETOOLONG;
        return false;
    }
    if (path.len == 0 || memchr(path.at, '\0', path.len)) {
        errno = ENOENT;
        return false;
    }
    memcpy(to->text, path.at, path.len);
    to->text[path.len] = '\0';
    return true;
}

/* Own texts, because strerror's may be overwritten by another thread. */
static const char *error_text(int number)
{
    switch (number) {
    case ENOENT: return "No such file or directory";
    case EACCES: return "Permission denied";
    case EPERM: return "Operation not permitted";
    case EISDIR: return "Is a directory";
    case ENOTDIR: return "Not a directory";
    case ENAMETOOLONG: return "File name too long";
    case ELOOP: return "Too many levels of symbolic links";
    case EMFILE:
    case ENFILE: return "Too many open files";
    case EFBIG:
    case EOVERFLOW: return "File too large";
    case ENOMEM: arena_die();
    case EIO: return "Input/output error";
    default: return "Cannot be read";
    }
}

static const char leads_out[] = "A symbolic link leads out of the given paths";

bool file_is_gone(const char *error)
{
    return strcmp(error, error_text(ENOENT)) == 0 ||
           strcmp(error, error_text(ENOTDIR)) == 0;
}

static FileKind kind_of_mode(mode_t mode)
{
    return S_ISREG(mode) ? FILE_REGULAR : S_ISDIR(mode) ? FILE_FOLDER : FILE_OTHER;
}

static FileBytes refuse(const char *error)
{
    return (FileBytes){.error = error};
}

static int compare_entries(const void *a, const void *b)
{
    return str_compare(((const FileEntry *)a)->name, ((const FileEntry *)b)->name);
}

void file_sort_entries(FileEntries *entries)
{
    if (entries->len)
        qsort(entries->at, entries->len, sizeof *entries->at, compare_entries);
}

static FileBytes refuse_large(void)
{
    return (FileBytes){.error = error_text(EFBIG), .is_too_large = true};
}

/* Reads until the end, with one byte of room more than expected so that the end shows
   itself. */
static FileBytes read_all(Arena *arena, int descriptor, size_t expected, size_t largest)
{
    size_t room = expected + 1, len = 0;
    char *bytes = arena_alloc(arena, room);
    for (;;) {
        ssize_t got = read(descriptor, bytes + len, room - len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return refuse(error_text(errno));
        len += (size_t)got;
        if (len > largest)
            return refuse_large();
        if (got == 0)
            return (FileBytes){.bytes = {bytes, (uint32_t)len}};
        if (len == room) {
            size_t larger = room < 4096 ? 8192 : room * 2;
            bytes = arena_grow(arena, bytes, room, larger);
            room = larger;
        }
    }
}

static FileBytes read_open(Arena *arena, int descriptor, uint32_t most)
{
    struct stat status;
    size_t largest = most ? most : UINT32_MAX;
    if (fstat(descriptor, &status) != 0)
        return refuse(error_text(errno));
    if (S_ISDIR(status.st_mode))
        return refuse(error_text(EISDIR));
    if (!S_ISREG(status.st_mode))
        return refuse("Not a regular file");
    if (status.st_size < 0 || (uint64_t)status.st_size > largest)
        return refuse_large();
    return read_all(arena, descriptor, (size_t)status.st_size, largest);
}

/* Where descriptors are few (ulimit -n), other threads soon give theirs back. */
static bool wait_for_descriptor(int *tries)
{
    enum { MOST_TRIES = 1000 };
    if ((errno != EMFILE && errno != ENFILE) || ++*tries > MOST_TRIES)
        return false;
    nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    return true;
}

static int open_path(const char *path, int flags)
{
    int descriptor = -1, tries = 0;
    do
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | flags);
    while (descriptor < 0 && (errno == EINTR || wait_for_descriptor(&tries)));
    return descriptor;
}

static bool is_out(const Files *files, Str path, int descriptor)
{
    return files->confines && !confines_hold(files->confines, path, descriptor);
}

static FileBytes read_disk(const Files *files, Arena *arena, Str path)
{
    PathC copy;
    if (!copy_path(&copy, path))
        return refuse(error_text(errno));
    int descriptor = open_path(copy.text, 0);
    if (descriptor < 0)
        return refuse(errno == ENXIO ? "Not a regular file" : error_text(errno));
    FileBytes read = is_out(files, path, descriptor)
                         ? refuse(leads_out)
                         : read_open(arena, descriptor, files->largest);
    close(descriptor);
    return read;
}

static FileKind kind_on_disk(const Files *files, Str path)
{
    (void)files;
    PathC copy;
    struct stat status;
    if (!copy_path(&copy, path) || stat(copy.text, &status) != 0)
        return FILE_NONE;
    return kind_of_mode(status.st_mode);
}

/* Some file systems leave d_type unknown. */
static FileEntry look_up_entry(DIR *folder, const struct dirent *found)
{
    struct stat status;
    if (fstatat(dirfd(folder), found->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
        return (FileEntry){.kind = FILE_OTHER};
    return (FileEntry){.kind = kind_of_mode(status.st_mode),
                       .is_link = S_ISLNK(status.st_mode)};
}

static FileEntry entry_of(DIR *folder, const struct dirent *found)
{
    switch (found->d_type) {
    case DT_REG: return (FileEntry){.kind = FILE_REGULAR};
    case DT_DIR: return (FileEntry){.kind = FILE_FOLDER};
    case DT_LNK: return (FileEntry){.kind = FILE_OTHER, .is_link = true};
    case DT_UNKNOWN: return look_up_entry(folder, found);
    default: return (FileEntry){.kind = FILE_OTHER};
    }
}

static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* errno tells the end of a folder from a failure to read on. */
static const char *read_entries(Arena *arena, DIR *folder, FileEntries *entries)
{
    const struct dirent *found;
    while (errno = 0, (found = readdir(folder)) != NULL) {
        if (is_dots(found->d_name))
            continue;
        FileEntry entry = entry_of(folder, found);
        entry.name = str_copy(arena, str_of(found->d_name));
        vec_add(arena, entries, entry);
    }
    return errno ? error_text(errno) : NULL;
}

static const char *list_disk(const Files *files, Arena *arena, Str path,
                             FileEntries *entries)
{
    PathC copy;
    *entries = (FileEntries){0};
    int descriptor = copy_path(&copy, path) ? open_path(copy.text, O_DIRECTORY) : -1;
    if (descriptor >= 0 && is_out(files, path, descriptor)) {
        close(descriptor);
        return leads_out;
    }
    DIR *folder = descriptor < 0 ? NULL : fdopendir(descriptor);
    if (!folder)
        return error_text(errno);
    const char *error = read_entries(arena, folder, entries);
    closedir(folder);
    return error;
}

const Files *files_disk(void)
{
    static const Files disk = {
        .read = read_disk, .kind = kind_on_disk, .list = list_disk};
    return &disk;
}
