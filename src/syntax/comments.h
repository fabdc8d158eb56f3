/* syntax/comments.h: comments as the parser gets to see them. */
#ifndef SYNTAX_COMMENTS_H
#define SYNTAX_COMMENTS_H

#include "base/str.h"

/* Whether a comment may say something to a linter. */
bool comment_may_be_pragma(Str comment);

/* The text with blanks in place of most comments of long runs of them, all other bytes
   where they were: at each comment the grammar's scanner reads on to the next token, so
   that a run takes it time by the square of its length (60,000 lines: minutes). */
Str comments_blank(Arena *arena, Str bytes);

#endif
