/* report/text.h: what the formats for people have in common. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "report/report.h"
#include "report/screen.h"

Ink text_ink(Severity severity);

/* "PKL101 message", and as Ruff has it "invalid-syntax: message" for what is no rule's;
   and the line's end. */
void text_print_message(const Screen *screen, const Finding *finding);

/* A path at the beginning of a line, as path_shown gives it. */
void text_print_path(const Screen *screen, Ink ink, Str path);

/* The counts of --statistics. */
void text_print_counts(FILE *out, const CodeCounts *counts, bool colour);

/* The last line: "Found 2 errors, 1 warning." */
void text_print_summary(FILE *out, const Findings *findings);

#endif
