/* finding/baseline_file.h: the file of a baseline; for finding/baseline.c alone.

   {"version": 1, "findings": {PATH: {CODE: {LINE: COUNT}}}}

   Paths are relative to its folder. */
#ifndef FINDING_BASELINE_FILE_H
#define FINDING_BASELINE_FILE_H

#include "base/json.h"

/* What is put up with at one place. */
typedef struct Tolerated {
    Str path; /* relative to the baseline's folder */
    Str code;
    Str line; /* without blanks at both ends */
    uint32_t count;
} Tolerated;

typedef Vec(Tolerated) ToleratedList;

/* By path, code and line. */
int tolerated_compare(const Tolerated *a, const Tolerated *b);

/* Reads the file's text; mistakes are the reader's. */
ToleratedList baseline_read(JsonReader *reader, Str text);

/* The text of a file with this in it, which is sorted. */
Str baseline_print(Arena *arena, const ToleratedList *list);

/* Text as a JSON file can give it back: without control characters and broken UTF-8. */
Str baseline_clean(Arena *arena, Str text);

#endif
