/* base/vec.h: a growing array on an arena. `typedef Vec(int) Ints;` zero is empty. */
#ifndef BASE_VEC_H
#define BASE_VEC_H

#include <stdint.h>

#include "base/arena.h"

#define Vec(T)             \
    struct {               \
        T *at;             \
        uint32_t len, cap; \
    }

/* Makes room for one more; `item_size` in bytes. Use vec_add. */
void *vec_grow(Arena *arena, void *at, uint32_t *cap, size_t item_size);

/* Adds `item` at the end. `vec` is evaluated more than once. */
#define vec_add(arena, vec, item)                                        \
    ((void)((vec)->len == (vec)->cap                                     \
                ? ((vec)->at = vec_grow((arena), (vec)->at, &(vec)->cap, \
                                        sizeof *(vec)->at))              \
                : NULL),                                                 \
     (void)((vec)->at[(vec)->len++] = (item)))

/* Makes an empty `vec` ready for `count` items that are known to come. */
#define vec_reserve(arena, vec, count)                                              \
    ((void)((vec)->at = arena_alloc((arena), sizeof *(vec)->at * (size_t)(count))), \
     (void)((vec)->cap = (count)))

#define vec_last(vec) ((vec)->at[(vec)->len - 1])

#endif
