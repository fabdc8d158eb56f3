/* report/writer.h: JSON onto a stream, laid out as Ruff lays it out: indented by two
   blanks, or all on one line. The caller opens and closes; commas and line ends come by
   themselves. */
#ifndef REPORT_WRITER_H
#define REPORT_WRITER_H

#include <stdio.h>

#include "base/str.h"

typedef struct Writer {
    FILE *out;
    bool is_compact;
    bool has_items; /* something stands in what is open */
    uint32_t depth;
} Writer;

/* Opens an object or array, `bracket` being '{' or '['; `key` is NULL in an array. */
void write_open(Writer *writer, const char *key, char bracket);

/* Closes what is open, `bracket` being '}' or ']'. */
void write_close(Writer *writer, char bracket);

void write_str(Writer *writer, const char *key, Str text);
void write_number(Writer *writer, const char *key, uint32_t number);
void write_bool(Writer *writer, const char *key, bool value);
void write_null(Writer *writer, const char *key);

/* null where `text` is empty. */
void write_str_or_null(Writer *writer, const char *key, Str text);

/* The end of a document: a line's end. */
void write_end(Writer *writer);

#endif
