/* `picklint rule CODE` and `picklint rule --all`. What a page says of Python comes from
   checking the rule's own bad program. */
#include "explain.h"

#include "base/fail.h"
#include "report/report.h"
#include "setup.h"
#include "syntax/names.h"

bool explain_wants_json(const Options *options)
{
    bool json = str_equal(options->format, STR("json"));
    if (!json && options->format.len && !str_equal(options->format, STR("text")))
        fail("--output-format: '%.*s' is none of text, json", STR_ARG(options->format));
    return json;
}

/* The bad programs of some rules, in memory, ready to be checked. */
typedef struct Examples {
    Arena *arena;
    CheckSetup setup;
    RuleList rules;
    Strs paths; /* of each rule's program */
} Examples;

static bool is_outside(const void *context, Str first)
{
    return rules_knows_library(context, first);
}

/* A program of cells is one of a notebook. */
static Examples make_examples(Arena *arena, const Rules *rules, RuleList list)
{
    Examples examples = {.arena = arena, .rules = list};
    Strs programs = {0};
    for (uint32_t i = 0; i < list.len; i++) {
        bool is_notebook = str_starts(list.at[i]->bad, STR("# %%"));
        Str path = str_format(arena, "/%.*s/main.%s", STR_ARG(list.at[i]->code),
                              is_notebook ? "ipynb" : "py");
        vec_add(arena, &examples.paths, path);
        vec_add(arena, &programs, list.at[i]->bad);
    }
    CheckSetup setup = {.rules = rules, .names = names_python(arena)};
    ProjectSetup project = {
        .files = files_memory(arena, examples.paths.at, programs.at, list.len),
        .grammar = grammar_load(arena),
        .names = setup.names,
        .is_outside = is_outside,
        .context = rules,
    };
    setup.project = project_make(arena, &project);
    examples.setup = setup;
    return examples;
}

/* What is found in the bad program of rule number `index`; or NULL. */
static const Finding *find_example(const Examples *examples, uint32_t index)
{
    Str code = examples->rules.at[index]->code;
    const Module *module = project_load(examples->setup.project,
                                        examples->paths.at[index]);
    Findings findings = {0};
    check_module(examples->arena, &examples->setup, module, &findings);
    findings_sort(&findings);
    for (uint32_t i = 0; i < findings.len; i++)
        if (str_equal(findings.at[i].code, code))
            return &findings.at[i];
    return NULL;
}

static void print_pages(Arena *arena, const Rules *rules, RuleList list)
{
    Examples examples = make_examples(arena, rules, list);
    for (uint32_t i = 0; i < list.len; i++) {
        fputs(i ? "\n" : "", stdout);
        report_rule(stdout, list.at[i], find_example(&examples, i));
    }
}

static const Rule *get_rule(const Rules *rules, Str code)
{
    const Rule *rule = rules_find_rule(rules, code);
    if (rule)
        return rule;
    setup_fail_no_rule(rules, "", code);
}

void explain_rules(Arena *arena, const Options *options)
{
    bool is_index = options->all_rules && str_equal(options->format, STR("markdown"));
    bool is_json = !is_index && explain_wants_json(options);
    if (options->operands.len != (options->all_rules ? 0 : 1))
        fail("rule: want one code or name, or --all");
    Config *config = setup_config(arena, files_disk(), options);
    config_root(config);
    const Rules *rules = setup_rules(arena, files_disk(), config);
    const Rule *one = options->all_rules ? NULL
                                         : get_rule(rules, options->operands.at[0]);
    RuleList list = one ? (RuleList){&one, 1} : rules_list(rules);
    if (is_index)
        report_rules_index(stdout, list);
    else if (!is_json)
        print_pages(arena, rules, list);
    else if (one)
        report_rule_json(stdout, one);
    else
        report_rules_json(stdout, list);
}
