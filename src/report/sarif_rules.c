/* The rules of a SARIF run, with what GitHub's code scanning shows of them. It allows no
   empty texts, and no full description over 1024 characters. */
#include "report/sarif_rules.h"

#include <stdlib.h>

enum { LONGEST_DESCRIPTION = 1024 };

/* What is no rule's: see finding/trouble.h. */
static const Rule without_rule[] = {
    {.code = STR_CONST("invalid-syntax"),
     .name = STR_CONST("invalid-syntax"),
     .severity = SEVERITY_WARNING,
     .summary = STR_CONST("Not all of the file could be checked"),
     .explanation = STR_CONST(
         "The parser doesn't understand the file, or a part of it.")},
    {.code = STR_CONST("io-error"),
     .name = STR_CONST("io-error"),
     .severity = SEVERITY_ERROR,
     .summary = STR_CONST("The file or folder could not be read"),
     .explanation = STR_CONST("The file or folder could not be read.")},
};

static int compare_codes(const void *left, const void *right)
{
    const Str *a = left, *b = right;
    return str_compare(*a, *b);
}

Strs sarif_codes(Arena *arena, const Findings *findings)
{
    Strs codes = {0};
    for (uint32_t i = 0; i < findings->len; i++) {
        Str code = findings->at[i].code;
        if (sarif_code_index(&codes, code) == codes.len)
            vec_add(arena, &codes, code);
    }
    if (codes.len)
        qsort(codes.at, codes.len, sizeof *codes.at, compare_codes);
    return codes;
}

uint32_t sarif_code_index(const Strs *codes, Str code)
{
    uint32_t index = 0;
    while (index < codes->len && !str_equal(codes->at[index], code))
        index++;
    return index;
}

Str sarif_level(Severity severity)
{
    return severity == SEVERITY_INFO ? STR("note") : severity_word(severity);
}

static Rule find_rule(const Rules *rules, Str code)
{
    const Rule *rule = rules ? rules_find_rule(rules, code) : NULL;
    if (rule)
        return *rule;
    for (uint32_t i = 0; i < sizeof without_rule / sizeof *without_rule; i++)
        if (str_equal(without_rule[i].code, code))
            return without_rule[i];
    return (Rule){.code = code, .name = code, .severity = SEVERITY_ERROR};
}

/* The first paragraph, at most as long as GitHub allows. */
static Str first_part(Str text)
{
    int64_t end = str_find(text, STR("\n\n"));
    Str part = end < 0 ? text : str_slice(text, 0, (uint32_t)end);
    uint32_t at = 0, count = 0, len;
    while (count < LONGEST_DESCRIPTION && (len = str_utf8_len(part, at)) != 0) {
        at += len;
        count++;
    }
    return str_trim(str_slice(part, 0, at));
}

static void write_text(Writer *writer, const char *key, Str text)
{
    write_open(writer, key, '{');
    write_str(writer, "text", text);
    write_close(writer, '}');
}

static void write_help(Arena *arena, Writer *writer, const Rule *rule)
{
    write_open(writer, "help", '{');
    if (rule->bad.len)
        write_str(writer, "markdown", report_rule_page(arena, rule));
    write_str(writer, "text", rule->explanation);
    write_close(writer, '}');
}

static void write_properties(Writer *writer, const Rule *rule)
{
    bool is_error = rule->severity == SEVERITY_ERROR;
    bool is_info = rule->severity == SEVERITY_INFO;
    write_open(writer, "properties", '{');
    write_str(writer, "id", rule->code);
    write_str(writer, "kind", STR("picklint"));
    write_str(writer, "name", rule->name);
    write_str(writer, "precision", is_error ? STR("high") : STR("medium"));
    write_str(writer, "problem.severity",
              is_info ? STR("recommendation") : severity_word(rule->severity));
    write_open(writer, "tags", '[');
    write_str(writer, NULL, STR("correctness"));
    write_str(writer, NULL, STR("multiprocessing"));
    write_close(writer, ']');
    write_close(writer, '}');
}

static void write_rule(Arena *arena, Writer *writer, Rule rule)
{
    if (!rule.summary.len)
        rule.summary = rule.name;
    if (!str_trim(rule.explanation).len)
        rule.explanation = rule.summary;
    write_open(writer, NULL, '{');
    write_open(writer, "defaultConfiguration", '{');
    write_str(writer, "level", sarif_level(rule.severity));
    write_close(writer, '}');
    write_text(writer, "fullDescription", first_part(rule.explanation));
    write_help(arena, writer, &rule);
    write_str(writer, "id", rule.code);
    if (!str_equal(rule.name, rule.code))
        write_str(writer, "name", rule.name);
    write_properties(writer, &rule);
    write_text(writer, "shortDescription", rule.summary);
    write_close(writer, '}');
}

void sarif_write_rules(Arena *arena, Writer *writer, const Rules *rules,
                       const Strs *codes)
{
    write_open(writer, "rules", '[');
    for (uint32_t i = 0; i < codes->len; i++)
        write_rule(arena, writer, find_rule(rules, codes->at[i]));
    write_close(writer, ']');
}
