/* What a run needs before it looks at a file. */
#include "setup.h"

#include "syntax/names.h"

const Rules *setup_rules(Arena *arena, const Options *options)
{
    const Rules *rules = rules_load(arena);
    for (uint32_t i = 0; i < options->rules_folders.len; i++)
        rules = rules_extend(arena, rules, files_disk(), options->rules_folders.at[i]);
    return rules;
}

/* A file threading.py of one's own isn't what `import threading` means to the rules. */
static bool is_outside(const void *context, Str first)
{
    return rules_knows_library(context, first);
}

CheckSetup setup_make(Arena *arena, const Files *files, const Options *options)
{
    CheckSetup setup = {
        .rules = setup_rules(arena, options),
        .names = names_python(arena),
        .target = options->target,
    };
    ProjectSetup project = {
        .files = files,
        .grammar = grammar_load(arena),
        .names = setup.names,
        .is_outside = is_outside,
        .context = setup.rules,
    };
    setup.project = project_make(arena, &project);
    return setup;
}
