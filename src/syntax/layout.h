/* syntax/layout.h: how lines are indented, as the parser gets to see it where it would
   find the end of a block that isn't there. */
#ifndef SYNTAX_LAYOUT_H
#define SYNTAX_LAYOUT_H

#include "syntax/tree.h"

/* The text with blanks in place of what misleads the grammar's scanner, all other bytes
   where they were; the same text where nothing does:

   * line ends in brackets, or behind a "\", if the line that follows has less indentation
     than the statement:     x = (a +
                         b)
   * comments with less indentation than the code that follows, as between a decorator
     and its function.

   Comments for linters that are blanked are added to `comments`. */
Str layout_mend(Arena *arena, Str bytes, Comments *comments);

#endif
