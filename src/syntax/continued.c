/* A blank line end costs a comment for linters nothing: where there is one, the lines
   stay as they are. */
#include "syntax/continued.h"

#include <string.h>

#include "syntax/comments.h"

enum { TAB = 8 }; /* columns, as the grammar's scanner counts */

typedef struct Joiner {
    Arena *arena;
    Str bytes;
    char *copy; /* NULL until a line is joined */
    uint32_t at;
    uint32_t depth;  /* of brackets */
    uint32_t indent; /* of the statement */
} Joiner;

static bool is_at(const Joiner *joiner, char c)
{
    return joiner->at < joiner->bytes.len && joiner->bytes.at[joiner->at] == c;
}

/* Past blanks; how many columns they take. */
static uint32_t skip_indent(Joiner *joiner)
{
    uint32_t columns = 0;
    for (; joiner->at < joiner->bytes.len; joiner->at++) {
        char c = joiner->bytes.at[joiner->at];
        if (c == '\f' || c == '\r')
            columns = 0;
        else if (c == ' ' || c == '\t')
            columns += c == ' ' ? 1 : TAB;
        else
            break;
    }
    return columns;
}

/* Past comments and line ends to the code of the next line that has any; its indentation.
   `is_needed` becomes true where a comment in between has to stay. */
static uint32_t skip_to_code(Joiner *joiner, bool *is_needed)
{
    for (;;) {
        uint32_t columns = skip_indent(joiner);
        if (is_at(joiner, '#')) {
            uint32_t start = joiner->at;
            joiner->at = comment_end(joiner->bytes, start);
            *is_needed |= comment_may_be_pragma(
                str_slice(joiner->bytes, start, joiner->at));
        }
        if (!is_at(joiner, '\n'))
            return columns;
        joiner->at++;
    }
}

static void blank(Joiner *joiner, uint32_t start, uint32_t end)
{
    Str bytes = joiner->bytes;
    if (!joiner->copy) {
        joiner->copy = arena_alloc(joiner->arena, bytes.len);
        memcpy(joiner->copy, bytes.at, bytes.len);
    }
    memset(joiner->copy + start, ' ', end - start);
}

/* At a comment or the end of a line. */
static void leave_line(Joiner *joiner)
{
    uint32_t start = joiner->at;
    bool is_needed = false;
    uint32_t columns = skip_to_code(joiner, &is_needed);
    if (!joiner->depth)
        joiner->indent = columns;
    else if (columns < joiner->indent && !is_needed)
        blank(joiner, start, joiner->at);
}

static void skip_token(Joiner *joiner)
{
    char c = joiner->bytes.at[joiner->at];
    if (c == '"' || c == '\'') {
        joiner->at = string_end(joiner->bytes, joiner->at);
        return;
    }
    if (c == '(' || c == '[' || c == '{')
        joiner->depth++;
    if ((c == ')' || c == ']' || c == '}') && joiner->depth)
        joiner->depth--;
    joiner->at += c == '\\' ? 2 : 1;
}

Str continued_join(Arena *arena, Str bytes)
{
    Joiner joiner = {.arena = arena, .bytes = bytes};
    leave_line(&joiner);
    while (joiner.at < bytes.len)
        if (is_at(&joiner, '\n') || is_at(&joiner, '#'))
            leave_line(&joiner);
        else
            skip_token(&joiner);
    return joiner.copy ? (Str){joiner.copy, bytes.len} : bytes;
}
