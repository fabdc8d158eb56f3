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

static bool is_text(const Thing *thing)
{
    return thing && thing->kind == THING_CONSTANT && thing->constant.type == CONSTANT_STR;
}

/* How long a text is that is worth taking apart, and into how many parts. */
enum { TEXT_MOST = 100, PARTS_MOST = 16 };

/* A text by which programs choose, a name or a short command; else empty. */
static Str short_text(const Thing *thing)
{
    return is_text(thing) && thing->constant.text.len < TEXT_MOST ? thing->constant.text
                                                                  : (Str){0};
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* The part before the next separator (empty: any white space) is cut off `rest`. */
static Str cut_part(Str *rest, Str separator)
{
    uint32_t end = 0, skip = separator.len;
    while (end < rest->len &&
           !(separator.len ? str_starts(str_slice(*rest, end, rest->len), separator)
                           : is_space(rest->at[end])))
        end++;
    Str part = str_slice(*rest, 0, end);
    skip = end + skip < rest->len ? end + skip : rest->len;
    while (!separator.len && skip < rest->len && is_space(rest->at[skip]))
        skip++;
    bool is_last = end == rest->len;
    *rest = is_last ? (Str){0} : str_slice(*rest, skip, rest->len);
    return part;
}

/* The parts of a constant text are told apart. */
static Value str_split(Machine *machine, const LibraryCall *call)
{
    Thing *list = container_make(machine, THING_LIST, call->site);
    bool has_separator = call->args.len == 1;
    Str separator = has_separator ? short_text(value_only(call->args.at[0].value))
                                  : (Str){0};
    Str rest = short_text(call->receiver);
    bool is_lines = str_equal(name_text(machine->names, call->ext->last),
                              STR("splitlines"));
    if (!separator.len)
        rest = str_trim(rest);
    bool is_known = rest.len && !is_lines && call->args.len < 2 &&
                    (!has_separator || separator.len);
    bool goes_on = is_known;
    for (uint32_t i = 0; goes_on && i < PARTS_MOST; i++) {
        Str before = rest;
        Str part = cut_part(&rest, separator);
        container_add(machine, list, machine_str(machine, part), call->site);
        goes_on = part.len < before.len;
    }
    if (!is_known || goes_on) {
        list->container.has_unknown = true;
        list->container.rest.value = machine->atom;
    }
    return value_of(list);
}

/* Where the separator stands, the first or the last one; -1: nowhere. */
static int64_t find_separator(Str text, Str separator, bool is_last)
{
    int64_t found = -1;
    for (uint32_t from = 0; separator.len && from < text.len;) {
        int64_t at = str_find(str_slice(text, from, text.len), separator);
        if (at < 0)
            break;
        found = from + at;
        if (!is_last)
            break;
        from = (uint32_t)found + 1;
    }
    return found;
}

/* text.partition(separator), text.rpartition(separator). */
static Value str_partition(Machine *machine, const LibraryCall *call)
{
    Str text = short_text(call->receiver);
    Str separator = call->args.len == 1 ? short_text(value_only(call->args.at[0].value))
                                        : (Str){0};
    bool is_last = str_starts(name_text(machine->names, call->ext->last), STR("r"));
    int64_t at = find_separator(text, separator, is_last);
    Thing *parts = container_make(machine, THING_TUPLE, call->site);
    Value head = machine->atom, tail = machine->atom;
    if (at >= 0) {
        head = machine_str(machine, str_slice(text, 0, (uint32_t)at));
        tail = machine_str(machine,
                           str_slice(text, (uint32_t)at + separator.len, text.len));
    }
    container_add(machine, parts, head, call->site);
    container_add(machine, parts, machine->atom, call->site);
    container_add(machine, parts, tail, call->site);
    return value_of(parts);
}

/* text.rsplit(separator, 1). */
static Value str_rsplit(Machine *machine, const LibraryCall *call)
{
    Str text = short_text(call->receiver);
    const Thing *most = call->args.len == 2 ? value_only(call->args.at[1].value) : NULL;
    Str separator = most ? short_text(value_only(call->args.at[0].value)) : (Str){0};
    bool is_once = most && most->kind == THING_CONSTANT &&
                   most->constant.type == CONSTANT_INT && most->constant.number == 1;
    int64_t at = is_once ? find_separator(text, separator, true) : -1;
    Thing *list = container_make(machine, THING_LIST, call->site);
    if (at < 0) {
        list->container.has_unknown = true;
        list->container.rest.value = machine->atom;
        return value_of(list);
    }
    container_add(machine, list, machine_str(machine, str_slice(text, 0, (uint32_t)at)),
                  call->site);
    container_add(
        machine, list,
        machine_str(machine, str_slice(text, (uint32_t)at + separator.len, text.len)),
        call->site);
    return value_of(list);
}

/* "{}_{}".format(a, b) of constant texts. */
static Value fill_format(Machine *machine, const LibraryCall *call)
{
    Str rest = short_text(call->receiver), made = {0};
    uint32_t next = 0;
    for (; str_find(rest, STR("{}")) >= 0; next++) {
        uint32_t at = (uint32_t)str_find(rest, STR("{}"));
        const Argument *arg = next < call->args.len ? &call->args.at[next] : NULL;
        Str part = arg && !arg->keyword && !arg->stars
                       ? short_text(value_only(arg->value))
                       : (Str){0};
        if (!part.len)
            return machine->atom;
        made = str_format(machine->arena, "%.*s%.*s%.*s", STR_ARG(made),
                          STR_ARG(str_slice(rest, 0, at)), STR_ARG(part));
        rest = str_slice(rest, at + 2, rest.len);
    }
    bool is_known = next > 0 && str_find(rest, STR("{")) < 0 &&
                    str_find(made, STR("{")) < 0;
    return is_known ? machine_str(machine, str_format(machine->arena, "%.*s%.*s",
                                                      STR_ARG(made), STR_ARG(rest)))
                    : machine->atom;
}

static bool is_ascii_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* text.capitalize(), text.title(): "read_file" is "Read_file", or "Read_File". */
static Value str_capitals(Machine *machine, const LibraryCall *call)
{
    Str text = short_text(call->receiver);
    bool each = str_equal(name_text(machine->names, call->ext->last), STR("title"));
    bool begins = true;
    char *made = arena_array(machine->arena, char, text.len + 1);
    for (uint32_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if ((unsigned char)c >= 0x80)
            return machine->atom;
        bool is_small = c >= 'a' && c <= 'z', is_big = c >= 'A' && c <= 'Z';
        made[i] = begins && is_small  ? (char)(c - 'a' + 'A')
                  : !begins && is_big ? (char)(c - 'A' + 'a')
                                      : c;
        begins = each && !is_ascii_letter(c);
    }
    return text.len ? machine_str(machine, (Str){made, text.len}) : machine->atom;
}

static bool has_texts(const LibraryCall *call, uint32_t count)
{
    if (call->args.len != count || !short_text(call->receiver).len)
        return false;
    for (uint32_t i = 0; i < count; i++)
        if (!is_text(value_only(call->args.at[i].value)) || call->args.at[i].keyword)
            return false;
    return true;
}

/* text.replace(old, new). */
static Value str_replace(Machine *machine, const LibraryCall *call)
{
    if (!has_texts(call, 2))
        return machine->atom;
    Str rest = call->receiver->constant.text, made = {0};
    Str old = value_only(call->args.at[0].value)->constant.text;
    Str new = value_only(call->args.at[1].value)->constant.text;
    if (!old.len || new.len >= TEXT_MOST)
        return machine->atom;
    for (int64_t at; (at = str_find(rest, old)) >= 0;) {
        made = str_format(machine->arena, "%.*s%.*s%.*s", STR_ARG(made),
                          STR_ARG(str_slice(rest, 0, (uint32_t)at)), STR_ARG(new));
        rest = str_slice(rest, (uint32_t)at + old.len, rest.len);
    }
    return machine_str(
        machine, str_format(machine->arena, "%.*s%.*s", STR_ARG(made), STR_ARG(rest)));
}

/* text.removeprefix(part), text.removesuffix(part). */
static Value str_remove(Machine *machine, const LibraryCall *call)
{
    if (!has_texts(call, 1))
        return machine->atom;
    Str text = call->receiver->constant.text;
    Str part = value_only(call->args.at[0].value)->constant.text;
    bool is_prefix = str_ends(name_text(machine->names, call->ext->last), STR("prefix"));
    if (is_prefix && str_starts(text, part))
        text = str_slice(text, part.len, text.len);
    else if (!is_prefix && str_ends(text, part))
        text = str_slice(text, 0, text.len - part.len);
    return machine_str(machine, text);
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
        {"builtins.str.capitalize", str_capitals},
        {"builtins.str.casefold", str_lower},
        {"builtins.str.center", str_atom},
        {"builtins.str.count", str_atom},
        {"builtins.str.decode", str_atom},
        {"builtins.str.encode", str_atom},
        {"builtins.str.endswith", str_test},
        {"builtins.str.find", str_atom},
        {"builtins.str.format", fill_format},
        {"builtins.str.index", str_atom},
        {"builtins.str.isalnum", str_atom},
        {"builtins.str.isalpha", str_atom},
        {"builtins.str.isdigit", str_atom},
        {"builtins.str.isspace", str_atom},
        {"builtins.str.join", str_atom},
        {"builtins.str.ljust", str_atom},
        {"builtins.str.lower", str_lower},
        {"builtins.str.lstrip", str_atom},
        {"builtins.str.partition", str_partition},
        {"builtins.str.removeprefix", str_remove},
        {"builtins.str.removesuffix", str_remove},
        {"builtins.str.replace", str_replace},
        {"builtins.str.rfind", str_atom},
        {"builtins.str.rindex", str_atom},
        {"builtins.str.rjust", str_atom},
        {"builtins.str.rpartition", str_partition},
        {"builtins.str.rsplit", str_rsplit},
        {"builtins.str.rstrip", str_atom},
        {"builtins.str.split", str_split},
        {"builtins.str.splitlines", str_split},
        {"builtins.str.startswith", str_test},
        {"builtins.str.strip", str_strip},
        {"builtins.str.swapcase", str_atom},
        {"builtins.str.title", str_capitals},
        {"builtins.str.translate", str_atom},
        {"builtins.str.upper", str_upper},
        {"builtins.str.zfill", str_atom},
    };
    return (LibraryTable){entries, sizeof entries / sizeof *entries};
}
