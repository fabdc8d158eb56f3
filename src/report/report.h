/* report/report.h: how findings are said. One table of formats. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stdio.h>

#include "finding/finding.h"

typedef struct ReportOptions {
    bool colour;
    bool quiet;     /* no summary line */
    Str folder;     /* the current folder, absolute: paths below it are shown relative */
    Str project;    /* whose files the build server knows; empty: the current folder */
    Str stdin_path; /* what the standard input is called, shown as it is; or empty */
    Str version;    /* of picklint */
    const Rules *rules; /* for formats that explain codes; or NULL */
} ReportOptions;

/* How often a code was found. */
typedef struct CodeCount {
    Str code, name;
    uint32_t count;
} CodeCount;

typedef Vec(CodeCount) CodeCounts;

typedef struct ReportFormat {
    const char *name;
    /* All findings on `out`, in the order given. */
    void (*print)(FILE *out, const Findings *findings, const ReportOptions *options);
    /* The counts (--statistics); NULL where the format has no such thing. */
    void (*print_counts)(FILE *out, const CodeCounts *counts, bool colour);
    bool has_summary; /* a last line for people: "Found 2 errors." */
} ReportFormat;

/* The format called `name` ("full", "json", "sarif", …), or NULL. */
const ReportFormat *report_find(Str name);

/* The names of all formats, with ", " between them. */
Str report_names(Arena *arena);

/* The findings, or their counts by falling count, and the summary where the format has
   one. */
void report_findings(FILE *out, const ReportFormat *format, const Findings *findings,
                     const ReportOptions *options);
void report_statistics(FILE *out, const ReportFormat *format, const Findings *findings,
                       const ReportOptions *options);

/* The page of one rule, as `picklint rule CODE` prints it (Markdown); `found` is what is
   found in the rule's bad program, or NULL. */
void report_rule(FILE *out, const Rule *rule, const Finding *found);

/* A page that leads to those of all rules, in files called CODE-NAME.md. */
void report_rules_index(FILE *out, RuleList rules);

/* The same as report_rule, as text, with nothing found. */
Str report_rule_page(Arena *arena, const Rule *rule);

/* The same as a JSON object, and all rules as an array of them. */
void report_rule_json(FILE *out, const Rule *rule);
void report_rules_json(FILE *out, RuleList rules);

#endif
