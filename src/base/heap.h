/* base/heap.h: memory for a piece of work that gives parts of it back as it goes, as with
   malloc(), and all the rest at once at the end: tree-sitter's. Each thread has its own.
   Between heap_enter and heap_leave it is taken from there; before and after, these
   functions are the C library's. */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

#include <stddef.h>

void heap_enter(void);

/* Forgets all that was taken since heap_enter, some megabytes of which stay with the
   thread for the next time. */
void heap_leave(void);

/* As malloc() and its kin, but where memory is out, the program ends (see arena_die).
   What was taken inside is given back inside, or not at all. */
void *heap_malloc(size_t size);
void *heap_calloc(size_t count, size_t size);
void *heap_realloc(void *old, size_t size);
void heap_free(void *at);

#endif
