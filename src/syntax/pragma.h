/* syntax/pragma.h: comments that silence findings: "# picklint: ignore[PKL101] reason"
   and "# noqa", "# noqa: PKL101". */
#ifndef SYNTAX_PRAGMA_H
#define SYNTAX_PRAGMA_H

#include "syntax/tree.h"

typedef enum {
    PRAGMA_NOQA,
    PRAGMA_IGNORE,
    PRAGMA_FILE_IGNORE,
    PRAGMA_MISTAKE, /* meant to silence, and silences nothing: see `mistake` */
} PragmaKind;

typedef struct PragmaCode {
    Str text; /* upper case, or the name of a rule */
    uint32_t start, end;
} PragmaCode;

typedef struct Pragma {
    PragmaKind kind;
    uint32_t first_row, last_row; /* the rows it silences, from 1 */
    bool is_all;                  /* every code ("# noqa") */
    Vec(PragmaCode) codes;
    const char *mistake; /* what is wrong with it, or NULL */
    uint32_t start, end; /* from its "#" to its last code or bracket, bytes */
} Pragma;

typedef Vec(Pragma) Pragmas;

/* All pragmas of the file, in order, as Ruff reads "# ruff: ignore[…]" and "# noqa". At
   the end of a line a comment covers that line, with all rows of a string that ends on
   it, or of lines joined by "\". An "ignore" that stands alone covers the next logical
   line; inside of brackets, the next row that holds code; "# picklint:
   file-ignore[CODES]" covers the file. */
Pragmas pragmas_read(Arena *arena, const Tree *tree);

#endif
