/* Memory: zeroed, aligned, grown in place, and given back with what belongs to it. */
#include <stdint.h>

#include "base/arena.h"
#include "test.h"

static bool is_zero(const char *at, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (at[i])
            return false;
    return true;
}

TEST(memory_is_zero_and_aligned)
{
    Arena arena = {0};
    for (size_t size = 1; size < 100000; size = size * 3 + 1) {
        char *at = arena_alloc(&arena, size);
        CHECK_INT((long long)((uintptr_t)at % _Alignof(double)), 0);
        CHECK(is_zero(at, size));
        memset(at, 0xAA, size);
    }
    arena_free(&arena);
}

TEST(a_large_wish_is_granted_whole)
{
    Arena arena = {0};
    char *at = arena_alloc(&arena, 10 << 20);
    at[(10 << 20) - 1] = 1;
    CHECK(arena.total >= 10 << 20);
    arena_free(&arena);
    CHECK_INT((long long)arena.total, 0);
}

TEST(the_last_thing_grows_in_place)
{
    Arena arena = {0};
    char *at = arena_alloc(&arena, 20);
    memset(at, 1, 20);
    char *grown = arena_grow(&arena, at, 20, 200);
    CHECK(grown == at);
    CHECK(is_zero(grown + 20, 180));
    arena_free(&arena);
}

TEST(what_is_not_the_last_thing_is_copied)
{
    Arena arena = {0};
    char *at = arena_alloc(&arena, 20);
    memset(at, 1, 20);
    arena_alloc(&arena, 1);
    char *grown = arena_grow(&arena, at, 20, 200);
    CHECK(grown != at && grown[19] == 1);
    CHECK(is_zero(grown + 20, 180));
    arena_free(&arena);
}

TEST(the_trimmed_end_is_handed_out_again)
{
    Arena arena = {0};
    char *at = arena_alloc(&arena, 1024);
    arena_trim(&arena, at, 1024, 16);
    CHECK((char *)arena_alloc(&arena, 16) == at + 16);
    arena_trim(&arena, at, 16, 0);
    CHECK((char *)arena_alloc(&arena, 16) == at + 32);
    arena_free(&arena);
}

TEST(a_reset_arena_gives_zeros_and_needs_no_new_block)
{
    Arena arena = {0};
    memset(arena_alloc(&arena, 5000), 0xAA, 5000);
    size_t total = arena.total;
    arena_reset(&arena);
    CHECK(is_zero(arena_alloc(&arena, 5000), 5000));
    CHECK(arena.total == total);
    arena_free(&arena);
}

TEST(a_part_takes_and_gives_spare_blocks_of_the_whole)
{
    Arena arena = {0};
    memset(arena_alloc(arena_part(&arena), 100000), 0xAA, 100000);
    arena_reset(&arena);
    size_t spare = arena.spare_total;
    CHECK(spare >= 100000);
    CHECK(is_zero(arena_alloc(arena_part(&arena), 100000), 100000));
    CHECK(arena.spare_total <= spare - 100000);
    arena_free(&arena);
}

TEST(what_is_far_too_much_is_not_kept)
{
    Arena arena = {0};
    arena_alloc(&arena, 20 << 20);
    arena_alloc(&arena, 5000);
    arena_reset(&arena);
    CHECK(arena.spare_total > 0 && arena.spare_total < 16 << 20);
    arena_free(&arena);
}

/* The sanitizer's search for leaks is the check of the child's end. */
TEST(a_child_goes_with_its_parent)
{
    Arena arena = {0};
    Arena *child = arena_child(&arena);
    memset(arena_alloc(arena_child(child), 100000), 1, 100000);
    memset(arena_alloc(child, 100000), 1, 100000);
    CHECK(child->total >= 100000 && arena.total < 100000);
    arena_reset(&arena);
    CHECK(arena.children == NULL);
    arena_free(&arena);
}
