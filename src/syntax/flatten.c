/* tree-sitter's tree is walked once, with a stack that lies on the heap. It is read as
   tree-sitter itself holds it, not through its cursors, which take several times as long:
   a node knows what lies below it, how many bytes it takes and how many blank ones come
   before it, but not where it stands; it may be hidden, and then its children count as
   those of the node above it; and a production of the grammar may give its children
   other symbols and fields. (The tests hold this to what the cursors say.)

   While a node's children are being added, its `name` holds the newest of them: only
   identifiers have a name, and they have no children. */
#include "syntax/flatten.h"

#include <language.h>
#include <string.h>
#include <tree.h>

#include "base/heap.h"
#include "syntax/comments.h"

/* A node whose children come now. */
typedef struct Level {
    const Subtree *at, *end; /* the children to come */
    const TSSymbol *aliases; /* of the production's children; or NULL */
    const TSFieldMapEntry *fields, *fields_end;
    uint32_t offset; /* where the one before ended: bytes */
    /* Of the child at hand: */
    uint32_t index; /* in the production */
    bool is_extra;  /* it stands outside of the production */
    bool is_hidden; /* this node itself */
} Level;

/* The child at hand, and what it is to us. */
typedef struct Found {
    Subtree subtree;
    Symbol symbol;
    NodeField field;
    bool is_missing;
    uint32_t start, end;
} Found;

enum { KNOWN_NAMES = 512 };

typedef struct KnownName {
    Str text;
    Name name;
} KnownName;

typedef struct Flattener {
    const Grammar *grammar;
    Names *names;
    Tree *tree;
    TreeNode *nodes; /* room for all */
    Node open;       /* the node whose children come now */
    Arena scratch;
    Vec(Level) levels;
    Comments comments;
    KnownName known[KNOWN_NAMES];
} Flattener;

static bool is_branch(Subtree subtree)
{
    return !subtree.data.is_inline && subtree.ptr->child_count > 0;
}

static Level make_level(const TSLanguage *language, Subtree subtree, uint32_t start)
{
    uint32_t production = subtree.ptr->production_id;
    const Subtree *children = ts_subtree_children(subtree);
    Level level = {.at = children,
                   .end = children + subtree.ptr->child_count,
                   .aliases = ts_language_alias_sequence(language, production),
                   .offset = start - ts_subtree_padding(children[0]).bytes,
                   .index = UINT32_MAX};
    ts_language_field_map(language, production, &level.fields, &level.fields_end);
    return level;
}

/* The same names come again and again: most are found without asking the table that all
   threads share. */
static Name find_name(Flattener *flattener, Str text)
{
    if (!text.len)
        return name_make(flattener->names, text);
    uint32_t hash = (unsigned char)text.at[0] + 31U * text.len +
                    127U * (unsigned char)text.at[text.len - 1] +
                    7U * (unsigned char)text.at[text.len / 2];
    KnownName *known = &flattener->known[hash % KNOWN_NAMES];
    if (!str_equal(known->text, text))
        *known = (KnownName){text, name_make(flattener->names, text)};
    return known->name;
}

/* Makes `node` the last child of the open one. */
static void link_node(Flattener *flattener, Node node)
{
    TreeNode *nodes = flattener->nodes;
    Node parent = flattener->open;
    nodes[node].parent = parent;
    if (!parent)
        return;
    Node older = nodes[parent].name;
    if (older)
        nodes[older].next = node;
    nodes[parent].name = node;
}

static void add_node(Flattener *flattener, const Found *found)
{
    Tree *tree = flattener->tree;
    Node node = tree->count++;
    flattener->nodes[node] = (TreeNode){.kind = found->symbol.kind,
                                        .field = (uint8_t)found->field,
                                        .is_missing = found->is_missing,
                                        .start = found->start,
                                        .end = found->end};
    if (found->symbol.kind == NODE_IDENTIFIER) {
        Str text = str_slice(tree->source->bytes, found->start, found->end);
        flattener->nodes[node].name = find_name(flattener, text);
    }
    link_node(flattener, node);
    if (!tree->first_error && (found->is_missing || found->symbol.kind == NODE_ERROR))
        tree->first_error = node;
}

static void add_comment(Flattener *flattener, const Found *found)
{
    Comment comment = {found->start, found->end};
    Str text = str_slice(flattener->tree->source->bytes, comment.start, comment.end);
    if (comment_may_be_pragma(text))
        vec_add(&flattener->scratch, &flattener->comments, comment);
}

static bool is_wanted(const Found *found)
{
    bool means_something = found->symbol.copying == COPY_ALWAYS ||
                           (found->symbol.copying == COPY_IN_FIELD && found->field);
    return means_something || found->is_missing;
}

/* Of strings only those with a prefix, of which "f" is one, hold anything that is
   copied. */
