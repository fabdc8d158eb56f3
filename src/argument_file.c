/* "@FILE" in the command line. */
#include "argument_file.h"

#include <string.h>

#include "base/fail.h"

enum { DEEPEST = 16 }; /* a file that names itself would have no end */

static void expand(Arena *arena, Arguments *arguments, char *argument, int depth);

/* getopt moves arguments about, so they are no constants. */
static char *copy_line(Arena *arena, Str line)
{
    char *copy = arena_alloc(arena, (size_t)line.len + 1);
    memcpy(copy, line.at, line.len);
    return copy;
}

static void read_arguments(Arena *arena, Arguments *arguments, Str path, int depth)
{
    const Files *files = files_disk();
    FileBytes read = files->read(files, arena, path);
    if (read.error)
        fail("@%.*s: %s (a path that begins with '@' is written ./@…)", STR_ARG(path),
             read.error);
    if (depth > DEEPEST)
        fail("@%.*s: files of arguments name each other without end", STR_ARG(path));
    while (read.bytes.len) {
        StrPair cut = str_cut(read.bytes, '\n');
        cut.head.len -= str_ends(cut.head, STR("\r"));
        if (cut.head.len)
            expand(arena, arguments, copy_line(arena, cut.head), depth + 1);
        read.bytes = cut.tail;
    }
}

static void expand(Arena *arena, Arguments *arguments, char *argument, int depth)
{
    if (argument[0] == '@' && argument[1])
        read_arguments(arena, arguments, str_of(argument + 1), depth);
    else
        vec_add(arena, arguments, argument);
}

Arguments arguments_expand(Arena *arena, int count, char **given)
{
    Arguments arguments = {0};
    for (int i = 0; i < count; i++)
        expand(arena, &arguments, given[i], 0);
    return arguments;
}
