/* `picklint rule`: what there is to read about a code, as Markdown and as JSON. */
#include <stdlib.h>

#include "base/text_file.h"
#include "report/report.h"
#include "report/writer.h"

static const char *severity_text(Severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR: return "An error: the program raises or hangs.";
    case SEVERITY_WARNING:
        return "A warning: the program runs, and may not do what was meant.";
    case SEVERITY_INFO: return "A note: worth knowing.";
    }
    return "";
}

/* Ends in exactly one line's end. */
static void print_block(FILE *out, Str text)
{
    text = str_trim(text);
    fprintf(out, "%.*s\n", STR_ARG(text));
}

static void print_program(FILE *out, const char *before, Str program)
{
    fprintf(out, "\n%s\n\n```python\n", before);
    print_block(out, program);
    fputs("```\n", out);
}

/* What Python says of the bad program, and where. */
static void print_failure(FILE *out, const Finding *found)
{
    if (!found || !found->fails_text.len)
        return;
    fprintf(out, "\nThe first program %.*s.\n", STR_ARG(found->fails_text));
    if (found->exception.len)
        fprintf(out, "\n## What Python says\n\n    %.*s\n", STR_ARG(found->exception));
}

/* A help that names what was found says nothing where nothing was. */
static void print_help(FILE *out, Str help)
{
    if (!help.len || str_find(help, STR("{")) >= 0)
        return;
    fputs("\n## What to do\n\n", out);
    print_block(out, help);
}

static void print_text(FILE *out, const Rule *rule, const Finding *found)
{
    fprintf(out, "%.*s\n\n%s\n\n", STR_ARG(rule->summary), severity_text(rule->severity));
    fprintf(out, "## Why%s\n\n", rule->severity == SEVERITY_ERROR ? " it fails" : "");
    print_block(out, rule->explanation);
    fputs("\n## Example\n", out);
    print_program(out, "Found here:", rule->bad);
    print_program(out, "Use instead:", rule->good);
    print_failure(out, found);
    print_help(out, found ? found->help : rule->help);
    if (rule->reference_count)
        fputs("\n## References\n\n", out);
    for (uint32_t i = 0; i < rule->reference_count; i++)
        fprintf(out, "- <%.*s>\n", STR_ARG(rule->references[i]));
}

void report_rule(FILE *out, const Rule *rule, const Finding *found)
{
    fprintf(out, "# %.*s (%.*s)\n\n", STR_ARG(rule->name), STR_ARG(rule->code));
    print_text(out, rule, found);
}

static Str print_into(Arena *arena, const Rule *rule,
                      void (*print)(FILE *out, const Rule *rule, const Finding *found))
{
    TextFile file;
    text_file_open(&file);
    print(file.out, rule, NULL);
    text_file_close(&file);
    Str copy = str_copy(arena, (Str){file.text, (uint32_t)file.len});
    free(file.text);
    return copy;
}

Str report_rule_page(Arena *arena, const Rule *rule)
{
    return print_into(arena, rule, report_rule);
}

static void write_references(Writer *writer, const Rule *rule)
{
    write_open(writer, "references", '[');
    for (uint32_t i = 0; i < rule->reference_count; i++)
        write_str(writer, NULL, rule->references[i]);
    write_close(writer, ']');
}

/* Ruff's keys as far as they mean something here, then picklint's own. As Ruff's, the
   explanation is all of the page but its title. */
static void write_rule(Writer *writer, const Rule *rule)
{
    Arena arena = {0};
    Str explanation = print_into(&arena, rule, print_text);
    write_open(writer, NULL, '{');
    write_str(writer, "name", rule->name);
    write_str(writer, "code", rule->code);
    write_str(writer, "linter", STR("picklint"));
    write_str(writer, "summary", rule->summary);
    write_open(writer, "message_formats", '[');
    write_str(writer, NULL, rule->message);
    write_close(writer, ']');
    write_str(writer, "fix", STR("Fix is not available."));
    write_str(writer, "fix_availability", STR("None"));
    write_str(writer, "explanation", explanation);
    write_bool(writer, "preview", false);
    write_str(writer, "severity", severity_word(rule->severity));
    write_str_or_null(writer, "help", rule->help);
    write_str(writer, "bad", rule->bad);
    write_str(writer, "good", rule->good);
    write_references(writer, rule);
    write_close(writer, '}');
    arena_free(&arena);
}

void report_rule_json(FILE *out, const Rule *rule)
{
    Writer writer = {.out = out};
    write_rule(&writer, rule);
    write_end(&writer);
}

void report_rules_json(FILE *out, RuleList rules)
{
    Writer writer = {.out = out};
    write_open(&writer, NULL, '[');
    for (uint32_t i = 0; i < rules.len; i++)
        write_rule(&writer, rules.at[i]);
    write_close(&writer, ']');
    write_end(&writer);
}
