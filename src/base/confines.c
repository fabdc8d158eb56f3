/* A path that isn't below a given one, of a module that is imported, has a folder in
   common with one: there it has to stay. The system says where an open file really
   lies. */
#define _XOPEN_SOURCE 700 /* realpath */
#include "base/confines.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

enum { PATH_ROOM = 4096 };

struct Confines {
    Strs given; /* absolute, sorted */
};

static int compare_paths(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

const Confines *confines_make(Arena *arena, const Strs *paths)
{
    Confines *confines = arena_new(arena, Confines);
    for (uint32_t i = 0; i < paths->len; i++)
        vec_add(arena, &confines->given, path_absolute(arena, paths->at[i]));
    Strs *given = &confines->given;
    if (given->len)
        qsort(given->at, given->len, sizeof *given->at, compare_paths);
    return confines;
}

/* The first given path that isn't before `path`; empty where all are. */
static Str find_from(const Confines *confines, Str path)
{
    const Strs *given = &confines->given;
    uint32_t low = 0, high = given->len;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (str_compare(given->at[middle], path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low < given->len ? given->at[low] : (Str){0};
}

static bool is_given(const Confines *confines, Str path)
{
    Str found = find_from(confines, path);
    return found.len && str_equal(found, path);
}

static bool is_above_given(Arena *arena, const Confines *confines, Str folder)
{
    Str inside = path_join(arena, folder, STR(""));
    return is_given(confines, folder) || str_starts(find_from(confines, inside), inside);
}

/* The innermost folder of `path` that is given, or that something given is in. */
static Str find_common(Arena *arena, const Confines *confines, Str path)
{
    while (path.len > 1 && !is_above_given(arena, confines, path))
        path = path_folder(path);
    return path;
}

typedef struct Room {
    char text[PATH_ROOM];
} Room;

static Str resolve(Room *room, Str path)
{
    Arena arena = {0};
    bool is_found = realpath(str_c(&arena, path), room->text) != NULL;
    arena_free(&arena);
    return is_found ? str_of(room->text) : (Str){0};
}

/* What is open, without links; empty where nobody knows. Only where the system doesn't
   tell, it's asked once more for the path. */
static Str real_path(Room *room, Str path, int descriptor)
{
    char name[64];
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    ssize_t len = readlink(name, room->text, PATH_ROOM);
    if (len > 0 && len < PATH_ROOM)
        return (Str){room->text, (uint32_t)len};
    return resolve(room, path);
}

static bool is_below_given(const Confines *confines, Str real)
{
    while (real.len > 1 && !is_given(confines, real))
        real = path_folder(real);
    return is_given(confines, real);
}

static bool lies_within(Arena *arena, const Confines *confines, Str path, Str real)
{
    Room room;
    path = path_absolute(arena, path);
    if (is_given(confines, path) || is_below_given(confines, real))
        return true;
    Str folder = resolve(&room, find_common(arena, confines, path));
    return folder.len &&
           (str_equal(folder, STR("/")) || path_below(folder, real).len < real.len);
}

/* Mostly a path is without links, and nothing more is to be asked. */
bool confines_hold(const Confines *confines, Str path, int descriptor)
{
    Room room;
    Str real = real_path(&room, path, descriptor);
    if (str_equal(real, path))
        return true;
    Arena arena = {0};
    bool holds = lies_within(&arena, confines, path, real);
    arena_free(&arena);
    return holds;
}
