/* Tree-sitter and Python's grammar as one unit. Their sources are compiled as they come, but what
   they do once or more for each character or step of the parser is put before them here:

   * the lexer goes on by a character without a call, where this one and the next are ASCII;
   * what the parser's tables say, which is searched for in lists, is remembered;
   * references are counted without locking the bus: no two threads have a tree together;
   * memory is a heap's (src/base/heap.h), so that a tree is thrown away at once.

   What the lexer calls are members of a struct, `lexer->advance(lexer, skip)`: the macros below put
   `lexer->lookahead, lexer_advance(lexer, skip)` there. */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/heap.h"

#define ts_malloc  heap_malloc
#define ts_calloc  heap_calloc
#define ts_realloc heap_realloc
#define ts_free    heap_free

#define TREE_SITTER_ATOMIC_H_
static inline size_t atomic_load(const volatile size_t *at)
{
    return *at;
}

static inline uint32_t atomic_inc(volatile uint32_t *count)
{
    return ++*(uint32_t *)count;
}

static inline uint32_t atomic_dec(volatile uint32_t *count)
{
    return --*(uint32_t *)count;
}

#define ts_language_lookup ts_language_search
#include <language.h>
#undef ts_language_lookup

_Static_assert(TREE_SITTER_LANGUAGE_VERSION == 15, "tree-sitter 0.25 is what this is made for");

enum { ANSWERS = 4096 };

typedef struct Answer {
    uint32_t question; /* 0, the first state's, which is in no list, where there is none */
    uint32_t answer;
} Answer;

static _Thread_local struct {
    const TSLanguage *language;
    Answer answers[ANSWERS];
} known;

static inline uint16_t ts_language_lookup(const TSLanguage *language, TSStateId state,
                                          TSSymbol symbol)
{
    if (state < language->large_state_count)
        return language->parse_table[state * language->symbol_count + symbol];
    if (known.language != language) {
        memset(&known, 0, sizeof known);
        known.language = language;
    }
    uint32_t question = (uint32_t)state << 16 | symbol;
    Answer *answer = &known.answers[(state * 29U + symbol) % ANSWERS];
    if (answer->question != question)
        *answer = (Answer){question, ts_language_search(language, state, symbol)};
    return (uint16_t)answer->answer;
}

#include <lib.c>

/* As ts_lexer__advance, which does the rest. */
static inline void lexer_advance(TSLexer *lexer, bool skip)
{
    Lexer *self = (Lexer *)lexer;
    uint32_t next = self->current_position.bytes + 1, in_chunk = next - self->chunk_start;
    if (self->lookahead_size != 1 || in_chunk >= self->chunk_size ||
        next >= self->included_ranges[self->current_included_range_index].end_byte ||
        (unsigned char)self->chunk[in_chunk] >= 0x80) {
        ts_lexer__advance(lexer, skip);
        return;
    }
    self->current_position.bytes = next;
    if (lexer->lookahead == '\n') {
        self->current_position.extent = (TSPoint){self->current_position.extent.row + 1, 0};
        ts_lexer__set_column_data(self, 0);
    } else {
        self->current_position.extent.column++;
        ts_lexer__increment_column_data(self);
    }
    if (skip)
        self->token_start_position = self->current_position;
    lexer->lookahead = self->chunk[in_chunk];
}

static inline void lexer_mark_end(TSLexer *lexer)
{
    Lexer *self = (Lexer *)lexer;
    if (self->current_included_range_index == 0)
        self->token_end_position = self->current_position;
    else
        ts_lexer__mark_end(lexer);
}

/* The ranges are in order. */
static inline bool ascii_contains(const TSCharacterRange *range, uint32_t count, int32_t c)
{
    while (count && range->end < c)
        range++, count--;
    return count && range->start <= c;
}

#define TREE_SITTER_REUSE_ALLOCATOR
#define PICK(first, second, third, ...) third
#define advance(...)            PICK(__VA_ARGS__, ADVANCE_LEXER, ADVANCE_SCANNER)(__VA_ARGS__)
#define ADVANCE_LEXER(at, skip) lookahead, lexer_advance(at, skip)
#define ADVANCE_SCANNER(...)    scanner_advance(__VA_ARGS__) /* a function of scanner.c */
#define mark_end(at)            lookahead, lexer_mark_end(at)
#define eof(at)                 lookahead == 0 && ts_lexer__eof(at)
#define set_contains(ranges, count, c)                              \
    ((c) >= 0 && (c) < 0x80 ? ascii_contains(ranges, count, c)      \
                            : (set_contains)(ranges, count, c))

#include PYTHON_PARSER

#define tree_sitter_python_external_scanner_serialize scanner_serialize
#include PYTHON_SCANNER
#undef tree_sitter_python_external_scanner_serialize

/* The scanner keeps two bytes for each open block, until its buffer is full: where an odd number of
   bytes comes before, one byte too many. */
unsigned tree_sitter_python_external_scanner_serialize(void *scanner, char *buffer)
{
    char room[TREE_SITTER_SERIALIZATION_BUFFER_SIZE + 2];
    unsigned len = scanner_serialize(scanner, room);
    if (len > TREE_SITTER_SERIALIZATION_BUFFER_SIZE)
        len -= 2; /* the innermost block */
    memcpy(buffer, room, len);
    return len;
}
