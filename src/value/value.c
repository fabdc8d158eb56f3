/* value/value.c: sets of alternatives, and the tables of named cells. */
#include "value/value.h"

#include <assert.h>

#include "base/table.h"

/* Above this many entries a table of cells gets an index. */
enum { ATTRS_INDEXED = 12 };

typedef struct AttrIndex {
    Name name;
    Cell *cell;
    UT_hash_handle hh;
} AttrIndex;

/* Things without identity: one of them is as good as another. */
static bool is_faceless(ThingKind kind)
{
    return kind == THING_UNKNOWN || kind == THING_ATOM;
}

static bool same_constant(const Thing *a, const Thing *b)
{
    return a->constant.type == b->constant.type &&
           a->constant.number == b->constant.number &&
           str_equal(a->constant.text, b->constant.text);
}

static bool same_thing(const Thing *a, const Thing *b)
{
    if (a == b)
        return true;
    if (a->kind != b->kind)
        return false;
    if (a->kind == THING_CONSTANT)
        return same_constant(a, b);
    return is_faceless(a->kind);
}

bool value_has(Value value, const Thing *thing)
{
    for (uint32_t i = 0; i < value.len; i++)
        if (same_thing(value.at[i], thing))
            return true;
    return false;
}

bool value_same(Value a, Value b)
{
    if (a.len != b.len)
        return false;
    for (uint32_t i = 0; i < b.len; i++)
        if (!value_has(a, b.at[i]))
            return false;
    return true;
}

static bool has_all(Value value, Value part)
{
    for (uint32_t i = 0; i < part.len; i++)
        if (!value_has(value, part.at[i]))
            return false;
    return true;
}

Value value_join(Arena *arena, Value a, Value b)
{
    if (a.at == b.at && a.len == b.len)
        return a;
    if (has_all(a, b))
        return a;
    if (a.len == 0 || has_all(b, a))
        return b;
    Thing **at = arena_array(arena, Thing *, a.len + b.len);
    uint32_t len = 0;
    for (uint32_t i = 0; i < a.len; i++)
        at[len++] = a.at[i];
    for (uint32_t i = 0; i < b.len; i++)
        if (!value_has(a, b.at[i]))
            at[len++] = b.at[i];
    if (len > LIMIT_ALTERNATIVES)
        return value_of(thing_make(arena, THING_UNKNOWN, (Site){0}));
    return (Value){at, len};
}

Thing *value_find(Value value, ThingKind kind)
{
    for (uint32_t i = 0; i < value.len; i++)
        if (value.at[i]->kind == kind)
            return value.at[i];
    return NULL;
}

bool value_is_unknown(Value value)
{
    return value.len == 0 || value_find(value, THING_UNKNOWN) ||
           value_find(value, THING_PARAMETER);
}

Thing *thing_make(Arena *arena, ThingKind kind, Site site)
{
    Thing *thing = arena_new(arena, Thing);
    thing->kind = kind;
    thing->self = thing;
    thing->site = site;
    return thing;
}

static Cell *find_indexed(const AttrIndex *index, Name name)
{
    AttrIndex *entry = NULL;
    HASH_FIND(hh, index, &name, sizeof name, entry);
    return entry ? entry->cell : NULL;
}

Cell *attrs_find(const Attrs *attrs, Name name)
{
    if (attrs->index)
        return find_indexed(attrs->index, name);
    for (uint32_t i = 0; i < attrs->entries.len; i++)
        if (attrs->entries.at[i].name == name)
            return attrs->entries.at[i].cell;
    return NULL;
}

static void add_indexed(Arena *arena, Attrs *attrs, AttrEntry attr)
{
    AttrIndex *entry = arena_new(arena, AttrIndex);
    entry->name = attr.name;
    entry->cell = attr.cell;
    HASH_ADD(hh, attrs->index, name, sizeof entry->name, entry);
}

Cell *attrs_get(Arena *arena, Attrs *attrs, Name name)
{
    assert(name);
    Cell *found = attrs_find(attrs, name);
    if (found)
        return found;
    AttrEntry attr = {name, arena_new(arena, Cell)};
    vec_add(arena, &attrs->entries, attr);
    if (attrs->index) {
        add_indexed(arena, attrs, attr);
    } else if (attrs->entries.len > ATTRS_INDEXED) {
        for (uint32_t i = 0; i < attrs->entries.len; i++)
            add_indexed(arena, attrs, attrs->entries.at[i]);
    }
    return attr.cell;
}
