/* syntax/names.h: Python's words that the code knows by number, as constants. */
#ifndef SYNTAX_NAMES_H
#define SYNTAX_NAMES_H

#include "base/name.h"

enum {
    NAME_NOTHING,
#define NAME(constant, text) NAME_##constant,
#include "syntax/names.def"
#undef NAME
    NAMES_KNOWN
};

/* A table that knows all of names.def. */
Names *names_python(Arena *arena);

#endif
