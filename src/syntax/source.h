/* syntax/source.h: one file's path and bytes, and what line and column a byte is on. */
#ifndef SYNTAX_SOURCE_H
#define SYNTAX_SOURCE_H

#include "base/arena.h"
#include "base/str.h"

/* A cell of a notebook. */
typedef struct NotebookCell {
    uint32_t start;  /* its first byte in the program */
    uint32_t number; /* from 1, as the notebook shows them all */
} NotebookCell;

typedef Vec(NotebookCell) NotebookCells;

/* Filled once, then read-only. */
typedef struct Source {
    Str path;  /* as the user gave it, or as an import found it */
    Str bytes; /* a byte order mark included; of a notebook, its program */
    Str text;  /* what people see: the same bytes, or those of a notebook's cells, which
                  are as many */
    /* Byte offset of each line's first byte; CR, LF and CRLF end a line. */
    Vec(uint32_t) lines;
    NotebookCells cells; /* of a notebook */
    const char *error;   /* why there is no program, or NULL */
} Source;

/* 1-based; the column counts Unicode code points, a byte order mark counts nothing, a
   byte that is no UTF-8 counts one (Ruff's line_index.rs). */
typedef struct Position {
    uint32_t row, column;
} Position;

const Source *source_make(Arena *arena, Str path, Str bytes);

/* The cell that the byte is in; NULL where there are none. */
const NotebookCell *source_cell(const Source *source, uint32_t offset);

Position source_position(const Source *source, uint32_t offset);

/* The column in bytes, 1-based; a byte order mark counts nothing here either. */
uint32_t source_byte_column(const Source *source, uint32_t offset);

/* The text of a line (1-based) without its end; empty past the last one. */
Str source_line(const Source *source, uint32_t row);

#endif
