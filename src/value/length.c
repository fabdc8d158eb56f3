/* value/length.c: lengths. Elements that were put in one by one say little of it: a
   loop's body is followed twice for any number of rounds, and a branch may have been
   taken or not. What is certain are displays, which the source counts, texts, ranges, and
   copies of those that nothing was added to. */
#include "value/length.h"

#include "syntax/names.h"

static uint32_t count_bound(const Thing *container)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < container->container.elements.len; i++)
        count += value_is_bound(container->container.elements.at[i]->value);
    for (uint32_t i = 0;
         container->kind == THING_DICT && i < container->attrs.entries.len; i++)
        count += value_is_bound(container->attrs.entries.at[i].cell->value);
    return count;
}

/* The elements of a display; 0 where it has a `*part`, or isn't one. */
static uint32_t count_written(Site site)
{
    if (!site.node)
        return 0;
    const Tree *tree = site.module->tree;
    NodeKind kind = node_kind(tree, site.node);
    uint32_t count = 0;
    if (kind != NODE_TUPLE && kind != NODE_LIST && kind != NODE_SET &&
        kind != NODE_DICTIONARY)
        return 0;
    for_children(tree, site.node, child) {
        NodeKind part = node_kind(tree, child);
        if (part == NODE_LIST_SPLAT || part == NODE_DICTIONARY_SPLAT)
            return 0;
        count++;
    }
    return count;
}

static int64_t noted(const Thing *thing)
{
    const Cell *cell = attrs_find(&thing->attrs, NAME_DUNDER_LEN);
    const Thing *length = cell ? value_only(cell->value) : NULL;
    return length ? length->constant.number : LENGTH_UNKNOWN;
}

static int64_t length_of_container(const Thing *thing)
{
    uint32_t bound = count_bound(thing);
    bool is_exact = !thing->container.has_unknown &&
                    !value_is_bound(thing->container.rest.value) &&
                    !value_is_bound(thing->container.keys.value);
    if (is_exact && bound > 0 && bound == count_written(thing->site))
        return bound;
    if (is_exact)
        return LENGTH_UNKNOWN;
    bool has_grown = bound > 0 || thing->container.rest.tick > 0;
    return has_grown || thing->kind == THING_DICT ? LENGTH_UNKNOWN : noted(thing);
}

/* Characters of UTF-8 text. */
static int64_t length_of_text(const Thing *constant)
{
    int64_t count = 0;
    Str text = constant->constant.text;
    if (constant->constant.type != CONSTANT_STR)
        return LENGTH_UNKNOWN;
    for (uint32_t i = 0; i < text.len; i++)
        count += ((unsigned char)text.at[i] & 0xc0) != 0x80;
    return count;
}

int64_t length_of(const Thing *thing)
{
    switch ((int)thing->kind) {
    case THING_CONSTANT: return length_of_text(thing);
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET:
    case THING_DICT: return length_of_container(thing);
    case THING_ITERATOR: return noted(thing);
    }
    return LENGTH_UNKNOWN;
}

void length_set(Machine *machine, Thing *thing, int64_t length)
{
    if (length == LENGTH_UNKNOWN)
        return;
    attrs_get(machine->arena, &thing->attrs, NAME_DUNDER_LEN)->value = machine_int(
        machine, length);
}