static bool may_have_children(const Flattener *flattener, const Found *found)
{
    if (found->symbol.kind != NODE_STRING)
        return found->symbol.kind != NODE_IDENTIFIER;
    Str first = str_slice(flattener->tree->source->bytes, found->start, found->start + 1);
    return !str_equal(first, STR("\"")) && !str_equal(first, STR("'"));
}

/* The field is that of the child at hand, or of the first hidden node around it that
   stands in one. */
static NodeField find_field(const Flattener *flattener)
{
    for (uint32_t i = flattener->levels.len; i-- > 0;) {
        const Level *level = &flattener->levels.at[i];
        if (level->is_extra)
            break;
        for (const TSFieldMapEntry *at = level->fields; at < level->fields_end; at++)
            if (!at->inherited && at->child_index == level->index)
                return (NodeField)flattener->grammar->fields[at->field_id];
        if (!level->is_hidden)
            break;
    }
    return FIELD_NONE;
}

/* Copies the visible child at hand if it is wanted; true where its children may be
   wanted too. */
static bool copy_node(Flattener *flattener, Found *found)
{
    Copying copying = (Copying)found->symbol.copying;
    if (copying == COPY_COMMENT)
        add_comment(flattener, found);
    if (copying == COPY_ALWAYS || copying == COPY_IN_FIELD)
        found->field = find_field(flattener);
    if (!is_wanted(found))
        return false;
    add_node(flattener, found);
    return copying == COPY_ALWAYS && may_have_children(flattener, found);
}

/* The next child; its symbol in the grammar's eyes is given, 0 where it is hidden. */
static TSSymbol next_child(Level *level, Found *found)
{
    Subtree subtree = *level->at++;
    *found = (Found){.subtree = subtree, .is_missing = ts_subtree_missing(subtree)};
    found->start = level->offset + ts_subtree_padding(subtree).bytes;
    found->end = found->start + ts_subtree_size(subtree).bytes;
    level->offset = found->end;
    level->is_extra = ts_subtree_extra(subtree);
    level->index += !level->is_extra;
    TSSymbol alias = !level->is_extra && level->aliases ? level->aliases[level->index]
                                                        : 0;
    if (alias)
        return alias;
    return ts_subtree_visible(subtree) ? ts_subtree_symbol(subtree) : 0;
}

static void enter(Flattener *flattener, const Found *found, bool is_hidden)
{
    if (!is_branch(found->subtree))
        return;
    Level level = make_level(flattener->grammar->language, found->subtree, found->start);
    level.is_hidden = is_hidden;
    vec_add(&flattener->scratch, &flattener->levels, level);
    if (!is_hidden)
        flattener->open = flattener->tree->count - 1;
}

static void leave(Flattener *flattener)
{
    if (!vec_last(&flattener->levels).is_hidden) {
        TreeNode *left = &flattener->nodes[flattener->open];
        left->name = 0;
        flattener->open = left->parent;
    }
    flattener->levels.len--;
}

static void flatten_nodes(Flattener *flattener, const TSTree *parsed)
{
    const Grammar *grammar = flattener->grammar;
    TSNode root = ts_tree_root_node(parsed);
    Found found = {.subtree = parsed->root,
                   .symbol = grammar_symbol(grammar, ts_node_symbol(root)),
                   .start = ts_node_start_byte(root),
                   .end = ts_node_end_byte(root)};
    if (copy_node(flattener, &found))
        enter(flattener, &found, false);
    while (flattener->levels.len) {
        Level *level = &vec_last(&flattener->levels);
        if (level->at == level->end) {
            leave(flattener);
            continue;
        }
        TSSymbol symbol = next_child(level, &found);
        if (!symbol) {
            if (ts_subtree_visible_child_count(found.subtree) > 0)
                enter(flattener, &found, true);
            continue;
        }
        found.symbol = grammar_symbol(grammar, symbol);
        if (copy_node(flattener, &found))
            enter(flattener, &found, false);
    }
}

/* What is visible is more than what is kept. */
static uint32_t most_nodes(const TSTree *parsed)
{
    return 2 + ts_node_descendant_count(ts_tree_root_node(parsed));
}

void flatten(Arena *arena, const Grammar *grammar, Names *names, const TSTree *parsed,
             Tree *tree)
{
    Flattener *flattener = heap_calloc(1, sizeof *flattener);
    flattener->grammar = grammar;
    flattener->names = names;
    flattener->tree = tree;
    flattener->nodes = heap_malloc(sizeof *flattener->nodes * most_nodes(parsed));
    flattener->nodes[0] = (TreeNode){0};
    tree->count = 1;
    flatten_nodes(flattener, parsed);
    tree->nodes = arena_array(arena, TreeNode, tree->count);
    memcpy(tree->nodes, flattener->nodes, sizeof *tree->nodes * tree->count);
    for (uint32_t i = 0; i < flattener->comments.len; i++)
        vec_add(arena, &tree->comments, flattener->comments.at[i]);
    arena_free(&flattener->scratch);
    heap_free(flattener->nodes);
    heap_free(flattener);
}
