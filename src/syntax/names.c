/* The table of names with Python's words in it. */
#include "syntax/names.h"

Names *names_python(Arena *arena)
{
    static const Str known[] = {
#define NAME(constant, text) {text, sizeof(text) - 1},
#include "syntax/names.def"
#undef NAME
    };
    return names_make(arena, known, NAMES_KNOWN - 1);
}
