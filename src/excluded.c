/* Findings in files that the user excluded: an installed package, generated code. */
#include "excluded.h"

#include <stdlib.h>

#include "walk_rules.h"

static int compare_paths(const void *path, const void *file)
{
    return str_compare(*(const Str *)path, ((const InputFile *)file)->path);
}

static bool is_input(const InputFiles *inputs, Str path)
{
    return inputs->len &&
           bsearch(&path, inputs->at, inputs->len, sizeof *inputs->at, compare_paths);
}

void excluded_drop(Arena *arena, Config *config, const InputFiles *inputs,
                   Findings *findings)
{
    WalkBook book = {.arena = arena, .config = config};
    Str path = {0};
    bool is_out = false;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len; i++) {
        Finding finding = findings->at[i];
        if (!str_equal(finding.path, path)) {
            path = finding.path;
            is_out = !is_input(inputs, path) &&
                     walk_rules_force_out(&book, path_absolute(arena, path));
        }
        if (!is_out)
            findings->at[kept++] = finding;
    }
    findings->len = kept;
}
