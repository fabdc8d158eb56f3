/* value/library_texts.c: the methods of str, of constants as far as programs choose by
   them: names of backends, modes and methods. */
#include "syntax/names.h"
#include "value/iterate.h"
#include "value/library.h"

static Value str_atom(Machine *machine, const LibraryCall *call)
{
    (void)call;
    return machine->atom;
}

static Value str_split(Machine *machine, const LibraryCall *call)
{
    Thing *list = container_make(machine, THING_LIST, call->site);
    list->container.has_unknown = true;
    list->container.rest.value = machine->atom;
    return value_of(list);
}

static bool is_text(const Thing *thing)
{
    return thing && thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_STR;
}

/* `text.startswith(part)`, `text.endswith((part, part))`, of constants. */
static Value str_test(Machine *machine, const LibraryCall *call)
{
    const Thing *part = call->args.len == 1 ? value_only(call->args.at[0].value) : NULL;
    if (!part || !is_text(call->receiver))
        return machine->atom;
    Str text = call->receiver->constant.text;
    bool at_start = str_equal(name_text(machine->names, call->ext->last),
                              STR("startswith"));
    Elements parts = {.is_exact = true};
    if (part->kind == THING_TUPLE)
        parts = iterate(machine, call->args.at[0].value, call->site);
    else
        vec_add(machine->arena, &parts.each, call->args.at[0].value);
    bool fits = false;
    for (uint32_t i = 0; i < parts.each.len; i++) {
        const Thing *one = value_only(parts.each.at[i]);
        if (!is_text(one))
            return machine->atom;
        fits |= at_start ? str_starts(text, one->constant.text)
                         : str_ends(text, one->constant.text);
    }
    return parts.is_exact ? machine_bool(machine, fits) : machine->atom;
}

/* The text with its letters between `from` and `from` + 25 moved by `by`; only ASCII. */
static Value in_case(Machine *machine, const LibraryCall *call, char from, int by)
{
    if (!is_text(call->receiver) || call->args.len > 0)
        return machine->atom;
    Str text = call->receiver->constant.text;
    char *bytes = arena_array(machine->arena, char, text.len + 1);
    for (uint32_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if ((unsigned char)c >= 0x80)
            return machine->atom;
        bytes[i] = c >= from && c <= from + 25 ? (char)(c + by) : c;
    }
    return machine_str(machine, (Str){bytes, text.len});
}

static Value str_lower(Machine *machine, const LibraryCall *call)
{
    return in_case(machine, call, 'A', 'a' - 'A');
}

static Value str_upper(Machine *machine, const LibraryCall *call)
{
    return in_case(machine, call, 'a', 'A' - 'a');
}

static Value str_strip(Machine *machine, const LibraryCall *call)
{
    bool is_known = is_text(call->receiver) && call->args.len == 0;
    return is_known ? machine_str(machine, str_trim(call->receiver->constant.text))
                    : machine->atom;
}

LibraryTable library_texts(void)
{
    static const LibraryEntry entries[] = {
        {"builtins.str.capitalize", str_atom},   {"builtins.str.casefold", str_lower},
        {"builtins.str.center", str_atom},       {"builtins.str.count", str_atom},
        {"builtins.str.decode", str_atom},       {"builtins.str.encode", str_atom},
        {"builtins.str.endswith", str_test},     {"builtins.str.find", str_atom},
        {"builtins.str.format", str_atom},       {"builtins.str.index", str_atom},
        {"builtins.str.isalnum", str_atom},      {"builtins.str.isalpha", str_atom},
        {"builtins.str.isdigit", str_atom},      {"builtins.str.isspace", str_atom},
        {"builtins.str.join", str_atom},         {"builtins.str.ljust", str_atom},
        {"builtins.str.lower", str_lower},       {"builtins.str.lstrip", str_atom},
        {"builtins.str.removeprefix", str_atom}, {"builtins.str.removesuffix", str_atom},
        {"builtins.str.replace", str_atom},      {"builtins.str.rfind", str_atom},
        {"builtins.str.rindex", str_atom},       {"builtins.str.rjust", str_atom},
        {"builtins.str.rstrip", str_atom},       {"builtins.str.split", str_split},
        {"builtins.str.splitlines", str_split},  {"builtins.str.startswith", str_test},
        {"builtins.str.strip", str_strip},       {"builtins.str.swapcase", str_atom},
        {"builtins.str.title", str_atom},        {"builtins.str.translate", str_atom},
        {"builtins.str.upper", str_upper},       {"builtins.str.zfill", str_atom},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
