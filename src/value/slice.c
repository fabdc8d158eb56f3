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

/* `list[1:]`, where the elements are told apart; false where they or the bounds aren't known. */
static bool slice_exactly(Machine *machine, const Elements *elements, Str slice,
                          Thing *part)
{
    StrPair bounds = str_cut(slice, ':');
    int64_t len = elements->each.len, from, to;
    if (!elements->is_exact || !read_bound(bounds.head, len, 0, &from) ||
        !read_bound(bounds.tail, len, len, &to))
        return false;
    for (int64_t i = from < 0 ? 0 : from; i < to && i < len; i++)
        container_add(machine, part, elements->each.at[i], part->site);
    return true;
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
