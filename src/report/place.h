/* report/place.h: where a finding stands, in the words of the formats. */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include "report/report.h"

typedef struct Extent {
    Position start, end; /* the end is exclusive */
    uint32_t cell;       /* of a notebook, whose rows count in it; 0 elsewhere */
} Extent;

/* Of a place without a source, which is a file as a whole: its first character. */
Extent place_extent(Place place);

/* The same for formats that know no cells: all of a notebook has the place of its first
   character, as Ruff has it. */
Extent place_in_file(Place place);

/* The row of a place's start in the source, that is, in the program that a notebook's
   cells make together; 1 without a source. */
uint32_t place_row(Place place);

/* How many rows of the source come before the cell that the place is in, and the last row
   of that cell; outside of notebooks, of the source. */
uint32_t place_rows_before(Place place);
uint32_t place_last_row(Place place);

/* ":3:7", or ":cell 2:3:7". */
void place_print(FILE *out, Place place);

/* For people: relative to the current folder where it lies below it. */
Str path_shown(const ReportOptions *options, Str path);

/* For programs: absolute, but that the standard input has the name that it was given. */
Str path_full(Arena *arena, const ReportOptions *options, Str path);

/* For programs that know the project: relative to its folder where it lies below it, else
   absolute. */
Str path_in_project(Arena *arena, const ReportOptions *options, Str path);

#endif
