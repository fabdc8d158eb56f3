/* Which findings the user wants to hear of. A selector weighs as much as the part of the
   code that it fixes, so that `--select PKL101 --ignore PKL1` is PKL101 alone, as in
   Ruff. */
#include "finding/filter.h"

#include "syntax/pragma.h"

enum { WEIGHT_NONE, WEIGHT_ALL };

/* Codes that belong to no rule; they are known by name only. */
static bool has_no_rule(Str code)
{
    return str_equal(code, STR("invalid-syntax")) || str_equal(code, STR("io-error"));
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

static uint32_t heaviest(const Strs *selectors, const Finding *finding)
{
    uint32_t most = WEIGHT_NONE;
    for (uint32_t i = 0; i < selectors->len; i++) {
        uint32_t weight = weigh(selectors->at[i], finding->code, finding->name);
        if (weight > most)
            most = weight;
    }
    return most;
}

static bool is_selected(const Filter *filter, const Finding *finding)
{
    uint32_t wanted = heaviest(&filter->select, finding);
    if (!wanted && (!filter->select.len || has_no_rule(finding->code)))
        wanted = WEIGHT_ALL;
    return wanted > heaviest(&filter->ignore, finding);
}

/* False where it fails under nothing that counts. */
static bool cut_methods(Finding *finding, Methods methods)
{
    Methods all = finding->fails_on, left = all & methods;
    if (left != all || !finding->fails_text.len) {
        finding->fails_on = left;
        finding->fails_text = finding_fails_text(left);
    }
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
        if (is_selected(filter, &finding) && cut_methods(&finding, filter->methods))
            findings->at[kept++] = finding;
    }
    findings->len = kept;
}

static bool covers(const Pragma *pragma, uint32_t row)
{
    return row >= pragma->first_row && row <= pragma->last_row;
}

/* The row where the finding stands counts, and the one that it names for such a
   comment. */
static bool is_silenced(const Pragmas *pragmas, const Finding *finding)
{
    if (!finding->noqa_row || !finding->place.source)
        return false;
    uint32_t row = source_position(finding->place.source, finding->place.start).row;
    for (uint32_t i = 0; i < pragmas->len; i++) {
        const Pragma *pragma = &pragmas->at[i];
        if ((covers(pragma, row) || covers(pragma, finding->noqa_row)) &&
            (pragma->is_all || heaviest(&pragma->codes, finding)))
            return true;
    }
    return false;
}

/* All modules of the run are at hand; a comment is looked for only where something was
   found. */
void findings_silence(Project *project, Findings *findings)
{
    Arena arena = {0};
    Pragmas pragmas = {0};
    const Source *source = NULL;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len; i++) {
        Finding finding = findings->at[i];
        if (finding.place.source && finding.place.source != source) {
            source = finding.place.source;
            const Module *module = project_load(project, source->path);
            arena_reset(&arena);
            pragmas = module ? pragmas_read(&arena, module->tree) : (Pragmas){0};
        }
        if (!is_silenced(&pragmas, &finding))
            findings->at[kept++] = finding;
    }
    findings->len = kept;
    arena_free(&arena);
}
