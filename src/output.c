/* The report of a run, and where it goes. A file is written as a whole or not at all, so
   that nobody takes the beginning of a document for all of it. */
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fail.h"
#include "base/file.h"
#include "base/replace.h"
#include "base/text_file.h"
#include "input.h"
#include "interrupt.h"
#include "version.h"

/* The nearest folder from the current one upwards that is a working tree of git. */
static Str find_working_tree(Arena *arena)
{
    Str folder = path_absolute(arena, STR("."));
    struct stat status;
    while (stat(str_c(arena, path_join(arena, folder, STR(".git"))), &status) != 0) {
        if (folder.len <= 1)
            return (Str){0};
        folder = path_folder(folder);
    }
    return folder;
}

/* What build servers show is relative to the project, wherever in it picklint runs.
   GitLab says where it lies; GitHub takes the root of what was checked out. */
static Str project_folder(Arena *arena)
{
    const char *folder = getenv("CI_PROJECT_DIR");
    if (folder && *folder)
        return path_absolute(arena, str_of(folder));
    return getenv("GITHUB_ACTIONS") ? find_working_tree(arena) : (Str){0};
}

static void print_report(Arena *arena, FILE *out, const Output *output,
                         const Findings *findings)
{
    const Options *options = output->options;
    ReportOptions how = {
        .colour = out == stdout && options_colour(options),
        .quiet = options->quiet,
        .folder = path_absolute(arena, STR(".")),
        .project = project_folder(arena),
        .stdin_path = input_stdin_path(options),
        .version = STR(PICKLINT_VERSION),
        .rules = output->rules,
    };
    interrupt_resets_colour(how.colour);
    if (options->statistics)
        report_statistics(out, output->format, findings, &how);
    else
        report_findings(out, output->format, findings, &how);
}

/* Folders on the way to the file are made, as Ruff makes them. */
static void make_folders(Arena *arena, Str path)
{
    Str folder = path_folder(path);
    if (!folder.len || mkdir(str_c(arena, folder), 0777) == 0 || errno != ENOENT)
        return;
    make_folders(arena, folder);
    mkdir(str_c(arena, folder), 0777);
}

/* A half-written file is emptied: nothing is no JSON. */
static const char *write_over(Arena *arena, Str path, Str bytes)
{
    int descriptor = open(str_c(arena, path), O_WRONLY | O_TRUNC);
    if (descriptor < 0)
        return strerror(errno);
    bool is_done = file_write_all(descriptor, bytes);
    int error = errno;
    if (!is_done && ftruncate(descriptor, 0) != 0)
        is_done = false;
    if (close(descriptor) != 0 && is_done)
        return strerror(errno);
    return is_done ? NULL : strerror(error);
}

/* What is no file (a pipe, /dev/stdout) can't be replaced, and some files neither: there
   are folders in which nothing new may be made. */
static const char *write_file(Arena *arena, Str path, Str bytes)
{
    struct stat status;
    bool is_there = stat(str_c(arena, path), &status) == 0;
    if (is_there && !S_ISREG(status.st_mode))
        return write_over(arena, path, bytes);
    if (!is_there)
        make_folders(arena, path);
    const char *error = file_replace(path, bytes);
    return error && is_there ? write_over(arena, path, bytes) : error;
}

void output_findings(Arena *arena, const Output *output, const Findings *findings)
{
    Str path = output->options->output_file;
    if (!path.len) {
        print_report(arena, stdout, output, findings);
        return;
    }
    TextFile file;
    text_file_open(&file);
    print_report(arena, file.out, output, findings);
    text_file_close(&file);
    Str text = {file.text, (uint32_t)file.len};
    const char *error = file.len > UINT32_MAX ? "File too large"
                                              : write_file(arena, path, text);
    free(file.text);
    if (error)
        fail("--output-file: can't write '%.*s': %s", STR_ARG(path), error);
}
