/* Globs of a configuration; declared in base/glob.h. */
#include "base/file.h"
#include "base/glob.h"
#include "base/glob_build.h"

/* A folder's name is no pattern, whatever is in it. */
static Str escape(Arena *arena, Str folder)
{
    Vec(char) escaped = {0};
    for (uint32_t i = 0; i < folder.len; i++) {
        if (str_find(STR("?*[]{}!,\\"), str_slice(folder, i, i + 1)) >= 0)
            vec_add(arena, &escaped, '\\');
        vec_add(arena, &escaped, folder.at[i]);
    }
    return (Str){escaped.at, escaped.len};
}

const char *path_globs_add(Arena *arena, PathGlobs *globs, Str pattern, Str folder)
{
    const char *error = NULL;
    PathGlob glob = {0};
    if (str_find(pattern, STR("/")) < 0)
        glob.name = glob_make(arena, pattern, &error);
    Str path = path_absolute(arena, path_join(arena, escape(arena, folder), pattern));
    if (!error && !(glob.name && glob_is_tail(glob.name)))
        glob.path = glob_make(arena, path, &error);
    if (!error)
        vec_add(arena, globs, glob);
    return error;
}

bool path_globs_match(const PathGlobs *globs, Str path)
{
    Str name = path_name(path);
    for (uint32_t i = 0; i < globs->len; i++) {
        const PathGlob *glob = &globs->at[i];
        if ((glob->name && glob_matches(glob->name, name)) ||
            (glob->path && glob_matches(glob->path, path)))
            return true;
    }
    return false;
}
