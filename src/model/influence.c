#include "model/influence.h"

#include <string.h>

/* Decorators and calls of these change no other module of the program. */
static bool is_harmless(Str first)
{
    static const Str words[] = {
        STR_CONST("abc"),        STR_CONST("attr"),       STR_CONST("attrs"),
        STR_CONST("cache"),      STR_CONST("contextlib"), STR_CONST("contextmanager"),
        STR_CONST("dataclass"),  STR_CONST("dataclasses"), STR_CONST("enum"),
        STR_CONST("final"),      STR_CONST("functools"),  STR_CONST("jit"),
        STR_CONST("logging"),    STR_CONST("lru_cache"),  STR_CONST("njit"),
        STR_CONST("numba"),      STR_CONST("os"),         STR_CONST("overload"),
        STR_CONST("print"),      STR_CONST("pytest"),     STR_CONST("runtime_checkable"),
        STR_CONST("singledispatch"), STR_CONST("sys"),    STR_CONST("torch"),
        STR_CONST("total_ordering"), STR_CONST("typing"), STR_CONST("unique"),
        STR_CONST("unittest"),   STR_CONST("warnings"),   STR_CONST("wraps")};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_equal(first, words[i]))
            return true;
    return false;
}

static bool is_letter(char c)
{
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* How long the name is at the beginning of the text. */
static uint32_t name_length(Str text)
{
    uint32_t length = 0;
    while (length < text.len && is_letter(text.at[length]))
        length++;
    return length;
}

/* `a.b.c(`, `a.b = …`, `a["b"] = …` */
static bool changes_something(Str line)
{
    uint32_t at = name_length(line);
    bool is_plain = true;
    while (at < line.len && line.at[at] == '.') {
        at++;
        at += name_length(str_slice(line, at, line.len));
        is_plain = false;
    }
    Str rest = str_slice(line, at, line.len);
    if (str_starts(rest, STR("(")))
        return true;
    if (is_plain)
        return str_starts(rest, STR("[")) && str_find(rest, STR("] = ")) > 0;
    return str_starts(rest, STR(" = ")) || str_starts(rest, STR("["));
}

/* A decorator counts with the function or class behind it, `is_decorated`. */
static Influence influence_of_line(Str line, bool is_decorated)
{
    if (str_starts(line, STR("class ")))
        return is_decorated || str_find(line, STR("(")) > 0 ? INFLUENCE_CLASS
                                                            : INFLUENCE_NONE;
    if (str_starts(line, STR("def ")) || str_starts(line, STR("async def ")))
        return is_decorated ? INFLUENCE_SURE : INFLUENCE_NONE;
    uint32_t length = name_length(line);
    if (!length || is_harmless(str_slice(line, 0, length)))
        return INFLUENCE_NONE;
    bool hands_on = str_starts(line, STR("from . import "));
    return hands_on || changes_something(line) ? INFLUENCE_SURE : INFLUENCE_NONE;
}

static bool is_registering(Str line)
{
    Str text = str_slice(line, 1, line.len);
    return !is_harmless(str_slice(text, 0, name_length(text)));
}

Influence influence_in_text(Str bytes)
{
    Influence most = INFLUENCE_NONE;
    bool is_decorated = false;
    for (Str rest = bytes; rest.len && most != INFLUENCE_SURE;) {
        const char *newline = memchr(rest.at, '\n', rest.len);
        uint32_t length = newline ? (uint32_t)(newline - rest.at) : rest.len;
        Str line = str_slice(rest, 0, length);
        Influence influence = influence_of_line(line, is_decorated);
        most = influence > most ? influence : most;
        if (str_starts(line, STR("@")))
            is_decorated |= is_registering(line);
        else if (name_length(line) > 0)
            is_decorated = false;
        rest = str_slice(rest, length + (newline != NULL), rest.len);
    }
    return most;
}
