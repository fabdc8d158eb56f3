/* The files of a run, as the command line has it. `-` or --stdin-filename mean the
   standard input alone, as with Ruff: editors give the text of a buffer that way, and its
   path as a name. */
#include "input.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"
#include "workers.h"

enum { FIRST_READ = 64 << 10 };

static bool is_dash(Str path)
{
    return str_equal(path, STR("-"));
}

Str input_stdin_path(const Options *options)
{
    if (options->stdin_path.len)
        return options->stdin_path;
    bool is_only = options->operands.len == 1 && is_dash(options->operands.at[0]);
    return is_only ? STR("-") : (Str){0};
}

/* The standard input may be a pipe, so its size shows at its end only. */
static InputFile read_stdin(Arena *arena, Str path)
{
    InputFile file = {.path = path, .is_read = true, .is_named = true};
    size_t room = FIRST_READ, len = 0;
    char *bytes = arena_alloc(arena, room);
    for (;;) {
        ssize_t got = read(STDIN_FILENO, bytes + len, room - len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 || len + (size_t)got > UINT32_MAX) {
            file.error = got < 0 ? strerror(errno) : "File too large";
            return file;
        }
        len += (size_t)got;
        file.bytes = (Str){bytes, (uint32_t)len};
        if (got == 0)
            return file;
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
}

InputFiles input_find(Arena *arena, const Files *files, Config *config,
                      const Options *options)
{
    Str stdin_path = input_stdin_path(options);
    if (stdin_path.len) {
        InputFiles only = {0};
        warn_of_others(options);
        InputFile file = read_stdin(arena, stdin_path);
        file.settings = config_settings(config,
                                        path_folder(path_absolute(arena, stdin_path)));
        vec_add(arena, &only, file);
        return only;
    }
    WalkOrder order = {files, config, options->operands, workers_count(options->jobs)};
    if (!order.paths.len)
        vec_add(arena, &order.paths, STR("."));
    for (uint32_t i = 0; i < order.paths.len; i++)
        if (is_dash(order.paths.at[i]) || !order.paths.at[i].len)
            fail(order.paths.at[i].len
                     ? "'-', the standard input, goes with no other path"
                     : "a path is empty");
    return walk_paths(arena, &order);
}
