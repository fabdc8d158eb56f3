/* report/place.h: where a finding stands, in the words of the formats. */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include "report/report.h"

typedef struct Extent {
    Position start, end; /* the end is exclusive */
} Extent;

/* Of a place without a source, which is a file as a whole: its first character. */
Extent place_extent(Place place);

/* The row of a place's start, 1 without a source. */
uint32_t place_row(Place place);

/* For people: relative to the current folder where it lies below it. */
Str path_shown(const ReportOptions *options, Str path);

/* For programs: absolute, but that the standard input has the name that it was given. */
Str path_full(Arena *arena, const ReportOptions *options, Str path);

/* For programs that know the project: relative to its folder where it lies below it, else
   absolute. */
Str path_in_project(Arena *arena, const ReportOptions *options, Str path);

#endif
