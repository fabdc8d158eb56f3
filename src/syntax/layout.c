/* Indentation is counted as the grammar's scanner counts it. */
#include "syntax/layout.h"

#include <string.h>

#include "syntax/comments.h"

enum { TAB = 8 };

/* A comment that has a line of its own, or stands behind code. */
typedef struct Remark {
    Comment place;
    uint32_t columns; /* before it; 0 where it isn't alone */
    bool is_alone;
} Remark;

typedef struct Mender {
    Arena *arena;
    Str bytes;
    char *copy; /* NULL until something is blanked */
    Comments *comments;
    Vec(Remark) remarks; /* since the last code */
    uint32_t at;
    uint32_t depth;  /* of brackets */
    uint32_t indent; /* of the statement */
} Mender;

static bool is_at(const Mender *mender, char c)
{
    return mender->at < mender->bytes.len && mender->bytes.at[mender->at] == c;
}

/* Past blanks; how many columns they take. */
static uint32_t skip_indent(Mender *mender)
{
    uint32_t columns = 0;
    for (; mender->at < mender->bytes.len; mender->at++) {
        char c = mender->bytes.at[mender->at];
        if (c == '\f' || c == '\r')
            columns = 0;
        else if (c == ' ' || c == '\t')
            columns += c == ' ' ? 1 : TAB;
        else
            break;
    }
    return columns;
}

/* Past comments and line ends to the code of the next line that has any; its
   indentation. */
static uint32_t skip_to_code(Mender *mender)
{
    mender->remarks.len = 0;
    for (bool is_alone = false;; is_alone = true) {
        uint32_t columns = skip_indent(mender), start = mender->at;
        if (is_at(mender, '#')) {
            mender->at = comment_end(mender->bytes, start);
            Remark remark = {{start, mender->at}, columns, is_alone};
            vec_add(mender->arena, &mender->remarks, remark);
        }
        if (!is_at(mender, '\n'))
            return columns;
        mender->at++;
    }
}

static void blank(Mender *mender, uint32_t start, uint32_t end)
{
    Str bytes = mender->bytes;
    if (!mender->copy) {
        mender->copy = arena_alloc(mender->arena, bytes.len);
        memcpy(mender->copy, bytes.at, bytes.len);
    }
    memset(mender->copy + start, ' ', end - start);
}

/* Those since the last code, as far as they have fewer columns before them. */
static void blank_remarks(Mender *mender, uint32_t columns)
{
    for (uint32_t i = 0; i < mender->remarks.len; i++) {
        const Remark *remark = &mender->remarks.at[i];
        Comment place = remark->place;
        if (remark->columns >= columns || (!remark->is_alone && !mender->depth))
            continue;
        blank(mender, place.start, place.end);
        if (comment_may_be_pragma(str_slice(mender->bytes, place.start, place.end)))
            vec_add(mender->arena, mender->comments, place);
    }
}

/* At a comment or the end of a line. */
static void leave_line(Mender *mender)
{
    uint32_t start = mender->at;
    uint32_t columns = skip_to_code(mender);
    if (!mender->depth) {
        blank_remarks(mender, columns);
        mender->indent = columns;
    } else if (columns < mender->indent) {
        blank_remarks(mender, UINT32_MAX);
        blank(mender, start, mender->at);
    }
}

/* At a "\" that may stand before the end of a line. */
static void join_lines(Mender *mender)
{
    uint32_t start = mender->at++;
    if (is_at(mender, '\r'))
        mender->at++;
    if (!is_at(mender, '\n'))
        return;
    uint32_t end = ++mender->at;
    if (skip_indent(mender) < mender->indent)
        blank(mender, start, end);
}

static void skip_token(Mender *mender)
{
    char c = mender->bytes.at[mender->at];
    if (c == '"' || c == '\'') {
        mender->at = string_end(mender->bytes, mender->at);
        return;
    }
    if (c == '(' || c == '[' || c == '{')
        mender->depth++;
    if ((c == ')' || c == ']' || c == '}') && mender->depth)
        mender->depth--;
    mender->at++;
}

Str layout_mend(Arena *arena, Str bytes, Comments *comments)
{
    Mender mender = {.arena = arena, .bytes = bytes, .comments = comments};
    leave_line(&mender);
    while (mender.at < bytes.len)
        if (is_at(&mender, '\n') || is_at(&mender, '#'))
            leave_line(&mender);
        else if (is_at(&mender, '\\'))
            join_lines(&mender);
        else
            skip_token(&mender);
    return mender.copy ? (Str){mender.copy, bytes.len} : bytes;
}
