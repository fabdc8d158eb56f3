/* base/name.h: interned text. Equal text has an equal Name, in every thread; a Name is a
   small number, so it compares and switches at once. Names with a fixed number come from
   the caller's list (syntax/names.def has Python's). */
#ifndef BASE_NAME_H
#define BASE_NAME_H

#include "base/arena.h"
#include "base/str.h"

typedef uint32_t Name; /* 0 is no name; 1… the known names in the order of their list */

typedef Vec(Name) NameList;

typedef struct Names Names;

/* An empty table in which `known[i]` has the Name i + 1. Lives in `arena`, for the whole
   run. */
Names *names_make(Arena *arena, const Str *known, uint32_t count);

/* The Name of `text`, made if it is new. Any thread may call it at any time. */
Name name_make(Names *names, Str text);

/* The Name of `text`, or 0 if nobody made it yet. */
Name name_find(Names *names, Str text);

/* The text of `name`; it lives as long as the table. The empty Str for 0. */
Str name_text(const Names *names, Name name);

#endif
