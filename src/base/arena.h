/* base/arena.h: bump memory, freed as a whole. Nobody frees a single object. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

typedef struct ArenaBlock ArenaBlock;

/* The zero value is an empty arena, ready for use. One thread at a time uses an arena. */
typedef struct Arena {
    ArenaBlock *newest;
    size_t used;        /* bytes taken in the newest block */
    size_t total;       /* bytes of all blocks together */
    ArenaBlock *spares; /* blocks that nobody uses now, all zero: memory that is asked of
                           the system again and again costs more than clearing it */
    size_t spare_total; /* bytes of them, never more than some */
    struct Arena *lender; /* whose spare blocks it takes, and gives back to, or NULL */
    struct ArenaChild *children;
    bool is_tight; /* set where many arenas live long: little room is left over, for
                      some speed */
} Arena;

/* `size` bytes, zeroed, aligned for pointers, integers and doubles. Never NULL: see
   arena_die. */
void *arena_alloc(Arena *arena, size_t size);

/* A larger copy of the `old_size` bytes at `old`, the rest zeroed; grows in place where
   `old` was the last thing allocated. `old` may be NULL when `old_size` is 0. */
void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size);

/* Gives back the end of the last thing allocated, of which only `kept` of `size` bytes
   were used; the rest must still be zero. */
void arena_trim(Arena *arena, const void *at, size_t size, size_t kept);

/* Gives everything back; the arena is empty again and usable. */
void arena_free(Arena *arena);

/* Forgets everything allocated but keeps some blocks for what comes next. */
void arena_reset(Arena *arena);

/* What an arena holds at one time, to come back to: for memory that is given and taken as
   a stack is. */
typedef struct ArenaMark {
    ArenaBlock *newest;
    size_t used;
} ArenaMark;

ArenaMark arena_mark(const Arena *arena);

/* Forgets what was allocated since `mark`; the marks in between with it. */
void arena_release(Arena *arena, ArenaMark mark);

/* Has the C library give large blocks back to the system at once, and not keep them for
   each thread; once, before there are threads. */
void arena_prepare(void);

/* What happens when memory is out, in whichever thread: a line on stderr, and an end with
   the status of trouble. What is buffered isn't written. */
_Noreturn void arena_die(void);

/* Has `clean_up` called before that end. It must not allocate. */
void arena_dies_after(void (*clean_up)(void));

/* An arena of its own, which another thread may use, and which goes when `arena` goes. */
Arena *arena_child(Arena *arena);

/* The same, but of the same thread: it shares the arena's spare blocks. */
Arena *arena_part(Arena *arena);

#define arena_new(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))
#define arena_array(arena, Type, count) \
    ((Type *)arena_alloc((arena), sizeof(Type) * (size_t)(count)))

#endif
