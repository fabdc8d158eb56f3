/* syntax/tree.h: a file's syntax tree, as one flat array in preorder.

   tree-sitter parses; its tree is copied into this array and thrown away: a node is a
   number, its first child is the next number, a walk is a loop (no recursion at any depth
   of nesting), the parent costs nothing. Kept are all named nodes except comments and the
   insides of strings (only `interpolation`s and the parts of a concatenated_string stay),
   and of the tokens those that carry meaning: what stands in a field (operators), and
   `async`, `not`, `in`. Read-only once made, but for `name` of a scope's node, which
   model/bind.c sets before anybody else sees it. */
#ifndef SYNTAX_TREE_H
#define SYNTAX_TREE_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/name.h"
#include "syntax/source.h"

typedef enum {
    NODE_NOTHING, /* also: a kind that the code does not name */
#define NODE(kind, text)  NODE_##kind,
#define TOKEN(kind, text) NODE_##kind,
#define FIELD(field, text)
#include "syntax/nodes.def"
#undef NODE
#undef TOKEN
#undef FIELD
    NODE_KINDS
} NodeKind;

typedef enum {
    FIELD_NONE,
#define NODE(kind, text)
#define TOKEN(kind, text)
#define FIELD(field, text) FIELD_##field,
#include "syntax/nodes.def"
#undef NODE
#undef TOKEN
#undef FIELD
    FIELD_KINDS
} NodeField;

/* Index into Tree.nodes; 0 is no node, 1 the root. */
typedef uint32_t Node;

typedef struct TreeNode {
    uint16_t kind;       /* NodeKind */
    uint8_t field;       /* NodeField: which field of the parent it stands in */
    bool is_missing;     /* the parser made it up to go on */
    uint32_t start, end; /* bytes of the source */
    Node parent;         /* 0 for the root */
    Node next;           /* the following sibling, or 0 */
    uint32_t
        name; /* identifier: its Name; a node that makes a scope: the scope's number */
} TreeNode;

/* A comment that may be a pragma: it contains "noqa" or "picklint", in any case. */
typedef struct Comment {
    uint32_t start, end; /* bytes */
} Comment;

typedef Vec(Comment) Comments;

typedef struct Tree {
    const Source *source;
    TreeNode *nodes;
    uint32_t count; /* nodes, the unused one at 0 included */
    Comments comments;
    Node first_error;    /* the first ERROR or missing node in the source, or 0 */
    const char *skipped; /* why nothing was parsed ("too large"), or NULL */
} Tree;

/* What the grammar's numbers mean, worked out once at start-up. */
typedef struct Grammar Grammar;

/* Fatal (assert-like message, abort) where the grammar lacks a kind or field of
   nodes.def. */
const Grammar *grammar_load(Arena *arena);

/* Parses the source; never NULL. Any bytes will do. `names` may be shared with other
   threads. */
Tree *tree_parse(Arena *arena, const Grammar *grammar, Names *names,
                 const Source *source);

static inline NodeKind node_kind(const Tree *tree, Node node)
{
    return (NodeKind)tree->nodes[node].kind;
}

/* The first child, or 0; of no node there is none. */
static inline Node node_first(const Tree *tree, Node node)
{
    bool has_child = node && node + 1 < tree->count &&
                     tree->nodes[node + 1].parent == node;
    return has_child ? node + 1 : 0;
}

static inline Node node_next(const Tree *tree, Node node)
{
    return tree->nodes[node].next;
}

static inline Node node_parent(const Tree *tree, Node node)
{
    return tree->nodes[node].parent;
}

static inline Name node_name(const Tree *tree, Node node)
{
    return tree->nodes[node].name;
}

/* The first child that stands in `field`, or 0. `node` may be 0. */
Node node_field(const Tree *tree, Node node, NodeField field);

/* The first child of this kind, or 0. */
Node node_child(const Tree *tree, Node node, NodeKind kind);

/* The first node behind the whole of `node`'s insides: nodes from `node` up to this
   number (exclusive) are `node` and all below it. */
Node node_end(const Tree *tree, Node node);

Str node_text(const Tree *tree, Node node);

/* For each child `child` of `node`. */
#define for_children(tree, node, child) \
    for (Node child = node_first((tree), (node)); child; child = node_next((tree), child))

/* The tree as text, a line a node, indented: for --dump=tree and the tests. */
void tree_print(FILE *out, const Tree *tree, const Names *names);

#endif
