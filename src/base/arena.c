/* Bump memory. Blocks double from 64 KB to 4 MB, so a small arena stays small and a large
   one asks the C library rarely. Bytes never handed out are always zero: blocks come from
   calloc, and what was used of them is cleared when they become spare. */
#include "base/arena.h"

#include <assert.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdalign.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"

enum {
    ALIGNMENT = alignof(int64_t) > alignof(void *) ? alignof(int64_t) : alignof(void *),
    SMALLEST_BLOCK = 64 << 10,
    SMALLEST_TIGHT_BLOCK = 4 << 10,
    LARGEST_BLOCK = 4 << 20,
    MOST_SPARE = 8 << 20
};

struct ArenaBlock {
    ArenaBlock *older;
    size_t size;
    alignas(max_align_t) char bytes[];
};

struct ArenaChild {
    Arena arena;
    struct ArenaChild *older;
};

/* Set once, these two also stop glibc from raising them as it goes. */
void arena_prepare(void)
{
#ifdef M_MMAP_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, 128 << 10);
    mallopt(M_TRIM_THRESHOLD, 256 << 10);
#endif
}

static void (*clean_up_at_death)(void);

void arena_dies_after(void (*clean_up)(void))
{
    clean_up_at_death = clean_up;
}

/* Of several threads that are out of memory, the first says so, and ends them all. */
void arena_die(void)
{
    static const char said[] = "picklint: out of memory\n";
    static atomic_flag is_dying = ATOMIC_FLAG_INIT;
    while (atomic_flag_test_and_set(&is_dying))
        pause();
    if (clean_up_at_death)
        clean_up_at_death();
    ssize_t written = write(STDERR_FILENO, said, sizeof said - 1);
    (void)written;
    _exit(EXIT_TROUBLE);
}

static size_t round_up(size_t size)
{
    if (size > SIZE_MAX / 2)
        arena_die();
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* As much as the arena holds already, within bounds: that doubles it. A tight one grows
   by an eighth. */
static size_t next_block_size(const Arena *arena, size_t wanted)
{
    size_t size = arena->is_tight ? arena->total / 8 : arena->total;
    size_t smallest = arena->is_tight ? SMALLEST_TIGHT_BLOCK : SMALLEST_BLOCK;
    if (size < smallest)
        size = smallest;
    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    return size < wanted ? wanted : size;
}

static ArenaBlock *make_block(size_t size)
{
    ArenaBlock *block = calloc(1, sizeof *block + size);
    if (!block)
        arena_die();
    block->size = size;
    return block;
}

static Arena *lender_of(Arena *arena)
{
    return arena->lender ? arena->lender : arena;
}

/* The first one that is large enough. */
static ArenaBlock *take_spare(Arena *arena, size_t wanted)
{
    Arena *lender = lender_of(arena);
    ArenaBlock **at = &lender->spares;
    while (*at && (*at)->size < wanted)
        at = &(*at)->older;
    ArenaBlock *spare = *at;
    if (!spare)
        return NULL;
    *at = spare->older;
    lender->spare_total -= spare->size;
    return spare;
}

/* Keeps the block, of which `used` bytes were used, for later, or gives it back. */
static void put_spare(Arena *arena, ArenaBlock *block, size_t used)
{
    Arena *lender = lender_of(arena);
    if (block->size > MOST_SPARE - lender->spare_total) {
        free(block);
        return;
    }
    memset(block->bytes, 0, used);
    block->older = lender->spares;
    lender->spares = block;
    lender->spare_total += block->size;
}

static void add_block(Arena *arena, size_t wanted)
{
    ArenaBlock *block = take_spare(arena, wanted);
    if (!block)
        block = make_block(next_block_size(arena, wanted));
    block->older = arena->newest;
    arena->newest = block;
    arena->used = 0;
    arena->total += block->size;
}

static bool has_room(const Arena *arena, size_t size)
{
    return arena->newest && size <= arena->newest->size - arena->used;
}

void *arena_alloc(Arena *arena, size_t size)
{
    size = round_up(size);
    if (!has_room(arena, size))
        add_block(arena, size);
    void *at = arena->newest->bytes + arena->used;
    arena->used += size;
    return at;
}

static bool is_last(const Arena *arena, const void *at, size_t size)
{
    const ArenaBlock *block = arena->newest;
    return block && size <= arena->used &&
           (const char *)at == block->bytes + (arena->used - size);
}

void *arena_grow(Arena *arena, void *old, size_t old_size, size_t new_size)
{
    size_t held = round_up(old_size), wanted = round_up(new_size);
    if (wanted <= held && old)
        return old;
    if (held && is_last(arena, old, held) && has_room(arena, wanted - held)) {
        arena->used += wanted - held;
        return old;
    }
    void *grown = arena_alloc(arena, new_size);
    if (old)
        memcpy(grown, old, old_size);
    return grown;
}

void arena_trim(Arena *arena, const void *at, size_t size, size_t kept)
{
    assert(kept <= size);
    if (is_last(arena, at, round_up(size)))
        arena->used -= round_up(size) - round_up(kept);
}

ArenaMark arena_mark(const Arena *arena)
{
    return (ArenaMark){arena->newest, arena->used};
}

static void drop_newest(Arena *arena)
{
    ArenaBlock *block = arena->newest;
    size_t used = arena->used;
    arena->newest = block->older;
    arena->total -= block->size;
    arena->used = arena->newest ? arena->newest->size : 0;
    put_spare(arena, block, used);
}

void arena_release(Arena *arena, ArenaMark mark)
{
    if (!mark.newest) {
        arena_reset(arena);
        return;
    }
    while (arena->newest != mark.newest)
        drop_newest(arena);
    assert(mark.used <= arena->used);
    memset(arena->newest->bytes + mark.used, 0, arena->used - mark.used);
    arena->used = mark.used;
}

Arena *arena_child(Arena *arena)
{
    struct ArenaChild *child = arena_new(arena, struct ArenaChild);
    child->older = arena->children;
    arena->children = child;
    return &child->arena;
}

Arena *arena_part(Arena *arena)
{
    Arena *part = arena_child(arena);
    part->lender = lender_of(arena);
    return part;
}

static void free_blocks(ArenaBlock *block)
{
    while (block) {
        ArenaBlock *older = block->older;
        free(block);
        block = older;
    }
}

/* Parts give their blocks back to the arena. */
static void end_child(Arena *child)
{
    while (child->lender && child->newest)
        drop_newest(child);
    arena_free(child);
}

/* A grandchild belongs to its own parent, so this goes as deep as children are nested:
   two. */
static void end_children(Arena *arena)
{
    for (struct ArenaChild *child = arena->children; child; child = child->older)
        end_child(&child->arena);
    arena->children = NULL;
}

void arena_free(Arena *arena)
{
    for (struct ArenaChild *child = arena->children; child; child = child->older)
        arena_free(&child->arena);
    free_blocks(arena->newest);
    free_blocks(arena->spares);
    *arena = (Arena){.is_tight = arena->is_tight};
}

void arena_reset(Arena *arena)
{
    end_children(arena);
    while (arena->newest)
        drop_newest(arena);
}
