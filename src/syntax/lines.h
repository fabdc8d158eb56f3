/* syntax/lines.h: where Python's lines end, as opposed to the file's: not inside
   brackets, nor inside a string, nor behind a backslash (language reference, 2.1). */
#ifndef SYNTAX_LINES_H
#define SYNTAX_LINES_H

#include "syntax/tree.h"

typedef struct Line {
    uint32_t start, end; /* bytes, without what ends it */
    bool has_code;       /* it is more than blanks and a comment */
} Line;

typedef Vec(Line) LineList;

typedef struct Lines {
    LineList logical;
    LineList joined; /* ended by brackets' inner line ends too, not by those of strings */
} Lines;

Lines lines_read(Arena *arena, const Tree *tree);

/* Index of the line that `offset` is on. */
uint32_t lines_find(const LineList *lines, uint32_t offset);

#endif
