/* --dump: what a stage made of a file, as text. For the tests, and for whoever wants to
   know why something was found. */
#include "dump.h"

#include <stdlib.h>

#include "base/fail.h"
#include "batch/check_files.h"

static void dump_module(Dump stage, Arena *arena, const CheckSetup *setup,
                        const Module *module)
{
    switch (stage) {
    case DUMP_TREE: tree_print(stdout, module->tree, setup->names); return;
    case DUMP_MODEL: module_print(stdout, module, setup->names); return;
    case DUMP_VALUES: check_print_values(stdout, arena, setup, module); return;
    case DUMP_CROSSINGS: check_print_crossings(stdout, arena, setup, module); return;
    case DUMP_PARSED:
    case DUMP_NONE: return;
    }
}

void dump_files(Dump stage, const CheckSetup *setup, const InputFiles *files)
{
    Arena arena = {0};
    for (uint32_t i = 0; i < files->len; i++) {
        const InputFile *file = &files->at[i];
        const Module *module = input_module(setup->project, file);
        if (!module)
            fail("%.*s: %s", STR_ARG(file->path),
                 file->error ? file->error : "cannot be read");
        if (files->len > 1)
            printf("== %.*s\n", STR_ARG(file->path));
        CheckSetup of_file = *setup;
        of_file.target = file->settings->target;
        of_file.newest = file->settings->newest;
        dump_module(stage, &arena, &of_file, module);
        arena_reset(&arena);
    }
    arena_free(&arena);
}

static int compare_paths(const void *a, const void *b)
{
    return str_compare(*(const Str *)a, *(const Str *)b);
}

void dump_parsed(Arena *arena, Project *project)
{
    Strs paths = project_paths(arena, project);
    if (paths.len)
        qsort(paths.at, paths.len, sizeof *paths.at, compare_paths);
    for (uint32_t i = 0; i < paths.len; i++)
        printf("%.*s\n", STR_ARG(paths.at[i]));
}
