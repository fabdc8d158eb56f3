/* report/formats.h: what the table of formats is made of; for this folder alone. */
#ifndef REPORT_FORMATS_H
#define REPORT_FORMATS_H

#include "report/report.h"

void full_print(FILE *out, const Findings *findings, const ReportOptions *options);
void concise_print(FILE *out, const Findings *findings, const ReportOptions *options);
void text_print_counts(FILE *out, const CodeCounts *counts);

void json_print(FILE *out, const Findings *findings, const ReportOptions *options);
void json_lines_print(FILE *out, const Findings *findings, const ReportOptions *options);
void json_print_counts(FILE *out, const CodeCounts *counts);

/* The last line: "Found 2 errors, 1 warning." */
void text_print_summary(FILE *out, const Findings *findings);

#endif
