/* Which findings the user wants to hear of. A selector weighs as much as the part of the
   code that it fixes, so that `--select PKL101 --ignore PKL1` is PKL101 alone, as in
   Ruff. */
#include "finding/filter.h"

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

bool filter_selects(const Filter *filter, Str code, Str name)
{
    uint32_t wanted = heaviest(&filter->select, code, name);
    if (!wanted && (!filter->select.len || has_no_rule(code)))
        wanted = WEIGHT_ALL;
    return wanted > heaviest(&filter->ignore, code, name);
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
        if (filter_selects(filter, finding.code, finding.name) &&
            cut_methods(&finding, filter->methods))
            findings->at[kept++] = finding;
    }
    findings->len = kept;
}
