/* Text as pointer and length. Nothing here looks for a NUL but str_of, and an empty Str
   may have a NULL pointer, which the C library's memory functions must not see. */
#define _GNU_SOURCE 1 /* memmem */
#include "base/str.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

Str str_of(const char *text)
{
    size_t len = text ? strlen(text) : 0;
    assert(len <= UINT32_MAX);
    return (Str){text, (uint32_t)len};
}

static bool same_bytes(const char *a, const char *b, uint32_t len)
{
    return len == 0 || memcmp(a, b, len) == 0;
}

bool str_equal(Str a, Str b)
{
    return a.len == b.len && same_bytes(a.at, b.at, a.len);
}

bool str_starts(Str text, Str prefix)
{
    return text.len >= prefix.len && same_bytes(text.at, prefix.at, prefix.len);
}

bool str_ends(Str text, Str suffix)
{
    if (!suffix.len || suffix.len > text.len)
        return !suffix.len;
    return same_bytes(text.at + (text.len - suffix.len), suffix.at, suffix.len);
}

int str_compare(Str a, Str b)
{
    uint32_t shared = a.len < b.len ? a.len : b.len;
    int order = shared ? memcmp(a.at, b.at, shared) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

Str str_slice(Str text, uint32_t from, uint32_t to)
{
    if (to > text.len)
        to = text.len;
    if (from > to)
        from = to;
    return (Str){text.at ? text.at + from : NULL, to - from};
}

Str str_behind(Str text, Str prefix)
{
    return str_starts(text, prefix) ? str_slice(text, prefix.len, text.len) : text;
}

StrPair str_cut(Str text, char mark)
{
    const char *found = text.len ? memchr(text.at, mark, text.len) : NULL;
    if (!found)
        return (StrPair){.head = text};
    uint32_t at = (uint32_t)(found - text.at);
    return (StrPair){str_slice(text, 0, at), str_slice(text, at + 1, text.len)};
}

StrPair str_cut_last(Str text, char mark)
{
    for (uint32_t at = text.len; at-- > 0;)
        if (text.at[at] == mark)
            return (StrPair){str_slice(text, 0, at), str_slice(text, at + 1, text.len)};
    return (StrPair){.tail = text};
}

int64_t str_find(Str text, Str part)
{
    if (part.len == 0)
        return 0;
    if (part.len > text.len)
        return -1;
    const char *found = memmem(text.at, text.len, part.at, part.len);
    return found ? found - text.at : -1;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

Str str_trim(Str text)
{
    while (text.len && is_space(text.at[text.len - 1]))
        text.len--;
    uint32_t from = 0;
    while (from < text.len && is_space(text.at[from]))
        from++;
    return str_slice(text, from, text.len);
}

int64_t str_find_word(Str list, Str word)
{
    for (int64_t number = 0; list.len; number++) {
        StrPair cut = str_cut(list, ',');
        if (str_equal(str_trim(cut.head), word))
            return number;
        list = cut.tail;
    }
    return -1;
}

Str str_copy(Arena *arena, Str text)
{
    return (Str){str_c(arena, text), text.len};
}

const char *str_c(Arena *arena, Str text)
{
    char *copy = arena_alloc(arena, (size_t)text.len + 1);
    if (text.len)
        memcpy(copy, text.at, text.len);
    return copy;
}

Str str_format(Arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int len = vsnprintf(NULL, 0, format, arguments);
    assert(len >= 0);
    char *text = arena_alloc(arena, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    va_end(arguments);
    return (Str){text, (uint32_t)len};
}

static uint32_t joined_len(const Strs *parts, Str between)
{
    uint64_t len = 0;
    for (uint32_t i = 0; i < parts->len; i++)
        len += parts->at[i].len + (uint64_t)(i ? between.len : 0);
    assert(len <= UINT32_MAX);
    return (uint32_t)len;
}

static char *append(char *to, Str text)
{
    if (text.len)
        memcpy(to, text.at, text.len);
    return to + text.len;
}

Str str_join(Arena *arena, const Strs *parts, Str between)
{
    uint32_t len = joined_len(parts, between);
    char *text = arena_alloc(arena, (size_t)len + 1), *to = text;
    for (uint32_t i = 0; i < parts->len; i++) {
        if (i)
            to = append(to, between);
        to = append(to, parts->at[i]);
    }
    return (Str){text, len};
}

/* The second byte's range depends on the first (Unicode standard, table 3-7): no overlong
   forms, no surrogates, nothing past U+10FFFF. */
static bool fits_second(unsigned char first, unsigned char second)
{
    switch (first) {
    case 0xE0: return second >= 0xA0 && second <= 0xBF;
    case 0xED: return second >= 0x80 && second <= 0x9F;
    case 0xF0: return second >= 0x90 && second <= 0xBF;
    case 0xF4: return second >= 0x80 && second <= 0x8F;
    default: return second >= 0x80 && second <= 0xBF;
    }
}

static uint32_t len_by_first(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first < 0xC2 || first > 0xF4)
        return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

uint32_t str_utf8_len(Str text, uint32_t at)
{
    if (at >= text.len)
        return 0;
    const unsigned char *bytes = (const unsigned char *)text.at + at;
    uint32_t len = len_by_first(bytes[0]);
    if (len > text.len - at || (len > 1 && !fits_second(bytes[0], bytes[1])))
        return 0;
    for (uint32_t i = 2; i < len; i++)
        if ((bytes[i] & 0xC0) != 0x80)
            return 0;
    return len;
}

uint32_t str_utf8_bad_len(Str text, uint32_t at)
{
    assert(at < text.len);
    const unsigned char *bytes = (const unsigned char *)text.at + at;
    uint32_t whole = len_by_first(bytes[0]), left = text.len - at, len = 1;
    if (whole < 2 || left < 2 || !fits_second(bytes[0], bytes[1]))
        return 1;
    while (len < whole && len < left && (bytes[len] & 0xC0) == 0x80)
        len++;
    return len;
}

uint32_t str_hash(Str text)
{
    uint32_t hash = 2166136261U;
    for (uint32_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 16777619U;
    return hash;
}
