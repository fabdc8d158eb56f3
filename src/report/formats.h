/* report/formats.h: what the table of formats is made of; for this folder alone. */
#ifndef REPORT_FORMATS_H
#define REPORT_FORMATS_H

#include "report/report.h"

typedef void FormatPrinter(FILE *out, const Findings *findings,
                           const ReportOptions *options);

FormatPrinter full_print, concise_print, grouped_print, pylint_print;
FormatPrinter json_print, json_lines_print, rdjson_print, sarif_print;
FormatPrinter junit_print, github_print, gitlab_print, azure_print;

void json_print_counts(FILE *out, const CodeCounts *counts, bool colour);

/* How many findings from `first` on are of the same file, at least that one. */
uint32_t findings_of_file(const Findings *findings, uint32_t first);

#endif
