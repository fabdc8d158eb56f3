/* value/library_numbers.c: built-in functions that give numbers by which programs choose: whether there's
   enough work for a pool. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/call.h"
#include "value/iterate.h"
#include "value/length.h"
#include "value/library.h"

static bool is_int(const Thing *thing)
{
    return thing && thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_INT;
}

static Value call_len(Machine *machine, const LibraryCall *call)
{
    Thing *only = value_only(arguments_value(call->args, 0, 0));
    bool is_own = only && only->kind == THING_INSTANCE &&
                  value_is_bound(class_find_own(machine, only->instance.class_,
                                                NAME_DUNDER_LEN).value);
    if (is_own)
        return call_method(machine, only, NAME_DUNDER_LEN, (Arguments){0}, call->site);
    int64_t length = only ? length_of(only) : LENGTH_UNKNOWN;
    return length == LENGTH_UNKNOWN ? machine->atom : machine_int(machine, length);
}

/* The least or greatest of numbers, all known; NULL where one isn't. */
static const Thing *extreme(const LibraryCall *call, bool wants_least)
{
    const Thing *found = NULL;
    for (uint32_t i = 0; i < call->args.len; i++) {
        const Argument *arg = &call->args.at[i];
        const Thing *one = arg->keyword || arg->stars ? NULL : value_only(arg->value);
        if (!is_int(one))
            return NULL;
        bool is_less = found && one->constant.number < found->constant.number;
        if (!found || is_less == wants_least)
            found = one;
    }
    return found;
}

/* One of the arguments, or one of the elements of the only one. */
static Value call_extreme(Machine *machine, const LibraryCall *call)
{
    bool wants_least = str_equal(name_text(machine->names, call->ext->last), STR("min"));
    bool has_many = value_is_bound(arguments_value(call->args, 1, 0));
    Value joined = VALUE_NONE_BOUND;
    const Thing *known = has_many ? extreme(call, wants_least) : NULL;
    if (known)
        return value_of(known->self);
    for (uint32_t i = 0; has_many && i < call->args.len; i++)
        if (!call->args.at[i].keyword)
            joined = value_join(machine->arena, joined, call->args.at[i].value);
    if (!has_many && call->args.len > 0)
        joined = iterate(machine, call->args.at[0].value, call->site).joined;
    return value_is_bound(joined) ? joined : machine->unknown;
}

/* How many numbers range() gives; LENGTH_UNKNOWN where an argument isn't known. */
static int64_t range_length(const LibraryCall *call)
{
    int64_t bounds[3] = {0, 0, 1};
    if (call->args.len == 0 || call->args.len > 3)
        return LENGTH_UNKNOWN;
    for (uint32_t i = 0; i < call->args.len; i++) {
        const Thing *one = value_only(call->args.at[i].value);
        if (!is_int(one) || call->args.at[i].stars)
            return LENGTH_UNKNOWN;
        bounds[call->args.len == 1 ? 1 : i] = one->constant.number;
    }
    if (bounds[2] <= 0)
        return LENGTH_UNKNOWN;
    int64_t width = bounds[1] - bounds[0];
    return width > 0 ? (width + bounds[2] - 1) / bounds[2] : 0;
}

static Value call_range(Machine *machine, const LibraryCall *call)
{
    Thing *range = machine_make(machine, THING_ITERATOR, call->site);
    range->iterator.type = call->ext;
    range->iterator.elements = machine->atom;
    length_set(machine, range, range_length(call));
    return value_of(range);
}

LibraryTable library_numbers(void)
{
    static const LibraryEntry entries[] = {
        {"builtins.len", call_len},
        {"builtins.max", call_extreme},
        {"builtins.min", call_extreme},
        {"builtins.range", call_range},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
