/* Paths as text; declared in base/file.h. Nothing here asks the disk but for the folder
   that the program runs in. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/file.h"

static bool is_absolute(Str path)
{
    return path.len && path.at[0] == '/';
}

Str path_join(Arena *arena, Str folder, Str name)
{
    if (is_absolute(name) || !folder.len || str_equal(folder, STR(".")))
        return str_copy(arena, name);
    folder.len -= folder.at[folder.len - 1] == '/';
    char *joined = arena_alloc(arena, (size_t)folder.len + 1 + name.len);
    memcpy(joined, folder.at, folder.len);
    joined[folder.len] = '/';
    if (name.len)
        memcpy(joined + folder.len + 1, name.at, name.len);
    return (Str){joined, folder.len + 1 + name.len};
}

Str path_folder(Str path)
{
    Str folder = str_cut_last(path, '/').head;
    return !folder.len && is_absolute(path) ? str_slice(path, 0, 1) : folder;
}

Str path_name(Str path)
{
    return str_cut_last(path, '/').tail;
}

/* The working folder may be gone, or too deep. */
static Str working_folder(Arena *arena)
{
    char *room = arena_alloc(arena, 4096);
    if (!getcwd(room, 4096))
        fail("the folder that this runs in has no path: %s", strerror(errno));
    return str_of(room);
}

static void add_part(Arena *arena, Strs *parts, Str part)
{
    if (!part.len || str_equal(part, STR(".")))
        return;
    if (!str_equal(part, STR("..")))
        vec_add(arena, parts, part);
    else if (parts->len)
        parts->len--;
}

static void add_parts(Arena *arena, Strs *parts, Str path)
{
    while (path.len) {
        StrPair cut = str_cut(path, '/');
        add_part(arena, parts, cut.head);
        path = cut.tail;
    }
}

Str path_absolute(Arena *arena, Str path)
{
    Strs parts = {0};
    if (!is_absolute(path))
        add_parts(arena, &parts, working_folder(arena));
    add_parts(arena, &parts, path);
    Str joined = str_join(arena, &parts, STR("/"));
    return str_format(arena, "/%.*s", STR_ARG(joined));
}

Str path_relative(Arena *arena, Str folder, Str path)
{
    Strs from = {0}, to = {0}, way = {0};
    add_parts(arena, &from, folder);
    add_parts(arena, &to, path);
    uint32_t common = 0;
    while (common < from.len && common < to.len &&
           str_equal(from.at[common], to.at[common]))
        common++;
    for (uint32_t i = common; i < from.len; i++)
        vec_add(arena, &way, STR(".."));
    for (uint32_t i = common; i < to.len; i++)
        vec_add(arena, &way, to.at[i]);
    return way.len ? str_join(arena, &way, STR("/")) : STR(".");
}

Str path_below(Str folder, Str path)
{
    bool is_below = folder.len > 1 && path.len > folder.len && str_starts(path, folder) &&
                    path.at[folder.len] == '/';
    return is_below ? str_slice(path, folder.len + 1, path.len) : path;
}
