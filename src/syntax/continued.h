/* syntax/continued.h: lines inside of brackets as the parser gets to see them, where it
   takes them for the end of a block. */
#ifndef SYNTAX_CONTINUED_H
#define SYNTAX_CONTINUED_H

#include "base/str.h"

/* The text with blanks in place of the line ends, and of comments before them, that lead
   inside of brackets to less indentation than the statement began with; all other bytes
   where they were. Behind an operator the grammar's scanner sees a block end there:

       def f():
           return (a +
       b)

   The same text where there is nothing of the kind. */
Str continued_join(Arena *arena, Str bytes);

#endif
