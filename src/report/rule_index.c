/* The page that leads to the pages of all rules. */
#include "report/report.h"

typedef struct Section {
    const char *prefix, *title;
} Section;

/* The last is that of rules from elsewhere. */
static const Section sections[] = {
    {"PKL0", "Comments"},
    {"PKL1", "Functions and other callables"},
    {"PKL2", "Classes and their instances"},
    {"PKL3", "Values"},
    {"PKL4", "What only a starting child inherits"},
    {"PKL5", "Starting and stopping processes"},
    {"PKL6", "State that is lost"},
    {"PKL7", "The life of pools, queues and processes"},
    {"PKL8", "Dangers of fork"},
    {"PKL9", "Portability"},
    {"", "Further rules"},
};

static const Section *section_of(const Rule *rule)
{
    const Section *section = sections;
    while (!str_starts(rule->code, str_of(section->prefix)))
        section++;
    return section;
}

void report_rules_index(FILE *out, RuleList rules)
{
    fputs("# The rules\n\nEach code has a page; `picklint rule CODE` prints the same.\n",
          out);
    const Section *open = NULL;
    for (uint32_t i = 0; i < rules.len; i++) {
        const Rule *rule = rules.at[i];
        if (section_of(rule) != open) {
            open = section_of(rule);
            fprintf(
                out,
                "\n## %s\n\n| code | name | severity | |\n| --- | --- | --- | --- |\n",
                open->title);
        }
        Str severity = severity_word(rule->severity);
        fprintf(out, "| [%.*s](%.*s-%.*s.md) | %.*s | %.*s | %.*s |\n",
                STR_ARG(rule->code), STR_ARG(rule->code), STR_ARG(rule->name),
                STR_ARG(rule->name), STR_ARG(severity), STR_ARG(rule->summary));
    }
}
