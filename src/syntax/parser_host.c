/* Python's scanner keeps two bytes for each open block, until its buffer is full: where
   an odd number of bytes comes before, one byte too many. */
#include "syntax/parser_host.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"

enum { BUFFER_SIZE = 1024 }; /* TREE_SITTER_SERIALIZATION_BUFFER_SIZE */

void *parser_malloc(size_t size)
{
    void *at = malloc(size);
    if (!at && size)
        arena_die();
    return at;
}

void *parser_calloc(size_t count, size_t size)
{
    void *at = calloc(count, size);
    if (!at && count && size)
        arena_die();
    return at;
}

void *parser_realloc(void *old, size_t size)
{
    void *at = realloc(old, size);
    if (!at && size)
        arena_die();
    return at;
}

unsigned tree_sitter_python_external_scanner_serialize(void *scanner, char *buffer)
{
    char room[BUFFER_SIZE + 2];
    unsigned len = python_scanner_serialize(scanner, room);
    if (len > BUFFER_SIZE)
        len -= 2; /* the innermost block */
    memcpy(buffer, room, len);
    return len;
}
