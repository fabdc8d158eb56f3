/* Which findings the user wants to hear of. A selector weighs as much as the part of the
   code that it fixes, so that `--select PKL101 --ignore PKL1` is PKL101 alone, as in
   Ruff. */
#include "finding/filter.h"

#include "base/glob.h"

enum { WEIGHT_NONE, WEIGHT_ALL };

const Str codes_without_rule[CODES_WITHOUT_RULE] = {STR_CONST("invalid-syntax"),
                                                    STR_CONST("io-error")};

static bool has_no_rule(Str code)
{
    return str_equal(code, codes_without_rule[0]) ||
           str_equal(code, codes_without_rule[1]);
}

static uint32_t weigh(Str selector, Str code, Str name)
{
    if (str_equal(selector, STR("ALL")))
        return WEIGHT_ALL;
    if (str_equal(selector, name))
        return code.len;
    if (str_starts(selector, STR("PKL")) && str_starts(code, selector))
        return selector.len;
    return WEIGHT_NONE;
}

static uint32_t heaviest(const Strs *selectors, Str code, Str name)
{
    uint32_t most = WEIGHT_NONE;
    for (uint32_t i = 0; i < selectors->len; i++) {
        uint32_t weight = weigh(selectors->at[i], code, name);
        if (weight > most)
            most = weight;
    }
    return most;
}

typedef struct FilterMemory {
    Arena *arena;
    Str path; /* empty at first: no file has such a path */
    const Settings *settings;
    Strs ignored; /* what isn't reported in that file, by its per-file-ignores */
} FilterMemory;

Filter filter_make(Arena *arena, Config *config)
{
    FilterMemory *memory = arena_new(arena, FilterMemory);
    memory->arena = arena;
    return (Filter){config, memory};
}

static void add_ignored(FilterMemory *memory, Str absolute)
{
    const FileIgnores *ignores = &memory->settings->file_ignores;
    for (uint32_t i = 0; i < ignores->len; i++) {
        const FileIgnore *ignore = &ignores->at[i];
        if (path_globs_match(&ignore->globs, absolute) == ignore->is_negated)
            continue;
        for (uint32_t j = 0; j < ignore->selectors.len; j++)
            vec_add(memory->arena, &memory->ignored, ignore->selectors.at[j]);
    }
}

/* The settings of the file; with `ignored` filled. Findings come file by file. */
static const FilterMemory *remember(const Filter *filter, Str path)
{
    FilterMemory *memory = filter->memory;
    if (memory->settings && str_equal(memory->path, path))
        return memory;
    Str absolute = path_absolute(memory->arena, path);
    memory->path = str_copy(memory->arena, path);
    memory->settings = config_settings(filter->config, path_folder(absolute));
    memory->ignored.len = 0;
    add_ignored(memory, absolute);
    return memory;
}

/* The highest layer that has a word about the code wins. */
bool settings_select(const Settings *settings, Str code, Str name)
{
    bool is_on = true;
    for (uint32_t i = 0; i < settings->selections.len; i++) {
        const Selection *selection = &settings->selections.at[i];
        uint32_t wanted = heaviest(&selection->select, code, name);
        uint32_t unwanted = heaviest(&selection->ignore, code, name);
        if (wanted || unwanted)
            is_on = wanted > unwanted;
        else if (selection->is_fresh && !has_no_rule(code))
            is_on = false;
    }
    return is_on;
}

bool filter_selects(const Filter *filter, Str path, Str code, Str name)
{
    const FilterMemory *memory = remember(filter, path);
    return settings_select(memory->settings, code, name) &&
           !heaviest(&memory->ignored, code, name);
}

/* The more exact selector of the highest layer that has one. */
Severity settings_severity(const Settings *settings, Str code, Str name, Severity usual)
{
    for (uint32_t i = settings->severities.len; i > 0; i--) {
        const SeverityChanges *changes = &settings->severities.at[i - 1];
        const SeverityChange *found = NULL;
        uint32_t most = WEIGHT_NONE;
        for (uint32_t j = 0; j < changes->len; j++) {
            uint32_t weight = weigh(changes->at[j].selector, code, name);
            if (changes->at[j].is_off || weight <= most)
                continue;
            found = &changes->at[j];
            most = weight;
        }
        if (found)
            return found->severity;
    }
    return usual;
}

/* False where it fails under nothing that counts. */
static bool cut_methods(Arena *arena, Finding *finding, const Settings *settings)
{
    Methods all = finding->fails_on, left = all & settings->methods;
    if (left != all || !finding->fails_text.len) {
        finding->fails_on = left;
        finding->fails_text = finding_fails_text(left);
    }
    if (left && settings->platforms != PLATFORMS_ALL)
        finding->fails_text = finding_fails_text_on(arena, left, settings->platforms);
    return left || !all;
}

bool selector_is_known(const Rules *rules, Str selector)
{
    RuleList list = rules_list(rules);
    for (uint32_t i = 0; i < list.len; i++)
        if (weigh(selector, list.at[i]->code, list.at[i]->name))
            return true;
    return has_no_rule(selector);
}

void findings_filter(Findings *findings, const Filter *filter)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len; i++) {
        Finding finding = findings->at[i];
        const Settings *settings = remember(filter, finding.path)->settings;
        if (!filter_selects(filter, finding.path, finding.code, finding.name) ||
            !cut_methods(filter->memory->arena, &finding, settings))
            continue;
        finding.severity = settings_severity(settings, finding.code, finding.name,
                                             finding.severity);
        finding.is_failure = finding.severity >= settings->fail_on;
        findings->at[kept++] = finding;
    }
    findings->len = kept;
}

bool findings_fail(const Findings *findings)
{
    for (uint32_t i = 0; i < findings->len; i++)
        if (findings->at[i].is_failure)
            return true;
    return false;
}
