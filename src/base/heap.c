/* Pieces of up to 512 KB are cut from blocks, one behind the other; one that is given
   back goes on the list of its class, for the next of that size. Larger ones are the C
   library's, and linked, to be found at the end; under ASan all are, so that it sees
   where one ends. Before each piece stands its class. */
#define _POSIX_C_SOURCE 200809L
#include "base/heap.h"

#include <assert.h>
#include <pthread.h>
#include <stdalign.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

/* Up to LARGEST_FINE a class is STEP larger than the one before, then twice as large. */
enum {
    STEP = 16,
    LARGEST_FINE = 1024,
    FINE_CLASSES = LARGEST_FINE / STEP,
    CLASSES = FINE_CLASSES + 9,
    LARGEST_SMALL = LARGEST_FINE << (CLASSES - FINE_CLASSES),
    SMALLEST_BLOCK = 64 << 10,
    LARGEST_BLOCK = 1 << 20,
    MOST_KEPT = 4 << 20
};

#if defined(__SANITIZE_ADDRESS__) /* gcc's word, and clang's */
enum { IS_WATCHED = true };
#elif defined(__has_feature)
enum { IS_WATCHED = __has_feature(address_sanitizer) };
#else
enum { IS_WATCHED = false };
#endif

typedef uint64_t Header; /* the piece's class; CLASSES: a large one */

typedef struct Piece {
    struct Piece *next;
} Piece;

typedef struct Block {
    struct Block *next;
    size_t size;
    alignas(max_align_t) char bytes[];
} Block;

/* It lies before the header; of those taken outside none has a link. */
typedef struct Large {
    struct Large *older, *newer;
    size_t size;
} Large;

/* All zero: nothing taken, nothing kept. */
typedef struct Heap {
    bool is_entered, is_known; /* inside; to be ended with its thread */
    char *at, *end;            /* what is left of the newest block */
    Piece *free[CLASSES];
    Block *blocks, *kept;
    size_t total; /* bytes of `blocks` */
    Large *large; /* the newest */
} Heap;

/* Functions of malloc's kind are given nothing that could lead to it. */
static _Thread_local Heap heap;

static void *or_die(void *at)
{
    if (!at)
        arena_die();
    return at;
}

static Header *header_of(void *piece)
{
    return (Header *)piece - 1;
}

static Large *large_of(void *piece)
{
    return (Large *)(void *)header_of(piece) - 1;
}

/* With the header, which makes all pieces lie as malloc's do. */
static size_t class_size(uint64_t size_class)
{
    return size_class < FINE_CLASSES
               ? STEP * (size_t)(size_class + 1)
               : (size_t)LARGEST_FINE << (size_class - FINE_CLASSES + 1);
}

static uint64_t class_of(size_t size)
{
    size_t whole = size + sizeof(Header);
    if (whole <= LARGEST_FINE)
        return (whole - 1) / STEP;
    uint64_t size_class = FINE_CLASSES;
    while (class_size(size_class) < whole)
        size_class++;
    return size_class;
}

static bool is_large(size_t size)
{
    if (IS_WATCHED)
        return true;
    return size > LARGEST_SMALL - sizeof(Header);
}

static void link_large(Large *large)
{
    large->older = heap.is_entered ? heap.large : NULL;
    large->newer = NULL;
    if (!heap.is_entered)
        return;
    if (large->older)
        large->older->newer = large;
    heap.large = large;
}

static void unlink_large(const Large *large)
{
    if (large->older)
        large->older->newer = large->newer;
    if (large->newer)
        large->newer->older = large->older;
    else if (heap.large == large)
        heap.large = large->older;
}

static void *resize_large(Large *old, size_t size)
{
    if (size > SIZE_MAX / 2)
        arena_die();
    Large *large = or_die(realloc(old, sizeof *large + sizeof(Header) + size));
    large->size = size;
    link_large(large);
    Header *header = (Header *)(large + 1);
    *header = CLASSES;
    return header + 1;
}

static Block *take_kept(size_t size)
{
    for (Block **link = &heap.kept; *link; link = &(*link)->next) {
        Block *block = *link;
        if (block->size < size)
            continue;
        *link = block->next;
        return block;
    }
    return NULL;
}

