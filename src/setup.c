/* What a run needs before it looks at a file. */
#include "setup.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/near.h"
#include "finding/filter.h"
#include "syntax/names.h"
#include "version.h"

Config *setup_config(Arena *arena, const Files *files, const Options *options)
{
    ConfigSetup setup = {
        .files = files,
        .folder = options->line.folder,
        .version = STR(PICKLINT_VERSION),
        .user_folder = config_user_folder(arena),
        .line = &options->line,
        .texts = options->configs,
        .is_isolated = options->isolated,
    };
    return config_make(arena, &setup);
}

/* What is there already moves to the end. */
static void add_last(Arena *arena, Strs *list, Str text)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < list->len; i++)
        if (!str_equal(list->at[i], text))
            list->at[kept++] = list->at[i];
    list->len = kept;
    vec_add(arena, list, text);
}

static int compare_settings(const void *a, const void *b)
{
    return str_compare((*(const Settings *const *)a)->path,
                       (*(const Settings *const *)b)->path);
}

/* The folders of all settings, each once: what is known of a library holds for the whole
   run. Those of the command line, which all settings have, come last and so win. */
static Strs rules_folders(Arena *arena, const SettingsList *list)
{
    Strs folders = {0};
    const Settings **sorted = arena_array(arena, const Settings *, list->len);
    for (uint32_t i = 0; i < list->len; i++)
        sorted[i] = list->at[i];
    if (list->len)
        qsort(sorted, list->len, sizeof *sorted, compare_settings);
    for (uint32_t i = 0; i < list->len; i++)
        for (uint32_t j = 0; j < sorted[i]->extend_rules.len; j++)
            add_last(arena, &folders, sorted[i]->extend_rules.at[j]);
    return folders;
}

/* Codes are all alike: nothing but small letters shows what was meant. */
static Str find_code(const RuleList *list, Str word)
{
    for (uint32_t i = 0; i < list->len; i++)
        if (near_equal(list->at[i]->code, word))
            return list->at[i]->code;
    return (Str){0};
}

static Str nearest_rule(Arena *arena, const Rules *rules, Str word)
{
    Strs words = {0};
    RuleList list = rules_list(rules);
    Str code = find_code(&list, word);
    if (code.len)
        return code;
    for (uint32_t i = 0; i < list.len; i++)
        vec_add(arena, &words, list.at[i]->name);
    return near_find(&words, word);
}

void setup_fail_no_rule(const Rules *rules, const char *before, Str word)
{
    Arena arena = {0};
    Str nearest = nearest_rule(&arena, rules, word);
    if (nearest.len)
        fail("%sthere is no rule '%.*s'; did you mean '%.*s'?", before, STR_ARG(word),
             STR_ARG(nearest));
    fail("%sthere is no rule '%.*s'; see picklint rule --all", before, STR_ARG(word));
}

static void check_mention(const Rules *rules, const Mention *mention)
{
    Arena arena = {0};
    if (selector_is_known(rules, mention->selector))
        return;
    Str before = str_format(&arena, "%.*s: ", STR_ARG(mention->where));
    setup_fail_no_rule(rules, before.at, mention->selector);
}

const Rules *setup_rules(Arena *arena, const Files *files, Config *config)
{
    const SettingsList *list = config_list(config);
    Str here = path_absolute(arena, STR("."));
    Strs folders = rules_folders(arena, list);
    const Rules *rules = rules_load(arena);
    if (config_error(config).len)
        fail("%.*s", STR_ARG(config_error(config)));
    for (uint32_t i = 0; i < folders.len; i++)
        rules = rules_extend(arena, rules, files, path_below(here, folders.at[i]));
    for (uint32_t i = 0; i < list->len; i++)
        for (uint32_t j = 0; j < list->at[i]->mentions.len; j++)
            check_mention(rules, &list->at[i]->mentions.at[j]);
    return rules;
}

typedef struct ProjectContext {
    const Rules *rules;
    Config *config;
} ProjectContext;

/* A file threading.py of one's own isn't what `import threading` means to the rules. */
static bool is_outside(const void *context, Str first)
{
    return rules_knows_library(((const ProjectContext *)context)->rules, first);
}

static Strs roots_of(const void *context, Str folder)
{
    Arena arena = {0};
    Config *config = ((const ProjectContext *)context)->config;
    const Settings *settings = config_settings(config, path_absolute(&arena, folder));
    arena_free(&arena);
    return settings->src;
}

CheckSetup setup_make(Arena *arena, const Files *files, const Files *sources,
                      Config *config)
{
    ProjectContext *context = arena_new(arena, ProjectContext);
    *context = (ProjectContext){setup_rules(arena, files, config), config};
    CheckSetup setup = {.rules = context->rules, .names = names_python(arena)};
    ProjectSetup project = {
        .files = sources,
        .grammar = grammar_load(arena),
        .names = setup.names,
        .roots = roots_of,
        .is_outside = is_outside,
        .context = context,
    };
    setup.project = project_make(arena, &project);
    return setup;
}
