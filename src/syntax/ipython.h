/* syntax/ipython.h: what IPython understands beside Python: magics, commands of the
   shell, questions (its documentation, "IPython reference"). */
#ifndef SYNTAX_IPYTHON_H
#define SYNTAX_IPYTHON_H

#include "base/arena.h"
#include "base/str.h"

/* Whether the text of a cell is Python, and not what a cell magic ("%%bash") takes for
   something else. */
bool ipython_is_python(Str cell);

/* The cell as Python: of the same length, each line where it was. What a magic runs as
   Python ("%time f()") stays. */
Str ipython_overwrite(Arena *arena, Str cell);

#endif
