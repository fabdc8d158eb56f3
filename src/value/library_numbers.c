/* value/library_numbers.c: built-in functions that give numbers by which programs choose
   (whether there's enough work for a pool), and operators as functions. */
#include "syntax/names.h"
#include "value/attribute.h"
#include "value/binary.h"
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
    bool is_own =
        only && only->kind == THING_INSTANCE &&
        value_is_bound(
            class_find_own(machine, only->instance.class_, NAME_DUNDER_LEN).value);
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

/* Numbers, unless the elements or the start are of another kind. */
static Value call_sum(Machine *machine, const LibraryCall *call)
{
    Elements elements = iterate(machine, arguments_value(call->args, 0, 0), call->site);
    Value sum = arguments_value(call->args, 1, name_make(machine->names, STR("start")));
    bool has_start = value_is_bound(sum);
    if (!has_start && !value_find(elements.joined, THING_INSTANCE))
        return call->args.len == 1 && !call->args.at[0].stars ? machine->atom
                                                              : machine->unknown;
    if (!elements.is_exact)
        return machine->unknown;
    sum = has_start ? sum : machine_int(machine, 0);
    for (uint32_t i = 0; i < elements.each.len; i++)
        sum = binary_value(machine, NODE_TOKEN_ADD, sum, elements.each.at[i], call->site);
    return sum;
}

/* operator.add(a, b) and its kin. */
static Value call_operator(Machine *machine, const LibraryCall *call)
{
    static const struct {
        Str name;
        NodeKind op;
    } names[] = {
        {STR_CONST("add"), NODE_TOKEN_ADD},
        {STR_CONST("and_"), NODE_TOKEN_BITAND},
        {STR_CONST("concat"), NODE_TOKEN_ADD},
        {STR_CONST("iadd"), NODE_TOKEN_IADD},
        {STR_CONST("ior"), NODE_TOKEN_IOR},
        {STR_CONST("lshift"), NODE_TOKEN_LSHIFT},
        {STR_CONST("matmul"), NODE_TOKEN_MATMUL},
        {STR_CONST("mul"), NODE_TOKEN_MUL},
        {STR_CONST("or_"), NODE_TOKEN_BITOR},
        {STR_CONST("rshift"), NODE_TOKEN_RSHIFT},
        {STR_CONST("sub"), NODE_TOKEN_SUB},
    };
    Value left = arguments_value(call->args, 0, 0),
          right = arguments_value(call->args, 1, 0);
    Str name = name_text(machine->names, call->ext->last);
    bool has_both = value_is_bound(left) && value_is_bound(right);
    for (size_t i = 0; has_both && i < sizeof names / sizeof *names; i++)
        if (str_equal(name, names[i].name))
            return names[i].op == NODE_TOKEN_IADD || names[i].op == NODE_TOKEN_IOR
                       ? binary_in_place(machine, names[i].op, left, right, call->site)
                       : binary_value(machine, names[i].op, left, right, call->site);
    return machine->unknown;
}

LibraryTable library_numbers(void)
{
    static const LibraryEntry entries[] = {
        {"builtins.len", call_len},         {"builtins.max", call_extreme},
        {"builtins.min", call_extreme},     {"builtins.range", call_range},
        {"builtins.sum", call_sum},         {"operator.add", call_operator},
        {"operator.and_", call_operator},   {"operator.concat", call_operator},
        {"operator.iadd", call_operator},   {"operator.ior", call_operator},
        {"operator.lshift", call_operator}, {"operator.matmul", call_operator},
        {"operator.mul", call_operator},    {"operator.or_", call_operator},
        {"operator.rshift", call_operator}, {"operator.sub", call_operator},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
