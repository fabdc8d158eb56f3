/* output.h: the report of a run, and where it goes. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "options.h"
#include "report/report.h"

typedef struct Output {
    const Options *options;
    const ReportFormat *format;
    const Rules *rules;
} Output;

/* Prints the findings as the options want it, on the standard output or into the file of
   --output-file. What can't be written is fatal. */
void output_findings(Arena *arena, const Output *output, const Findings *findings);

#endif
