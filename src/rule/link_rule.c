/* The rules of a folder, sorted by code; each has a code, a name and reasons of its
   own. */
#include <stdlib.h>

#include "rule/read.h"
#include "rule/read_field.h"

/* Code and name mean one rule, and a reason has one rule. */
static void check_rules(JsonReader *reader, const RuleDraft *a, const RuleDraft *b)
{
    reader->path = b->path;
    if (str_equal(a->rule.code, b->rule.code))
        refuse(reader, "code", b->rule.code, "is another rule's already");
    if (str_equal(a->rule.name, b->rule.name))
        refuse(reader, "name", b->rule.name, "is another rule's already");
    for (int i = 0; i < RULE_REASONS && a->rule.reasons[i]; i++)
        for (int j = 0; j < RULE_REASONS && b->rule.reasons[j]; j++)
            if (a->rule.reasons[i] == b->rule.reasons[j])
                refuse(reader, "reasons", a->rule.code, "reports one of them already");
}

/* A rule may take the place of an older one with its code, not the name of another. */
static void check_older(JsonReader *reader, const RuleDraft *draft, const Rules *older)
{
    const Rule *rule = older ? rules_find_rule(older, draft->rule.name) : NULL;
    reader->path = draft->path;
    if (rule && !str_equal(rule->code, draft->rule.code))
        refuse(reader, "name", draft->rule.name, "is another rule's already");
}

static int compare_rules(const void *a, const void *b)
{
    return str_compare(((const Rule *)a)->code, ((const Rule *)b)->code);
}

const Rule *link_rules(JsonReader *reader, const Drafts *drafts, const Rules *older)
{
    uint32_t count = drafts->rules.len;
    const RuleDraft *at = drafts->rules.at;
    Rule *rules = arena_array(reader->arena, Rule, count);
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < i; j++)
            check_rules(reader, &at[j], &at[i]);
        check_older(reader, &at[i], older);
        rules[i] = at[i].rule;
    }
    if (count)
        qsort(rules, count, sizeof *rules, compare_rules);
    return rules;
}
