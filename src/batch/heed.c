/* What stands in one file may be found because of a caller in another: that a comment is
   unused shows only where the callers are checked too. Editors and commit hooks name
   single files. */
#include "batch/heed.h"

/* No other source lies beside it, so there is nobody to call it. */
static bool is_alone(const Files *files, Str path)
{
    Arena arena = {0};
    FileEntries entries = {0};
    Str folder = path_folder(path_absolute(&arena, path));
    bool can_list = !files->list(files, &arena, folder, &entries);
    bool is_alone = can_list;
    for (uint32_t i = 0; i < entries.len; i++)
        is_alone &= !walk_is_source(entries.at[i].name) ||
                    str_equal(entries.at[i].name, path_name(path));
    arena_free(&arena);
    return is_alone;
}

void heed_comments(Silence *silence, const Files *files, const Filter *filter,
                   const InputFiles *inputs, Findings *findings)
{
    silence_findings(silence, findings);
    for (uint32_t i = 0; i < inputs->len; i++) {
        const InputFile *file = &inputs->at[i];
        if (!file->is_commented)
            continue;
        bool is_whole = !file->is_named || is_alone(files, file->path);
        silence_report_unused(silence, file->path, filter, is_whole, findings);
    }
    findings_sort(findings);
}
