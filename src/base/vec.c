/* The one part of a growing array that is no macro: doubling its room. */
#include "base/vec.h"

#include <assert.h>

/* Most arrays stay very small: a few large items, or some small ones. */
static uint32_t first_cap(size_t item_size)
{
    return item_size > 64 ? 1 : item_size > 32 ? 2 : item_size > 8 ? 4 : 8;
}

void *vec_grow(Arena *arena, void *at, uint32_t *cap, size_t item_size)
{
    assert(*cap <= UINT32_MAX / 2);
    uint32_t old = *cap;
    *cap = old ? 2 * old : first_cap(item_size);
    return arena_grow(arena, at, old * item_size, *cap * item_size);
}
