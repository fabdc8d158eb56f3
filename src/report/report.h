/* report/report.h: how findings are said. One table of formats. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "finding/finding.h"

typedef struct ReportOptions {
    bool colour;
    bool quiet;      /* no summary line */
    Str folder;      /* the current folder, absolute: paths below it are shown relative */
} ReportOptions;

/* All findings on `out`, in the order given. */
typedef void ReportFormat(FILE *out, const Findings *findings, const ReportOptions *options);

/* The format called `name` ("full", "concise", "json", "json-lines"), or NULL. */
ReportFormat *report_find(Str name);

/* The names of all formats, for messages. */
Strs report_names(Arena *arena);

/* "COUNT  CODE  name" by falling count (--statistics). */
void report_statistics(FILE *out, Arena *arena, const Findings *findings);

/* The page of one rule, as `picklint rule CODE` prints it. */
void report_rule(FILE *out, const Rule *rule);

#endif
