/* value/binary.c: operators. Sequences, sets and dicts carry their elements on; of
   numbers and texts only that they are plain matters. */
#include "value/binary.h"

#include "value/dict.h"
#include "value/iterate.h"
#include "value/lost.h"
#include "value/operator.h"

/* A text short enough to be worth putting together: names of methods and the like. */
static bool is_str(const Thing *thing)
{
    return thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_STR &&
           thing->constant.text.len < 100;
}

static bool is_plain(const Thing *thing)
{
    return thing->kind == THING_CONSTANT || thing->kind == THING_ATOM;
}

static void add_elements(Machine *machine, Thing *container, Value more, Site site)
{
    Elements elements = iterate(machine, more, site);
    for (uint32_t i = 0; i < elements.each.len; i++)
        container_add(machine, container, elements.each.at[i], site);
    if (elements.is_exact)
        return;
    container->container.has_unknown = true;
    state_add(&machine->state, &container->container.rest, elements.joined, site);
}

/* Whether `left OP= right` puts the elements of `right` into `left` itself. */
static bool grows(NodeKind op, const Thing *left)
{
    if (op == NODE_TOKEN_IADD)
        return left->kind == THING_LIST;
    return op == NODE_TOKEN_IOR && (left->kind == THING_SET || left->kind == THING_DICT);
}

static Value copy_of(Machine *machine, Value value, Site site)
{
    const Thing *thing = value.at[0];
    if (thing->kind != THING_DICT)
        return container_from(machine, thing->kind, value, site);
    Thing *dict = container_make(machine, THING_DICT, site);
    dict_merge(machine, dict, value, site);
    return value_of(dict);
}

static void grow(Machine *machine, Thing *container, Value more, Site site)
{
    if (container->kind == THING_DICT)
        dict_merge(machine, container, more, site);
    else
        add_elements(machine, container, more, site);
}

/* Whether `left OP right` has the elements of both. */
static bool unites(NodeKind op, const Thing *left)
{
    if (op == NODE_TOKEN_ADD || op == NODE_TOKEN_IADD)
        return left->kind == THING_LIST || left->kind == THING_TUPLE;
    return (op == NODE_TOKEN_BITOR || op == NODE_TOKEN_IOR) &&
           (left->kind == THING_SET || left->kind == THING_DICT);
}

/* `[x] * n`. */
static Value repeated(Machine *machine, Value list, Site site)
{
    Value many = container_from(machine, list.at[0]->kind, list, site);
    Cell *rest = &many.at[0]->container.rest;
    many.at[0]->container.has_unknown = true;
    state_add(&machine->state, rest, iterate(machine, list, site).joined, site);
    return many;
}

/* `a OP b` of two numbers. In a loop that stands for many rounds a number has no certain
   value. */
static Value calculated(Machine *machine, NodeKind op, const Thing *a, const Thing *b)
{
    int64_t x = a->constant.number, y = b->constant.number;
    const int64_t most = INT32_MAX;
    if (machine->rounds.len > 0 || x > most || y > most || x < -most || y < -most)
        return machine->atom;
    switch ((int)op) {
    case NODE_TOKEN_ADD:
    case NODE_TOKEN_IADD: return machine_int(machine, x + y);
    case NODE_TOKEN_SUB:
    case NODE_TOKEN_ISUB: return machine_int(machine, x - y);
    case NODE_TOKEN_MUL:
    case NODE_TOKEN_IMUL: return machine_int(machine, x * y);
    case NODE_TOKEN_FLOORDIV:
        return x >= 0 && y > 0 ? machine_int(machine, x / y) : machine->atom;
    }
    return machine->atom;
}

static bool has_element(const Elements *elements, const Thing *thing)
{
    for (uint32_t i = 0; i < elements->each.len; i++)
        if (value_has(elements->each.at[i], thing))
            return true;
    return false;
}

/* `a - b` and `a & b` of sets: some of a's elements; which ones, where both are of
   constants. */