/* As much as there is already, within bounds: that doubles it. */
static Block *make_block(size_t wanted)
{
    size_t size = heap.total;
    if (size < SMALLEST_BLOCK)
        size = SMALLEST_BLOCK;
    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    if (size < wanted)
        size = wanted;
    Block *block = or_die(malloc(sizeof *block + size));
    block->size = size;
    return block;
}

static void add_block(size_t wanted)
{
    Block *block = take_kept(wanted);
    if (!block)
        block = make_block(wanted);
    block->next = heap.blocks;
    heap.blocks = block;
    heap.total += block->size;
    heap.at = block->bytes;
    heap.end = block->bytes + block->size;
}

/* The header lies so that what is behind it is aligned for any type. */
static void *cut_piece(uint64_t size_class)
{
    enum { BEFORE_HEADER = alignof(max_align_t) - sizeof(Header) };
    size_t size = class_size(size_class);
    if (size > (size_t)(heap.end - heap.at)) {
        add_block(size + alignof(max_align_t));
        heap.at += BEFORE_HEADER;
    }
    Header *header = (Header *)(void *)heap.at;
    heap.at += size;
    *header = size_class;
    return header + 1;
}

void *heap_malloc(size_t size)
{
    if (!heap.is_entered || is_large(size))
        return resize_large(NULL, size);
    uint64_t size_class = class_of(size);
    Piece *piece = heap.free[size_class];
    if (!piece)
        return cut_piece(size_class);
    heap.free[size_class] = piece->next;
    return piece;
}

void *heap_calloc(size_t count, size_t size)
{
    if (size && count > SIZE_MAX / 2 / size)
        arena_die();
    return memset(heap_malloc(count * size), 0, count * size);
}

static void give_back_piece(void *at, uint64_t size_class)
{
    Piece *piece = at;
    piece->next = heap.free[size_class];
    heap.free[size_class] = piece;
}

void heap_free(void *at)
{
    if (!at)
        return;
    uint64_t size_class = *header_of(at);
    if (size_class < CLASSES) {
        give_back_piece(at, size_class);
        return;
    }
    unlink_large(large_of(at));
    free(large_of(at));
}

static size_t room_of(void *at)
{
    uint64_t size_class = *header_of(at);
    return size_class < CLASSES ? class_size(size_class) - sizeof(Header)
                                : large_of(at)->size;
}

void *heap_realloc(void *old, size_t size)
{
    if (!old)
        return heap_malloc(size);
    if (*header_of(old) == CLASSES && (!heap.is_entered || is_large(size))) {
        unlink_large(large_of(old));
        return resize_large(large_of(old), size);
    }
    size_t room = room_of(old);
    if (size <= room && size > room / 2)
        return old;
    void *grown = heap_malloc(size);
    memcpy(grown, old, size < room ? size : room);
    heap_free(old);
    return grown;
}

static void free_blocks(Block *block)
{
    while (block) {
        Block *next = block->next;
        free(block);
        block = next;
    }
}

static void free_large(Large *large)
{
    while (large) {
        Large *older = large->older;
        free(large);
        large = older;
    }
}

static pthread_key_t end_key;

static void end_heap(void *ended)
{
    free_blocks(((Heap *)ended)->kept);
}

static void make_key(void)
{
    if (pthread_key_create(&end_key, end_heap))
        arena_die();
}

/* Has the heap end with its thread. */
static void know_heap(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make_key);
    if (pthread_setspecific(end_key, &heap))
        arena_die();
    heap.is_known = true;
}

void heap_enter(void)
{
    assert(!heap.is_entered);
    if (!heap.is_known)
        know_heap();
    heap.is_entered = true;
}

/* Their pages are the process's already, and cost nothing more. */
static void keep_blocks(Block *blocks, size_t *total)
{
    for (Block *next; blocks; blocks = next) {
        next = blocks->next;
        *total += blocks->size;
        if (*total > MOST_KEPT) {
            free(blocks);
            continue;
        }
        blocks->next = heap.kept;
        heap.kept = blocks;
    }
}

void heap_leave(void)
{
    assert(heap.is_entered);
    Heap left = heap;
    size_t total = 0;
    free_large(left.large);
    heap = (Heap){.is_known = true};
    keep_blocks(left.blocks, &total);
    keep_blocks(left.kept, &total);
}
