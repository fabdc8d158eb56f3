/* What a file's top level may do to other modules. Only lines without indentation are
   looked at; what is written in unlikely ways is taken for nothing of the kind. */
#include "model/influence.h"

/* Decorators and calls of these change no other module of the program. */
static const char harmless[] =
    "abc, attr, attrs, cache, contextlib, contextmanager, dataclass, dataclasses, enum, "
    "final, functools, jit, logging, lru_cache, njit, numba, os, overload, print, "
    "pytest, "
    "runtime_checkable, singledispatch, sys, torch, total_ordering, typing, unique, "
    "unittest, warnings, wraps";

static bool is_harmless(Str first)
{
    return str_find_word(str_of(harmless), first) >= 0;
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
    if (str_starts(line, STR("class ")) && !is_decorated)
        return str_find(line, STR("(")) > 0 ? INFLUENCE_CLASS : INFLUENCE_NONE;
    if (str_starts(line, STR("class ")) || str_starts(line, STR("def ")) ||
        str_starts(line, STR("async def ")))
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
    for (StrPair cut = {.tail = bytes}; cut.tail.len && most != INFLUENCE_SURE;) {
        cut = str_cut(cut.tail, '\n');
        Str line = cut.head;
        Influence influence = influence_of_line(line, is_decorated);
        most = influence > most ? influence : most;
        if (str_starts(line, STR("@")))
            is_decorated |= is_registering(line);
        else if (name_length(line) > 0)
            is_decorated = false;
    }
    return most;
}
