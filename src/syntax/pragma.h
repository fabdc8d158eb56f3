/* syntax/pragma.h: comments that silence findings: "# picklint: ignore[PKL101] reason"
   and "# noqa", "# noqa: PKL101". */
#ifndef SYNTAX_PRAGMA_H
#define SYNTAX_PRAGMA_H

#include "syntax/tree.h"

typedef struct Pragma {
    uint32_t first_row, last_row; /* the rows it silences, from 1 */
    bool is_all;                  /* every code ("# noqa") */
    Strs codes;                   /* upper case, or rule names */
    uint32_t start, end;          /* the comment, bytes */
} Pragma;

typedef Vec(Pragma) Pragmas;

/* All pragmas of the file, in order. A comment at the end of a logical line that spans
   several rows (brackets, a long string) covers all of them, one that stands alone covers
   the next logical line; "# picklint: file-ignore[CODES]" covers the file; `# noqa` as
   flake8 and Ruff read it. */
Pragmas pragmas_read(Arena *arena, const Tree *tree);

#endif
