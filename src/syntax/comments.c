/* Only strings are told from code here, because '#' in them begins no comment. Strings in
   the braces of f-strings may be told wrongly, up to the end of the line. */
#include "syntax/comments.h"

#include <string.h>

/* Lines of a run that stay as they are; and those, of the rest, that may be pragmas. */
enum { KEPT = 64, KEPT_PRAGMAS = 64 };

typedef struct Reader {
    Str bytes;
    char *copy; /* where comments are blanked */
    uint32_t at;
    uint32_t run;     /* lines with a comment alone before this one, blank ones between */
    uint32_t pragmas; /* that stayed, of this run, beyond the first lines */
} Reader;

static bool starts_with_word(const char *at, const char *end, const char *word)
{
    for (; *word; at++, word++)
        if (at == end || (*at | 0x20) != *word)
            return false;
    return true;
}

bool comment_may_be_pragma(Str comment)
{
    const char *end = comment.at + comment.len;
    for (const char *at = comment.at; at < end; at++)
        if (starts_with_word(at, end, "noqa") || starts_with_word(at, end, "picklint"))
            return true;
    return false;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\r';
}

uint32_t comment_end(Str bytes, uint32_t at)
{
    const char *end = at < bytes.len ? memchr(bytes.at + at, '\n', bytes.len - at) : NULL;
    return end ? (uint32_t)(end - bytes.at) : bytes.len;
}

static uint32_t skip_blanks(Str bytes, uint32_t at)
{
    while (at < bytes.len && is_blank(bytes.at[at]))
        at++;
    return at;
}

static bool has_long_run(Str bytes)
{
    uint32_t run = 0;
    for (uint32_t at = 0; at < bytes.len && run <= KEPT;
         at = comment_end(bytes, at) + 1) {
        at = skip_blanks(bytes, at);
        if (at < bytes.len && bytes.at[at] != '\n')
            run = bytes.at[at] == '#' ? run + 1 : 0;
    }
    return run > KEPT;
}

static bool is_triple(Str bytes, uint32_t at, char quote)
{
    Str rest = str_slice(bytes, at, at + 3);
    return rest.len == 3 && rest.at[0] == quote && rest.at[1] == quote &&
           rest.at[2] == quote;
}

uint32_t string_end(Str bytes, uint32_t at)
{
    char quote = bytes.at[at];
    bool is_long = is_triple(bytes, at, quote);
    for (at += is_long ? 3 : 1; at < bytes.len; at++) {
        char c = bytes.at[at];
        if (c == '\\')
            at++;
        else if (is_long ? is_triple(bytes, at, quote) : c == quote)
            return at + (is_long ? 3 : 1);
        else if (c == '\n' && !is_long)
            return at;
    }
    return at;
}

static void skip_code(Reader *reader)
{
    Str bytes = reader->bytes;
    while (reader->at < bytes.len && bytes.at[reader->at] != '\n') {
        char c = bytes.at[reader->at];
        if (c == '"' || c == '\'')
            reader->at = string_end(bytes, reader->at);
        else if (c == '#')
            reader->at = comment_end(bytes, reader->at);
        else
            reader->at += c == '\\' ? 2 : 1;
    }
}

static void read_comment(Reader *reader)
{
    uint32_t start = reader->at, end = comment_end(reader->bytes, start);
    Str comment = str_slice(reader->bytes, start, end);
    reader->at = end;
    if (++reader->run <= KEPT)
        return;
    if (comment_may_be_pragma(comment) && ++reader->pragmas <= KEPT_PRAGMAS)
        return;
    memset(reader->copy + start, ' ', end - start);
}

Str comments_blank(Arena *arena, Str bytes)
{
    if (!has_long_run(bytes))
        return bytes;
    Reader reader = {.bytes = bytes, .copy = arena_alloc(arena, bytes.len)};
    memcpy(reader.copy, bytes.at, bytes.len);
    for (; reader.at < bytes.len; reader.at++) {
        reader.at = skip_blanks(bytes, reader.at);
        if (reader.at == bytes.len || bytes.at[reader.at] == '\n')
            continue;
        if (bytes.at[reader.at] == '#') {
            read_comment(&reader);
        } else {
            reader.run = reader.pragmas = 0;
            skip_code(&reader);
        }
    }
    return (Str){reader.copy, bytes.len};
}
