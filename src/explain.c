/* `picklint rule CODE` and `picklint rule --all`. */
#include "explain.h"

#include "base/fail.h"
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

static void explain_one(const Rules *rules, Str code, bool json)
{
    const Rule *rule = rules_find_rule(rules, code);
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
