/* model/unmentioned.c: the names in import statements, less those that stand elsewhere,
   too. */
#include "model/unmentioned.h"

#include <stdlib.h>

/* Each name at the first free place from that on which it is hashed to. */
typedef struct Imported {
    Name name; /* 0: the place is free */
    bool is_mentioned;
} Imported;

typedef struct ImportedNames {
    Imported *at;
    uint32_t size; /* a power of two, above twice their number */
} ImportedNames;

static Imported *find_place(const ImportedNames *names, Name name)
{
    uint32_t at = name * 2654435761u & (names->size - 1);
    while (names->at[at].name && names->at[at].name != name)
        at = (at + 1) & (names->size - 1);
    return &names->at[at];
}

/* The first node from `at` on that isn't inside of an import statement. */
static Node pass_imports(const Tree *tree, Node at)
{
    while (at < tree->count && (node_kind(tree, at) == NODE_IMPORT_STATEMENT ||
                                node_kind(tree, at) == NODE_IMPORT_FROM_STATEMENT))
        at = node_end(tree, at);
    return at;
}

static NameList names_inside(Arena *arena, const Tree *tree)
{
    NameList names = {0};
    for (Node at = 1; at < tree->count; at++) {
        Node end = pass_imports(tree, at);
        for (; at < end; at++)
            if (node_kind(tree, at) == NODE_IDENTIFIER)
                vec_add(arena, &names, node_name(tree, at));
    }
    return names;
}

static void note_mentions(const Tree *tree, ImportedNames *names)
{
    for (Node at = pass_imports(tree, 1); at < tree->count;
         at = pass_imports(tree, at + 1))
        if (node_kind(tree, at) == NODE_IDENTIFIER)
            find_place(names, node_name(tree, at))->is_mentioned = true;
}

static int compare_names(const void *left, const void *right)
{
    const Name *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

void unmentioned_find(Module *module)
{
    Arena scratch = {0};
    NameList inside = names_inside(&scratch, module->tree);
    ImportedNames names = {.size = 4};
    while (names.size <= 2 * inside.len)
        names.size *= 2;
    names.at = arena_array(&scratch, Imported, names.size);
    for (uint32_t i = 0; i < inside.len; i++)
        find_place(&names, inside.at[i])->name = inside.at[i];
    if (inside.len > 0)
        note_mentions(module->tree, &names);
    for (uint32_t i = 0; i < names.size; i++)
        if (names.at[i].name && !names.at[i].is_mentioned)
            vec_add(module->arena, &module->unmentioned, names.at[i].name);
    if (module->unmentioned.len > 0)
        qsort(module->unmentioned.at, module->unmentioned.len,
              sizeof *module->unmentioned.at, compare_names);
    arena_free(&scratch);
}
