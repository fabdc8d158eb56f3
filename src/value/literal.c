/* value/literal.c: strings and numbers. */
#include "value/literal.h"

/* Without its prefix letters: r"…", b'…', f"…"; `has` collects them in lower case. */
static Str without_prefix(Str text, bool *is_bytes, bool *is_raw)
{
    while (text.len > 0 && text.at[0] != '"' && text.at[0] != '\'') {
        char letter = (char)(text.at[0] | 0x20);
        *is_bytes |= letter == 'b';
        *is_raw |= letter == 'r';
        text = str_slice(text, 1, text.len);
    }
    return text;
}

static Str without_quotes(Str text)
{
    if (text.len >= 6 &&
        (str_starts(text, STR("\"\"\"")) || str_starts(text, STR("'''"))))
        return str_slice(text, 3, text.len - 3);
    return text.len >= 2 ? str_slice(text, 1, text.len - 1) : text;
}

Value literal_string(Machine *machine, const Tree *tree, Node node)
{
    if (node_kind(tree, node) != NODE_STRING)
        return machine->atom;
    bool is_bytes = false, is_raw = false;
    Str text = without_quotes(without_prefix(node_text(tree, node), &is_bytes, &is_raw));
    if (!is_raw && str_find(text, STR("\\")) >= 0)
        return machine->atom;
    Value value = machine_str(machine, text);
    if (is_bytes)
        value.at[0]->constant.type = CONSTANT_BYTES;
    return value;
}

Value literal_text(Machine *machine, Str quoted)
{
    bool is_bytes = false, is_raw = false;
    return machine_str(machine,
                       without_quotes(without_prefix(quoted, &is_bytes, &is_raw)));
}

Value literal_number(Machine *machine, Str text)
{
    int64_t number = 0;
    if (text.len > 18)
        return machine->atom;
    for (uint32_t i = 0; i < text.len; i++) {
        if (text.at[i] == '_')
            continue;
        if (text.at[i] < '0' || text.at[i] > '9')
            return machine->atom;
        number = number * 10 + (text.at[i] - '0');
    }
    return machine_int(machine, number);
}

Value literal_negated(Machine *machine, Value number)
{
    const Thing *thing = value_only(number);
    if (!thing)
        return machine->unknown;
    if (thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_INT)
        return machine_int(machine, -thing->constant.number);
    return thing->kind == THING_ATOM || thing->kind == THING_CONSTANT ? machine->atom
                                                                      : machine->unknown;
}
