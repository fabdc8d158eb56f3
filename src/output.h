/* output.h: the report of a run, and where it goes. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "finding/finding.h"
#include "options.h"

/* Prints the findings as the options want it, on the standard output or into the file of
   --output-file. What can't be written is fatal. */
void output_findings(Arena *arena, const Options *options, const Rules *rules,
                     const Findings *findings);

#endif
