/* Findings in files that the user excluded: an installed package, generated code. */
#include "batch/excluded.h"

#include <stdlib.h>

#include "base/ignores.h"
#include "batch/walk_rules.h"

static int compare_paths(const void *path, const void *file)
{
    return str_compare(*(const Str *)path, ((const InputFile *)file)->path);
}

static bool is_input(const InputFiles *inputs, Str path)
{
    return inputs->len &&
           bsearch(&path, inputs->at, inputs->len, sizeof *inputs->at, compare_paths);
}

static bool is_left_out(WalkBook *book, const IgnoreSetup *ignoring, Str path)
{
    Str absolute = path_absolute(book->arena, path);
    return walk_rules_force_out(book, absolute) ||
           (ignoring && ignores_hide(book->arena, ignoring, absolute));
}

void excluded_drop(Arena *arena, const Files *files, Config *config,
                   const InputFiles *inputs, Findings *findings)
{
    WalkBook book = {.arena = arena, .config = config};
    const IgnoreSetup *ignoring = config_root(config)->respect_gitignore
                                      ? ignores_setup(arena, files)
                                      : NULL;
    Str path = {0};
    bool is_out = false;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len; i++) {
        Finding finding = findings->at[i];
        if (!str_equal(finding.path, path)) {
            path = finding.path;
            is_out = !is_input(inputs, path) && is_left_out(&book, ignoring, path);
        }
        if (!is_out)
            findings->at[kept++] = finding;
    }
    findings->len = kept;
}
