/* syntax/source.h: one file's path and bytes, and what line and column a byte is on. */
#ifndef SYNTAX_SOURCE_H
#define SYNTAX_SOURCE_H

#include "base/arena.h"
#include "base/str.h"

/* Filled once, then read-only. */
typedef struct Source {
    Str path;  /* as the user gave it, or as an import found it */
    Str bytes; /* a byte order mark included */
    /* Byte offset of each line's first byte; CR, LF and CRLF end a line. */
    Vec(uint32_t) lines;
} Source;

/* 1-based; the column counts Unicode code points, a byte order mark counts nothing, a
   byte that is no UTF-8 counts one (Ruff's line_index.rs). */
typedef struct Position {
    uint32_t row, column;
} Position;

const Source *source_make(Arena *arena, Str path, Str bytes);

Position source_position(const Source *source, uint32_t offset);

/* The column in bytes, 1-based; a byte order mark counts nothing here either. */
uint32_t source_byte_column(const Source *source, uint32_t offset);

/* The text of a line (1-based) without its end; empty past the last one. */
Str source_line(const Source *source, uint32_t row);

#endif
