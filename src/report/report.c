/* The table of formats, and what is the same for all of them. */
#include "report/report.h"

#include <stdlib.h>

#include "report/formats.h"
#include "report/text.h"

static const ReportFormat formats[] = {
    {"full", full_print, text_print_counts, true},
    {"concise", concise_print, text_print_counts, true},
    {"grouped", grouped_print, NULL, true},
    {"json", json_print, json_print_counts, false},
    {"json-lines", json_lines_print, NULL, false},
    {"junit", junit_print, NULL, false},
    {"github", github_print, NULL, false},
    {"gitlab", gitlab_print, NULL, false},
    {"pylint", pylint_print, NULL, false},
    {"rdjson", rdjson_print, NULL, false},
    {"sarif", sarif_print, NULL, false},
    {"azure", azure_print, NULL, false},
};

enum { FORMATS = sizeof formats / sizeof *formats };

const ReportFormat *report_find(Str name)
{
    for (uint32_t i = 0; i < FORMATS; i++)
        if (str_equal(str_of(formats[i].name), name))
            return &formats[i];
    return NULL;
}

Str report_names(Arena *arena)
{
    Strs names = {0};
    for (uint32_t i = 0; i < FORMATS; i++)
        vec_add(arena, &names, str_of(formats[i].name));
    return str_join(arena, &names, STR(", "));
}

uint32_t findings_of_file(const Findings *findings, uint32_t first)
{
    uint32_t end = first + 1;
    while (end < findings->len &&
           str_equal(findings->at[end].path, findings->at[first].path))
        end++;
    return end - first;
}

static void print_summary(FILE *out, const ReportFormat *format, const Findings *findings,
                          const ReportOptions *options)
{
    if (format->has_summary && !options->quiet)
        text_print_summary(out, findings);
}

void report_findings(FILE *out, const ReportFormat *format, const Findings *findings,
                     const ReportOptions *options)
{
    format->print(out, findings, options);
    print_summary(out, format, findings, options);
}

static CodeCount *find_count(const CodeCounts *counts, Str code)
{
    for (uint32_t i = 0; i < counts->len; i++)
        if (str_equal(counts->at[i].code, code))
            return &counts->at[i];
    return NULL;
}

static int compare_counts(const void *left, const void *right)
{
    const CodeCount *a = left, *b = right;
    return a->count != b->count ? (a->count < b->count ? 1 : -1)
                                : str_compare(a->code, b->code);
}

static CodeCounts count_codes(Arena *arena, const Findings *findings)
{
    CodeCounts counts = {0};
    for (uint32_t i = 0; i < findings->len; i++) {
        const Finding *finding = &findings->at[i];
        CodeCount *count = find_count(&counts, finding->code);
        if (count)
            count->count++;
        else
            vec_add(arena, &counts, ((CodeCount){finding->code, finding->name, 1}));
    }
    if (counts.len)
        qsort(counts.at, counts.len, sizeof *counts.at, compare_counts);
    return counts;
}

void report_statistics(FILE *out, const ReportFormat *format, const Findings *findings,
                       const ReportOptions *options)
{
    Arena arena = {0};
    CodeCounts counts = count_codes(&arena, findings);
    format->print_counts(out, &counts, options->colour);
    print_summary(out, format, findings, options);
    arena_free(&arena);
}
