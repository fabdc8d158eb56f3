/* tests/unit/rules.h: rules from a few files in memory. In their JSON stands ' for
   ". */
#ifndef UNIT_RULES_H
#define UNIT_RULES_H

#include "rule/read.h"

typedef struct RuleFile {
    const char *path, *text;
} RuleFile;

static inline Str with_quotes(Arena *arena, const char *text)
{
    Str copy = str_copy(arena, str_of(text));
    char *at = arena_array(arena, char, copy.len);
    for (uint32_t i = 0; i < copy.len; i++)
        at[i] = copy.at[i] == '\'' ? '"' : copy.at[i];
    return (Str){at, copy.len};
}

/* The files, up to one without a path. */
static inline const Files *rule_files(Arena *arena, const RuleFile *files)
{
    Strs paths = {0}, bytes = {0};
    for (; files->path; files++) {
        vec_add(arena, &paths, str_of(files->path));
        vec_add(arena, &bytes, with_quotes(arena, files->text));
    }
    return files_memory(arena, paths.at, bytes.at, paths.len);
}

#endif
