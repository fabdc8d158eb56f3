/* The one part of a growing array that is no macro: doubling its room. */
#include "base/vec.h"

#include <assert.h>

void *vec_grow(Arena *arena, void *at, uint32_t *cap, size_t item_size)
{
    assert(*cap <= UINT32_MAX / 2);
    uint32_t old = *cap;
    *cap = old ? 2 * old : 8;
    return arena_grow(arena, at, old * item_size, *cap * item_size);
}
