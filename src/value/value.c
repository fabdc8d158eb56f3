/* value/value.c: sets of alternatives, and the tables of named cells. */
#include "value/value.h"

#include <assert.h>

/* Above this many entries a table of cells gets an index. */
enum { ATTRS_INDEXED = 12 };

/* Where each name is in the entries, and 1; 0: the place is free. A name is sought from
   the place that it is hashed to on. */
typedef struct AttrIndex {
    uint32_t size; /* a power of two, above twice the entries' number */
    uint32_t at[];
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

static bool same_outcome(const Thing *a, const Thing *b)
{
    return a->outcome.when_true == b->outcome.when_true &&
           a->outcome.when_false == b->outcome.when_false &&
           a->outcome.out_true == b->outcome.out_true &&
           a->outcome.out_false == b->outcome.out_false;
}

static bool same_thing(const Thing *a, const Thing *b)
{
    if (a == b)
        return true;
    if (a->kind != b->kind)
        return false;
    if (a->kind == THING_CONSTANT)
        return same_constant(a, b);
    if (a->kind == THING_ATOM)
        return same_outcome(a, b);
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

/* A program makes millions of constants and bound methods, which are small: of the parts
   that only some kind has, a Thing has its own. */
static size_t size_of_kind(ThingKind kind)
{
#define SIZE(part) (offsetof(Thing, part) + sizeof(((Thing *)0)->part))
    switch (kind) {
    case THING_CONSTANT: return SIZE(constant);
    case THING_FUNCTION: return SIZE(function);
    case THING_CLASS: return SIZE(class_);
    case THING_INSTANCE: return SIZE(instance);
    case THING_OBJECT: return SIZE(object);
    case THING_EXTERN: return SIZE(extern_);
    case THING_IMPORT: return SIZE(import);
    case THING_BOUND: return SIZE(bound);
    case THING_PARTIAL: return SIZE(partial);
    case THING_TUPLE:
    case THING_LIST:
    case THING_SET:
    case THING_DICT: return SIZE(container);
    default: return sizeof(Thing);
    }
#undef SIZE
}

Thing *thing_make(Arena *arena, ThingKind kind, Site site)
{
    Thing *thing = arena_alloc(arena, size_of_kind(kind));
    thing->kind = kind;
    thing->self = thing;
    thing->site = site;
    return thing;
}

/* The place that has the name, or would have it. */
static uint32_t *find_place(const Attrs *attrs, Name name)
{
    AttrIndex *index = attrs->index;
    uint32_t place = (name * 2654435761u) >> 8;
    for (;; place++) {
        uint32_t *at = &index->at[place & (index->size - 1)];
        if (!*at || attrs->entries.at[*at - 1].name == name)
            return at;
    }
}

Cell *attrs_find(const Attrs *attrs, Name name)
{
    if (attrs->index) {
        uint32_t entry = *find_place(attrs, name);
        return entry ? attrs->entries.at[entry - 1].cell : NULL;
    }
    for (uint32_t i = 0; i < attrs->entries.len; i++)
        if (attrs->entries.at[i].name == name)
            return attrs->entries.at[i].cell;
    return NULL;
}

static void make_index(Arena *arena, Attrs *attrs)
{
    uint32_t size = 64;
    while (size < 4 * attrs->entries.len)
        size *= 2;
    attrs->index = arena_alloc(arena, sizeof(AttrIndex) + size * sizeof(uint32_t));
    attrs->index->size = size;
    for (uint32_t i = 0; i < attrs->entries.len; i++)
        *find_place(attrs, attrs->entries.at[i].name) = i + 1;
}

Cell *attrs_get(Arena *arena, Attrs *attrs, Name name)
{
    assert(name);
    Cell *found = attrs_find(attrs, name);
    if (found)
        return found;
    AttrEntry attr = {name, arena_new(arena, Cell)};
    attr.cell->born = attrs->born;
    vec_add(arena, &attrs->entries, attr);
    uint32_t count = attrs->entries.len;
    if (attrs->index ? 2 * count >= attrs->index->size : count > ATTRS_INDEXED)
        make_index(arena, attrs);
    else if (attrs->index)
        *find_place(attrs, name) = count;
    return attr.cell;
}
