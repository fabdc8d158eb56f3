/* Source → Tree. tree-sitter parses into a heap of this thread's, which forgets its tree
   as a whole once flatten.c has read it. */
#define _POSIX_C_SOURCE 200809L
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/heap.h"
#include "syntax/comments.h"
#include "syntax/flatten.h"
#include "syntax/layout.h"

/* No program that somebody wrote is larger; what is would take gigabytes to parse. */
enum { LARGEST_SOURCE = 64 << 20 };

/* A CR that no LF follows ends a line for Python, but not for the grammar. */
static Str turn_cr_into_lf(Arena *arena, Str bytes)
{
    if (!bytes.len || !memchr(bytes.at, '\r', bytes.len))
        return bytes;
    char *copy = arena_alloc(arena, bytes.len);
    for (uint32_t i = 0; i < bytes.len; i++) {
        bool is_lone = bytes.at[i] == '\r' &&
                       (i + 1 == bytes.len || bytes.at[i + 1] != '\n');
        copy[i] = is_lone ? '\n' : bytes.at[i];
    }
    return (Str){copy, bytes.len};
}

/* Recovery from errors may take time by the square of the text, or more. This is twenty
   times what a usual program takes: seconds of this thread's, and microseconds a byte. */
enum { MOST_SECONDS = 2, MOST_MICROSECONDS_PER_BYTE = 5 };

typedef struct Parsing {
    Str bytes;
    double deadline;
    uint32_t asked; /* times */
} Parsing;

static double seconds_of_thread(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static const char *read_bytes(void *context, uint32_t at, TSPoint point, uint32_t *len)
{
    (void)point;
    const Parsing *parsing = context;
    Str rest = str_slice(parsing->bytes, at, parsing->bytes.len);
    *len = rest.len;
    return rest.len ? rest.at : "";
}

static bool is_too_late(TSParseState *state)
{
    Parsing *parsing = state->payload;
    return ++parsing->asked % 8 == 0 && seconds_of_thread() > parsing->deadline;
}

/* NULL where it takes too long. */
static const TSTree *parse(const Grammar *grammar, Str bytes)
{
    Parsing parsing = {.bytes = bytes};
    parsing.deadline = seconds_of_thread() + MOST_SECONDS +
                       1e-6 * MOST_MICROSECONDS_PER_BYTE * bytes.len;
    TSParser *parser = ts_parser_new();
    bool is_set = ts_parser_set_language(parser, grammar->language);
    assert(is_set && "the grammar is too new or too old for the parser");
    (void)is_set;
    TSInput input = {&parsing, read_bytes, TSInputEncodingUTF8, NULL};
    TSParseOptions options = {&parsing, is_too_late};
    return ts_parser_parse_with_options(parser, NULL, input, options);
}

static bool is_valid(const TSTree *parsed)
{
    return parsed && !ts_node_has_error(ts_tree_root_node(parsed));
}

/* Valid programs may look wrong for how they are laid out: then they are parsed once
   more, and what comes of it counts if it's without an error. `comments` are those that
   aren't in it. */
static const TSTree *parse_text(Arena *scratch, const Grammar *grammar, Str text,
                                Comments *comments)
{
    const TSTree *parsed = parse(grammar, text);
    if (!parsed || is_valid(parsed))
        return parsed;
    Str mended = layout_mend(scratch, text, comments);
    const TSTree *other = mended.at == text.at ? NULL : parse(grammar, mended);
    if (is_valid(other))
        return other;
    comments->len = 0;
    return parsed;
}

static int compare_comments(const void *a, const void *b)
{
    uint32_t left = ((const Comment *)a)->start, right = ((const Comment *)b)->start;
    return (left > right) - (left < right);
}

static void add_comments(Arena *arena, Tree *tree, const Comments *more)
{
    Comments *comments = &tree->comments;
    for (uint32_t i = 0; i < more->len; i++)
        vec_add(arena, comments, more->at[i]);
    if (more->len)
        qsort(comments->at, comments->len, sizeof *comments->at, compare_comments);
}

static void skip_source(Arena *arena, Tree *tree, const char *why)
{
    tree->skipped = why;
    tree->nodes = arena_array(arena, TreeNode, 2);
    tree->nodes[1].kind = NODE_MODULE;
    tree->count = 2;
}

Tree *tree_parse(Arena *arena, const Grammar *grammar, Names *names, const Source *source)
{
    Tree *tree = arena_new(arena, Tree);
    tree->source = source;
    if (source->error) {
        skip_source(arena, tree, source->error);
        return tree;
    }
    if (source->bytes.len > LARGEST_SOURCE) {
        skip_source(arena, tree, "too large");
        return tree;
    }
    Arena scratch = {0};
    Comments unseen = {0};
    heap_enter();
    Str text = turn_cr_into_lf(&scratch, source->bytes);
    text = comments_blank(&scratch, text);
    const TSTree *parsed = parse_text(&scratch, grammar, text, &unseen);
    if (parsed)
        flatten(arena, grammar, names, parsed, tree);
    else
        skip_source(arena, tree, "it takes too long to parse");
    heap_leave();
    add_comments(arena, tree, &unseen);
    arena_free(&scratch);
    return tree;
}
