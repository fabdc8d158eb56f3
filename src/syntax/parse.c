/* Source → Tree. tree-sitter parses; its tree is walked once by a cursor, whose stack
   lies on the heap, and copied. While a node's children are being added, its `name` holds
   the newest of them: only identifiers have a name, and they have no children. */
#define _POSIX_C_SOURCE 200809L
#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "syntax/comments.h"
#include "syntax/grammar.h"
#include "syntax/layout.h"

/* No program that somebody wrote is larger; what is would take gigabytes to parse. */
enum { LARGEST_SOURCE = 64 << 20, FIRST_ROOM = 4096 };

typedef struct Copier {
    const Grammar *grammar;
    Names *names;
    Tree *tree;
    uint32_t room; /* for nodes; they grow by malloc, and move to the arena at the end */
    TSTreeCursor cursor;
    Node open;      /* the node whose children come now */
    bool has_error; /* somewhere in the file */
    Arena *arena;
    Arena scratch;
} Copier;

static void add_comment(Copier *copier, TSNode node)
{
    Comment comment = {ts_node_start_byte(node), ts_node_end_byte(node)};
    if (comment_may_be_pragma(
            str_slice(copier->tree->source->bytes, comment.start, comment.end)))
        vec_add(copier->arena, &copier->tree->comments, comment);
}

/* Makes `node` the last child of the open one. */
static void link_node(Copier *copier, Node node)
{
    TreeNode *nodes = copier->tree->nodes;
    Node parent = copier->open;
    nodes[node].parent = parent;
    if (!parent)
        return;
    Node older = nodes[parent].name;
    if (older)
        nodes[older].next = node;
    nodes[parent].name = node;
}

/* The cursor's node, as far as the copier looks at it. */
typedef struct Found {
    TSNode node;
    Symbol symbol;
    NodeField field;
    bool is_missing;
} Found;

static Node new_node(Copier *copier)
{
    Tree *tree = copier->tree;
    if (tree->count == copier->room) {
        copier->room = copier->room ? 2 * copier->room : FIRST_ROOM;
        tree->nodes = realloc(tree->nodes, sizeof *tree->nodes * (size_t)copier->room);
        if (!tree->nodes)
            arena_die();
    }
    return tree->count++;
}

static void add_node(Copier *copier, const Found *found)
{
    Tree *tree = copier->tree;
    Node node = new_node(copier);
    tree->nodes[node] = (TreeNode){.kind = found->symbol.kind,
                                   .field = (uint8_t)found->field,
                                   .is_missing = found->is_missing,
                                   .start = ts_node_start_byte(found->node),
                                   .end = ts_node_end_byte(found->node)};
    if (found->symbol.kind == NODE_IDENTIFIER)
        tree->nodes[node].name = name_make(copier->names, node_text(tree, node));
    link_node(copier, node);
    if (!tree->first_error && (found->is_missing || found->symbol.kind == NODE_ERROR))
        tree->first_error = node;
}

static bool is_wanted(const Found *found)
{
    bool means_something = found->symbol.copying == COPY_ALWAYS ||
                           (found->symbol.copying == COPY_IN_FIELD && found->field);
    return means_something || found->is_missing;
}

/* Of strings only those with a prefix, of which "f" is one, hold anything that is
   copied. */
static bool may_have_children(const Copier *copier, const Found *found)
{
    if (found->symbol.kind != NODE_STRING)
        return found->symbol.kind != NODE_IDENTIFIER;
    uint32_t start = ts_node_start_byte(found->node);
    Str first = str_slice(copier->tree->source->bytes, start, start + 1);
    return !str_equal(first, STR("\"")) && !str_equal(first, STR("'"));
}

