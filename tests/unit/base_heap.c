/* The heap: pieces that keep what is in them, and their place; inside and outside. */
#include <stdint.h>

#include "base/heap.h"
#include "test.h"

enum { PIECES = 600, ROUNDS = 40 };

typedef struct Piece {
    unsigned char *at;
    size_t size;
} Piece;

static uint32_t next_number(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

/* Mostly small, sometimes a megabyte. */
static size_t next_size(uint32_t *seed)
{
    static const size_t most[] = {16, 100, 300, 2000, 40000, 1 << 20};
    size_t kind = next_number(seed) % 64;
    return 1 + next_number(seed) % most[kind < 5 ? kind + 1 : 0];
}

static void fill(const Piece *piece, size_t number)
{
    memset(piece->at, (int)(number % 251), piece->size);
}

static bool is_filled(const Piece *piece, size_t number, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (piece->at[i] != number % 251)
            return false;
    return true;
}

static void replace_piece(Piece *piece, size_t number, uint32_t *seed)
{
    size_t size = next_size(seed), shared = size < piece->size ? size : piece->size;
    if (next_number(seed) % 2) {
        piece->at = heap_realloc(piece->at, size);
        CHECK(is_filled(piece, number, shared));
    } else {
        heap_free(piece->at);
        piece->at = heap_malloc(size);
    }
    CHECK_INT((long long)((uintptr_t)piece->at % _Alignof(max_align_t)), 0);
    piece->size = size;
    fill(piece, number);
}

static void check_pieces(bool are_freed)
{
    static Piece pieces[PIECES];
    uint32_t seed = 1;
    memset(pieces, 0, sizeof pieces);
    for (size_t i = 0; i < (size_t)PIECES * ROUNDS; i++) {
        size_t number = next_number(&seed) % PIECES;
        CHECK(is_filled(&pieces[number], number, pieces[number].size));
        replace_piece(&pieces[number], number, &seed);
    }
    for (size_t i = 0; are_freed && i < PIECES; i++)
        heap_free(pieces[i].at);
}

TEST(pieces_keep_their_bytes_outside)
{
    check_pieces(true);
}

TEST(pieces_keep_their_bytes_inside_and_go_at_the_end)
{
    for (int i = 0; i < 3; i++) {
        heap_enter();
        check_pieces(false);
        heap_leave();
    }
}

TEST(zeroed_memory_is_zero_also_where_it_was_used_before)
{
    static const char zeros[1000];
    heap_enter();
    for (int i = 0; i < 3; i++) {
        char *at = heap_calloc(10, 100);
        CHECK(memcmp(at, zeros, sizeof zeros) == 0);
        memset(at, 1, sizeof zeros);
        heap_free(at);
    }
    heap_leave();
}

TEST(nothing_can_be_freed)
{
    heap_free(NULL);
    heap_enter();
    heap_free(NULL);
    heap_leave();
}

TEST_EXITS(a_count_that_overflows_is_no_memory, 2)
{
    heap_calloc(SIZE_MAX / 2, 3);
}
