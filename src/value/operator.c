/* value/operator.c: see operator.h. Pipelines (`load | clean`), paths and queries (`age >
   3`) are put together so. */
#include "value/operator.h"

#include "value/attribute.h"
#include "value/call.h"

typedef struct Operator {
    NodeKind token, in_place;
    Str name; /* "add" of __add__, __radd__ and __iadd__ */
} Operator;

static const Operator operators[] = {
    {NODE_TOKEN_ADD, NODE_TOKEN_IADD, STR_CONST("add")},
    {NODE_TOKEN_SUB, NODE_TOKEN_ISUB, STR_CONST("sub")},
    {NODE_TOKEN_MUL, NODE_TOKEN_IMUL, STR_CONST("mul")},
    {NODE_TOKEN_DIV, NODE_TOKEN_IDIV, STR_CONST("truediv")},
    {NODE_TOKEN_FLOORDIV, NODE_TOKEN_IFLOORDIV, STR_CONST("floordiv")},
    {NODE_TOKEN_MOD, NODE_TOKEN_IMOD, STR_CONST("mod")},
    {NODE_TOKEN_MATMUL, NODE_TOKEN_IMATMUL, STR_CONST("matmul")},
    {NODE_TOKEN_BITOR, NODE_TOKEN_IOR, STR_CONST("or")},
    {NODE_TOKEN_BITAND, NODE_TOKEN_IAND, STR_CONST("and")},
    {NODE_TOKEN_BITXOR, NODE_TOKEN_IXOR, STR_CONST("xor")},
    {NODE_TOKEN_LSHIFT, NODE_TOKEN_ILSHIFT, STR_CONST("lshift")},
    {NODE_TOKEN_RSHIFT, NODE_TOKEN_IRSHIFT, STR_CONST("rshift")},
};

static const Operator *find_operator(NodeKind op)
{
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
        if (op == operators[i].token || op == operators[i].in_place)
            return &operators[i];
    return NULL;
}

/* What is left where `NotImplemented` may be among it. */
static Value implemented(Machine *machine, Value value)
{
    Value left = VALUE_NONE_BOUND;
    for (uint32_t i = 0; i < value.len; i++)
        if (!extern_is(value.at[i], STR("builtins.NotImplemented")))
            left = value_join(machine->arena, left, value_of(value.at[i]));
    return left;
}

/* `object.__name__(other)`, or `__iname__`, `__rname__` as `letter` says; empty where its
   class is none of the program's, or has no such method. */
static Value ask_with(Machine *machine, Thing *object, const char *letter, Str name,
                      Value other, Site site)
{
    const Thing *class_ = class_of(object);
    if (!class_)
        return VALUE_NONE_BOUND;
    Str dunder = str_format(machine->arena, "__%s%.*s__", letter, STR_ARG(name));
    ClassHit hit = class_find_own(machine, class_, name_make(machine->names, dunder));
    Thing *function = value_only(hit.value);
    if (!function || function->kind != THING_FUNCTION)
        return VALUE_NONE_BOUND;
    Argument args[] = {{0, value_of(object), site, 0}, {0, other, site, 0}};
    Arguments given = {args, value_is_bound(other) ? 2 : 1};
    return implemented(machine, call_value(machine, value_of(function), given, site));
}

static Value ask(Machine *machine, Thing *object, Str name, Value other, Site site)
{
    return ask_with(machine, object, "", name, other, site);
}

static Value ask_left(Machine *machine, const Operator *operator, bool in_place,
                      Thing *left, Value right, Site site)
{
    Value value = in_place ? ask_with(machine, left, "i", operator->name, right, site)
                           : VALUE_NONE_BOUND;
    return value_is_bound(value) ? value
                                 : ask(machine, left, operator->name, right, site);
}

Value operator_binary(Machine *machine, NodeKind op, Value left, Value right, Site site)
{
    const Operator *operator= find_operator(op);
    Value result = VALUE_NONE_BOUND;
    bool is_mixed = left.len > 1 || right.len > 1;
    for (uint32_t i = 0; operator&& i<left.len; i++)
        result = value_join(machine->arena, result,
                            ask_left(machine, operator, op == operator->in_place,
                                     left.at[i], right, site));
    for (uint32_t i = 0; operator&& !value_is_bound(result) && i < right.len; i++)
        result = value_join(
            machine->arena, result,
            ask_with(machine, right.at[i], "r", operator->name, left, site));
    if (is_mixed && value_is_bound(result))
        machine->raised = false;
    return result;
}

Value operator_unary(Machine *machine, Str text, Value operand, Site site)
{
    Str name = str_starts(text, STR("-"))   ? STR("neg")
               : str_starts(text, STR("+")) ? STR("pos")
                                            : STR("invert");
    Thing *only = value_only(operand);
    return only ? ask(machine, only, name, VALUE_NONE_BOUND, site) : VALUE_NONE_BOUND;
}

static bool is_plain(Value value)
{
    for (uint32_t i = 0; i < value.len; i++)
        if (value.at[i]->kind == THING_INSTANCE || value.at[i]->kind == THING_FUNCTION ||
            value.at[i]->kind == THING_PARTIAL || value.at[i]->kind == THING_BOUND)
            return false;
    return true;
}

Value operator_compare(Machine *machine, NodeKind op, Value left, Value right, Site site)
{
    static const struct {
        NodeKind token;
        Str name;
    } names[] = {{NODE_TOKEN_EQ, STR_CONST("eq")}, {NODE_TOKEN_NE, STR_CONST("ne")},
                 {NODE_TOKEN_LT, STR_CONST("lt")}, {NODE_TOKEN_GT, STR_CONST("gt")},
                 {NODE_TOKEN_LE, STR_CONST("le")}, {NODE_TOKEN_GE, STR_CONST("ge")}};
    Thing *only = value_only(left);
    for (size_t i = 0; only && i < sizeof names / sizeof *names; i++) {
        if (op != names[i].token)
            continue;
        Value value = ask(machine, only, names[i].name, right, site);
        machine->raised = false;
        return is_plain(value) ? VALUE_NONE_BOUND : value;
    }
    return VALUE_NONE_BOUND;
}
