/* The files of a run, as the command line has it. `-` or --stdin-filename mean the
   standard input alone, as with Ruff: editors give the text of a buffer that way, and its
   path as a name. */
#include "input.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "batch/walk_rules.h"
#include "batch/workers.h"

enum { FIRST_READ = 64 << 10 };

static bool is_dash(Str path)
{
    return str_equal(path, STR("-"));
}

Str input_stdin_path(const Options *options)
{
    if (options->stdin_path.len)
        return options->stdin_path;
    bool is_only = options->operands.len == 1 && !options->lists.len &&
                   is_dash(options->operands.at[0]);
    return is_only ? STR("-") : (Str){0};
}

/* The standard input may be a pipe, so its size shows at its end only; one that never
   ends is left as soon as it has more than `most` bytes. */
static FileBytes read_stdin(Arena *arena, uint32_t most)
{
    size_t room = FIRST_READ, len = 0;
    char *bytes = arena_alloc(arena, room);
    for (;;) {
        ssize_t got = read(STDIN_FILENO, bytes + len, room - len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return (FileBytes){.error = strerror(errno)};
        len += (size_t)got;
        if (len > most)
            return (FileBytes){.error = "File too large", .is_too_large = true};
        if (got == 0)
            return (FileBytes){.bytes = {bytes, (uint32_t)len}};
        if (len == room) {
            bytes = arena_grow(arena, bytes, room, 2 * room);
            room *= 2;
        }
    }
}

static void warn_of_others(const Options *options)
{
    for (uint32_t i = 0; i < options->operands.len; i++)
        if (!is_dash(options->operands.at[i]) && !options->quiet)
            warn("the standard input is checked, and not %.*s",
                 STR_ARG(options->operands.at[i]));
    if (options->lists.len)
        fail("--files-from: the standard input goes with no other path");
}

/* The standard input as a file of that name; nothing where settings force it out. */
static InputFiles find_stdin(Arena *arena, Config *config, const Options *options,
                             Str path)
{
    InputFiles only = {0};
    Str absolute = path_absolute(arena, path);
    WalkBook book = {.arena = arena, .config = config};
    if (config_root(config)->force_exclude && walk_rules_force_out(&book, absolute))
        return only;
    FileBytes read = read_stdin(arena, options->max_file_size);
    if (read.error && !read.is_too_large)
        fail("can't read the standard input: %s", read.error);
    InputFile file = {
        .path = path,
        .settings = config_settings(config, path_folder(absolute)),
        .bytes = read.bytes,
        .is_too_large = read.is_too_large,
        .is_read = true,
        .is_named = true,
    };
    vec_add(arena, &only, file);
    return only;
}

/* One path a line; where there is a NUL, each ends with one (`git ls-files -z`). */
static void add_listed(Arena *arena, Strs *paths, Str list)
{
    char mark = list.len && memchr(list.at, '\0', list.len) ? '\0' : '\n';
    while (list.len) {
        StrPair cut = str_cut(list, mark);
        Str path = cut.head;
        path.len -= mark == '\n' && str_ends(path, STR("\r"));
        if (path.len)
            vec_add(arena, paths, path);
        list = cut.tail;
    }
}

static void read_list(Arena *arena, Strs *paths, Str list)
{
    const Files *files = files_disk();
    FileBytes read = is_dash(list) ? read_stdin(arena, UINT32_MAX)
                                   : files->read(files, arena, list);
    if (read.error)
        fail("--files-from: %.*s: %s", STR_ARG(list), read.error);
    add_listed(arena, paths, read.bytes);
}

/* What is listed counts as named on the command line. */
Strs input_paths(Arena *arena, const Options *options)
{
    Str stdin_path = input_stdin_path(options);
    if (stdin_path.len) {
        Strs only = {0};
        vec_add(arena, &only, stdin_path);
        return only;
    }
    Strs paths = options->operands;
    for (uint32_t i = 0; i < paths.len; i++)
        if (is_dash(paths.at[i]) || !paths.at[i].len)
            fail(paths.at[i].len ? "'-', the standard input, goes with no other path"
                                 : "a path is empty");
    for (uint32_t i = 0; i < options->lists.len; i++)
        read_list(arena, &paths, options->lists.at[i]);
    if (!paths.len && !options->lists.len)
        vec_add(arena, &paths, STR("."));
    return paths;
}

InputFiles input_find(Arena *arena, const InputOrder *order)
{
    const Options *options = order->options;
    Str stdin_path = input_stdin_path(options);
    if (stdin_path.len) {
        warn_of_others(options);
        return find_stdin(arena, order->config, options, stdin_path);
    }
    WalkOrder walk = {order->files, order->sources, order->config, order->paths,
                      workers_count(options->jobs)};
    return walk_paths(arena, &walk);
}
