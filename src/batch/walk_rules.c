/* Patterns of settings, made ready for matching. */
#include "batch/walk_rules.h"

#include "base/fail.h"
#include "base/glob.h"

struct WalkRules {
    const Settings *settings;
    PathGlobs exclude, include;
};

static void add_patterns(Arena *arena, PathGlobs *globs, const Patterns *patterns,
                         const Settings *settings)
{
    for (uint32_t i = 0; i < patterns->len; i++) {
        const Pattern *pattern = &patterns->at[i];
        const char *error = path_globs_add(arena, globs, pattern->text, pattern->folder);
        if (error)
            fail("%.*s: '%.*s' is no pattern: %s", STR_ARG(settings->path),
                 STR_ARG(pattern->text), error);
    }
}

static const WalkRules *make_rules(Arena *arena, const Settings *settings)
{
    WalkRules *rules = arena_new(arena, WalkRules);
    rules->settings = settings;
    add_patterns(arena, &rules->exclude, &settings->exclude, settings);
    add_patterns(arena, &rules->include, &settings->include, settings);
    return rules;
}

const WalkRules *walk_rules_get(WalkBook *book, Str folder)
{
    const Settings *settings = config_settings(book->config, folder);
    for (uint32_t i = 0; i < book->all.len; i++)
        if (book->all.at[i]->settings == settings)
            return book->all.at[i];
    const WalkRules *rules = make_rules(book->arena, settings);
    vec_add(book->arena, &book->all, rules);
    return rules;
}

bool walk_rules_change(const FileEntries *entries)
{
    static const Str names[] = {STR_CONST("pyproject.toml"), STR_CONST("picklint.toml"),
                                STR_CONST(".picklint.toml")};
    for (uint32_t i = 0; i < entries->len; i++)
        for (uint32_t j = 0; j < sizeof names / sizeof *names; j++)
            if (str_equal(entries->at[i].name, names[j]))
                return true;
    return false;
}

const Settings *walk_rules_settings(const WalkRules *rules)
{
    return rules->settings;
}

bool walk_rules_exclude(const WalkRules *rules, Str path)
{
    return path_globs_match(&rules->exclude, path);
}

bool walk_rules_include(const WalkRules *rules, Str path)
{
    return path_globs_match(&rules->include, path);
}

bool walk_rules_force_out(WalkBook *book, Str path)
{
    for (Str at = path; at.len > 1; at = path_folder(at)) {
        const WalkRules *rules = walk_rules_get(book, path_folder(at));
        if (walk_rules_exclude(rules, at))
            return true;
        if (str_equal(at, rules->settings->folder))
            break;
    }
    return false;
}
