/* tests/unit/printed.h: what a function prints, as text. */
#ifndef UNIT_PRINTED_H
#define UNIT_PRINTED_H

#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"

typedef struct Printed {
    FILE *out;
    char *text;
    size_t len;
} Printed;

static inline void printed_begin(Printed *printed)
{
    printed->out = open_memstream(&printed->text, &printed->len);
    if (!printed->out)
        abort();
}

/* A copy in `arena`; the stream is closed. */
static inline Str printed_end(Arena *arena, Printed *printed)
{
    fclose(printed->out);
    Str copy = str_copy(arena, (Str){printed->text, (uint32_t)printed->len});
    free(printed->text);
    return copy;
}

#endif