static Value chosen(Machine *machine, NodeKind op, Value left, Value right, Site site)
{
    Elements from = iterate(machine, left, site), other = iterate(machine, right, site);
    Thing *set = container_make(machine, THING_SET, site);
    bool is_known = from.is_exact && other.is_exact;
    for (uint32_t i = 0; i < from.each.len; i++)
        is_known &= from.each.at[i].len == 1 &&
                    from.each.at[i].at[0]->kind == THING_CONSTANT;
    for (uint32_t i = 0; i < other.each.len; i++)
        is_known &= other.each.at[i].len == 1 &&
                    other.each.at[i].at[0]->kind == THING_CONSTANT;
    for (uint32_t i = 0; is_known && i < from.each.len; i++)
        if (has_element(&other, from.each.at[i].at[0]) == (op == NODE_TOKEN_BITAND))
            container_add(machine, set, from.each.at[i], site);
    set->container.has_unknown = !is_known;
    if (!is_known)
        state_add(&machine->state, &set->container.rest, from.joined, site);
    return value_of(set);
}

static bool is_int(const Thing *thing)
{
    return thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_INT;
}

/* "do_%s" % name. */
static Value filled(Machine *machine, Str form, Str text)
{
    int64_t at = str_find(form, STR("%s"));
    Str head = str_slice(form, 0, at < 0 ? 0 : (uint32_t)at);
    Str tail = str_slice(form, at < 0 ? 0 : (uint32_t)at + 2, form.len);
    if (at < 0 || str_find(head, STR("%")) >= 0 || str_find(tail, STR("%")) >= 0)
        return machine->atom;
    return machine_str(machine, str_format(machine->arena, "%.*s%.*s%.*s", STR_ARG(head),
                                           STR_ARG(text), STR_ARG(tail)));
}

/* `c_int * 3`: a type of arrays. */
static bool makes_array_type(NodeKind op, const Thing *left)
{
    return op == NODE_TOKEN_MUL && left->kind == THING_EXTERN &&
           str_starts(left->extern_->name, STR("ctypes.c_"));
}

Value binary_value(Machine *machine, NodeKind op, Value left, Value right, Site site)
{
    if (machine->lost)
        lost_operate(machine, op, left, right, site);
    Value own = operator_binary(machine, op, left, right, site);
    const Thing *a = value_only(left), *b = value_only(right);
    if (value_is_bound(own))
        return own;
    if (!a || !b)
        return machine->unknown;
    if (unites(op, a)) {
        Value sum = copy_of(machine, left, site);
        grow(machine, sum.at[0], right, site);
        return sum;
    }
    if (a->kind == THING_SET && (op == NODE_TOKEN_SUB || op == NODE_TOKEN_BITAND))
        return chosen(machine, op, left, right, site);
    if (makes_array_type(op, a))
        return extern_value(extern_find(machine, STR("ctypes.Array")));
    bool is_sequence = a->kind == THING_LIST || a->kind == THING_TUPLE;
    if (is_sequence && (op == NODE_TOKEN_MUL || op == NODE_TOKEN_IMUL))
        return repeated(machine, left, site);
    if ((op == NODE_TOKEN_ADD || op == NODE_TOKEN_IADD) && is_str(a) && is_str(b))
        return machine_str(machine, str_format(machine->arena, "%.*s%.*s",
                                               STR_ARG(a->constant.text),
                                               STR_ARG(b->constant.text)));
    if (op == NODE_TOKEN_MOD && is_str(a) && is_str(b))
        return filled(machine, a->constant.text, b->constant.text);
    if (is_int(a) && is_int(b))
        return calculated(machine, op, a, b);
    return is_plain(a) && is_plain(b) ? machine->atom : machine->unknown;
}

Value binary_in_place(Machine *machine, NodeKind op, Value left, Value right, Site site)
{
    Thing *only = value_only(left);
    if (only && only->kind == THING_OBJECT)
        return left;
    if (!only || !grows(op, only))
        return binary_value(machine, op, left, right, site);
    grow(machine, only, right, site);
    return left;
}
