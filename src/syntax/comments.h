/* syntax/comments.h: comments as the parser gets to see them. */
#ifndef SYNTAX_COMMENTS_H
#define SYNTAX_COMMENTS_H

#include "base/str.h"

/* Where the string ends whose first quote is at `at`: behind its last quote, or, in
   single quotes, at the end of its line at the latest. */
uint32_t string_end(Str bytes, uint32_t at);

/* Where the comment at `at`, and its line, ends. */
uint32_t comment_end(Str bytes, uint32_t at);

/* Whether a comment may say something to a linter. */
bool comment_may_be_pragma(Str comment);

/* The text with blanks in place of most comments of long runs of them, all other bytes
   where they were: at each comment the grammar's scanner reads on to the next token, so
   that a run takes it time by the square of its length (60,000 lines: minutes). */
Str comments_blank(Arena *arena, Str bytes);

#endif
