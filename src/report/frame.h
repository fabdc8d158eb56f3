/* report/frame.h: a piece of source code with line numbers and marks below, as Ruff draws
   it:

     --> main.py:2:10
      |
    1 | with Pool() as pool:
    2 |     pool.map(lambda x: x, items)
      |              ^^^^^^^^^^^
     
     | */
#ifndef REPORT_FRAME_H
#define REPORT_FRAME_H

#include "finding/finding.h"
#include "report/screen.h"

typedef struct FrameStyle {
    uint32_t gutter;  /* digits of the largest line number, see frame_gutter */
    uint32_t context; /* lines before and after */
    char mark;        /* '^' or '-' */
    Ink ink;
} FrameStyle;

/* The digits that the line numbers of such a frame need. `place` has a source. */
uint32_t frame_gutter(Place place, uint32_t context);

/* " --> path:row:column". A place without a source is a file's beginning. */
void frame_print_place(const Screen *screen, Str path, Place place, uint32_t gutter);

/* The code at a place that has a source. */
void frame_print(const Screen *screen, Place place, FrameStyle style);

#endif
