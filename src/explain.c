/* `picklint rule CODE` and `picklint rule --all`. */
#include "explain.h"

#include "base/fail.h"
#include "base/similar.h"
#include "report/report.h"
#include "setup.h"

bool explain_wants_json(const Options *options)
{
    bool json = str_equal(options->format, STR("json"));
    if (!json && options->format.len && !str_equal(options->format, STR("text")))
        fail("--output-format: '%.*s' is none of text, json", STR_ARG(options->format));
    return json;
}

static void explain_all(const Rules *rules, bool json)
{
    RuleList list = rules_list(rules);
    if (json) {
        report_rules_json(stdout, list);
        return;
    }
    for (uint32_t i = 0; i < list.len; i++) {
        fputs(i ? "\n" : "", stdout);
        report_rule(stdout, list.at[i]);
    }
}

static Str similar_name(const Rules *rules, Str word)
{
    RuleList list = rules_list(rules);
    Similar similar = similar_to(word);
    for (uint32_t i = 0; i < list.len; i++)
        similar_offer(&similar, list.at[i]->name);
    return similar.best;
}

static void explain_one(const Rules *rules, Str code, bool json)
{
    const Rule *rule = rules_find_rule(rules, code);
    Str meant = rule ? (Str){0} : similar_name(rules, code);
    if (meant.len)
        fail("there is no rule '%.*s'; did you mean '%.*s'?", STR_ARG(code),
             STR_ARG(meant));
    if (!rule)
        fail("there is no rule '%.*s'; see picklint rule --all", STR_ARG(code));
    if (json)
        report_rule_json(stdout, rule);
    else
        report_rule(stdout, rule);
}

void explain_rules(Arena *arena, const Options *options)
{
    bool json = explain_wants_json(options);
    if (options->operands.len != (options->all_rules ? 0 : 1))
        fail("rule: want one code or name, or --all");
    Config *config = setup_config(arena, files_disk(), options);
    config_root(config);
    const Rules *rules = setup_rules(arena, files_disk(), config);
    if (options->all_rules)
        explain_all(rules, json);
    else
        explain_one(rules, options->operands.at[0], json);
}