/* Copies the cursor's node if it is wanted; true where its children may be wanted too. */
static bool copy_node(Copier *copier)
{
    TSNode node = ts_tree_cursor_current_node(&copier->cursor);
    Found found = {.node = node};
    found.symbol = grammar_symbol(copier->grammar, ts_node_symbol(node));
    found.is_missing = copier->has_error && ts_node_is_missing(node);
    if (found.symbol.copying == COPY_COMMENT)
        add_comment(copier, node);
    if (found.symbol.copying == COPY_ALWAYS || found.symbol.copying == COPY_IN_FIELD) {
        TSFieldId id = ts_tree_cursor_current_field_id(&copier->cursor);
        found.field = (NodeField)copier->grammar->fields[id];
    }
    if (!is_wanted(&found))
        return false;
    add_node(copier, &found);
    return found.symbol.copying == COPY_ALWAYS && may_have_children(copier, &found);
}

static bool enter(Copier *copier)
{
    Node newest = copier->tree->count - 1;
    if (!ts_tree_cursor_goto_first_child(&copier->cursor))
        return false;
    copier->open = newest;
    return true;
}

static bool leave(Copier *copier)
{
    TreeNode *left = &copier->tree->nodes[copier->open];
    left->name = 0;
    copier->open = left->parent;
    return ts_tree_cursor_goto_parent(&copier->cursor);
}

static void copy_nodes(Copier *copier, TSNode root)
{
    copier->cursor = ts_tree_cursor_new(root);
    bool is_left = false;
    while (!is_left) {
        if (copy_node(copier) && enter(copier))
            continue;
        while (!is_left && !ts_tree_cursor_goto_next_sibling(&copier->cursor))
            is_left = !leave(copier);
    }
    ts_tree_cursor_delete(&copier->cursor);
}

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
static TSTree *parse(const Grammar *grammar, Str bytes)
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
    TSTree *parsed = ts_parser_parse_with_options(parser, NULL, input, options);
    ts_parser_delete(parser);
    return parsed;
}

static bool is_valid(const TSTree *parsed)
{
    return parsed && !ts_node_has_error(ts_tree_root_node(parsed));
}

/* Valid programs may look wrong for how they are laid out: then they are parsed once
   more, and what comes of it counts if it's without an error. `comments` are those that
   aren't in it. */
static TSTree *parse_text(Copier *copier, Str text, Comments *comments)
{
    TSTree *parsed = parse(copier->grammar, text);
    if (!parsed || is_valid(parsed))
        return parsed;
    Str mended = layout_mend(&copier->scratch, text, comments);
    TSTree *other = mended.at == text.at ? NULL : parse(copier->grammar, mended);
    bool is_better = is_valid(other);
    if (!is_better)
        comments->len = 0;
    ts_tree_delete(is_better ? parsed : other);
    return is_better ? other : parsed;
}

static int compare_comments(const void *a, const void *b)
{
    uint32_t left = ((const Comment *)a)->start, right = ((const Comment *)b)->start;
    return (left > right) - (left < right);
}

static void add_comments(Copier *copier, const Comments *more)
{
    Comments *comments = &copier->tree->comments;
    for (uint32_t i = 0; i < more->len; i++)
        vec_add(copier->arena, comments, more->at[i]);
    if (more->len)
        qsort(comments->at, comments->len, sizeof *comments->at, compare_comments);
}

static void copy_tree(Arena *arena, Copier *copier, TSNode root)
{
    Tree *tree = copier->tree;
    Node nothing = new_node(copier);
    tree->nodes[nothing] = (TreeNode){0};
    copier->has_error = ts_node_has_error(root);
    copy_nodes(copier, root);
    TreeNode *nodes = arena_array(arena, TreeNode, tree->count);
    memcpy(nodes, tree->nodes, sizeof *nodes * tree->count);
    free(tree->nodes);
    tree->nodes = nodes;
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
    Copier copier = {.grammar = grammar, .names = names, .tree = tree, .arena = arena};
    Str text = turn_cr_into_lf(&copier.scratch, source->bytes);
    text = comments_blank(&copier.scratch, text);
    Comments unseen = {0};
    TSTree *parsed = parse_text(&copier, text, &unseen);
    if (parsed)
        copy_tree(arena, &copier, ts_tree_root_node(parsed));
    else
        skip_source(arena, tree, "it takes too long to parse");
    ts_tree_delete(parsed);
    add_comments(&copier, &unseen);
    arena_free(&copier.scratch);
    return tree;
}
