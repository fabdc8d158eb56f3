/* value/slice.c: slices of lists and tuples. */
#include "value/slice.h"

#include "value/iterate.h"

/* A bound of a slice: a whole number, maybe negative; false where it is anything else. */
static bool read_bound(Str text, int64_t len, int64_t otherwise, int64_t *bound)
{
    Str digits = str_trim(text);
    bool is_negative = str_starts(digits, STR("-"));
    int64_t number = 0;
    *bound = otherwise;
    if (digits.len == 0)
        return true;
    for (uint32_t i = is_negative; i < digits.len; i++) {
        if (digits.at[i] < '0' || digits.at[i] > '9' || i > 9)
            return false;
        number = number * 10 + (digits.at[i] - '0');
    }
    *bound = is_negative ? len - number : number;
    return true;
}

/* Where `from:to` begins and ends, 0 ≤ from ≤ to ≤ len; false where the elements or the
   bounds aren't known. */
static bool read_bounds(const Elements *elements, Str slice, int64_t *from, int64_t *to)
{
    StrPair bounds = str_cut(slice, ':');
    int64_t len = elements->each.len;
    if (!elements->is_exact || !read_bound(bounds.head, len, 0, from) ||
        !read_bound(bounds.tail, len, len, to))
        return false;
    *from = *from < 0 ? 0 : *from > len ? len : *from;
    *to = *to < *from ? *from : *to > len ? len : *to;
    return true;
}

/* `list[1:]`, where the elements are told apart. */
static bool slice_exactly(Machine *machine, const Elements *elements, Str slice,
                          Thing *part)
{
    int64_t from, to;
    if (!read_bounds(elements, slice, &from, &to))
        return false;
    for (int64_t i = from; i < to; i++)
        container_add(machine, part, elements->each.at[i], part->site);
    return true;
}

static void add_range(Machine *machine, Thing *list, const Elements *elements,
                      int64_t from, int64_t to)
{
    for (int64_t i = from; i < to; i++)
        container_add(machine, list, elements->each.at[i], elements->site);
}

void slice_assign(Machine *machine, Thing *list, Str slice, Value value, Site site)
{
    Elements old = iterate(machine, value_of(list), site);
    Elements more = {.is_exact = true};
    if (value_is_bound(value))
        more = iterate(machine, value, site);
    int64_t from, to, len = old.each.len;
    bool is_all = str_equal(str_trim(slice), STR(":"));
    bool is_known = read_bounds(&old, slice, &from, &to);
    if (is_known || is_all) {
        for (uint32_t i = 0; i < list->container.elements.len; i++)
            state_write(&machine->state, list->container.elements.at[i], VALUE_NONE_BOUND,
                        site);
        state_write(&machine->state, &list->container.rest, VALUE_NONE_BOUND, site);
    }
    if (is_known)
        add_range(machine, list, &old, 0, from);
    if ((is_known || is_all) && more.is_exact)
        add_range(machine, list, &more, 0, more.each.len);
    else if (value_is_bound(more.joined))
        state_add(&machine->state, &list->container.rest, more.joined, site);
    if (is_known)
        add_range(machine, list, &old, to, len);
}

Value slice_value(Machine *machine, Value object, Str slice, Site site)
{
    const Thing *only = value_only(object);
    if (only && (only->kind == THING_LIST || only->kind == THING_TUPLE)) {
        Elements elements = iterate(machine, object, site);
        Thing *part = container_make(machine, only->kind,
                                     elements.site.node ? elements.site : site);
        if (slice_exactly(machine, &elements, slice, part))
            return value_of(part);
        part->container.has_unknown = true;
        part->container.rest.value = elements.joined;
        part->container.rest.site = elements.site;
        return value_of(part);
    }
    if (only && only->kind == THING_OBJECT &&
        str_equal(only->object.type->known.canonical, STR("builtins.memoryview")))
        return object;
    return only && only->kind == THING_CONSTANT ? machine->atom : machine->unknown;
}
