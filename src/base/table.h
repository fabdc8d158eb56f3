/* base/table.h: uthash set up to live on an arena. Whoever adds has an `arena` in sight;
   nothing is freed. uthash's macros stay in static functions of the module that owns the
   table. */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include "base/arena.h"

#define uthash_malloc(size)    arena_alloc(arena, (size))
#define uthash_free(at, size)  ((void)(at), (void)(size))
#define uthash_bzero(at, size) ((void)(at), (void)(size)) /* arena memory is zero */
#define HASH_NONFATAL_OOM      0

#include <uthash.h>

#endif
