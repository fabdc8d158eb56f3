/* One pass over the bytes. The tree knows where strings are; brackets are counted,
   because some (those of an import, of a with) leave no node. An unclosed bracket makes
   all that follows one line, as it does for Python. */
#include "syntax/lines.h"

typedef struct LineReader {
    Arena *arena;
    const Tree *tree;
    Str bytes;
    uint32_t at;
    Node node;      /* no string before `at` comes from this node on */
    uint32_t depth; /* of brackets */
    Line logical, joined;
    Lines lines;
} LineReader;

/* The end of the string that begins at the reader, or 0. */
static uint32_t string_end(LineReader *reader)
{
    const Tree *tree = reader->tree;
    while (reader->node < tree->count && (tree->nodes[reader->node].kind != NODE_STRING ||
                                          tree->nodes[reader->node].start < reader->at))
        reader->node++;
    if (reader->node == tree->count || tree->nodes[reader->node].start != reader->at)
        return 0;
    uint32_t end = tree->nodes[reader->node].end;
    return end > reader->at ? end : 0;
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

static uint32_t skip_line_end(Str bytes, uint32_t at)
{
    bool is_pair = bytes.at[at] == '\r' && at + 1 < bytes.len && bytes.at[at + 1] == '\n';
    return at + (is_pair ? 2 : 1);
}

/* A line ends at the reader, and the next one begins behind the line end. */
static void end_line(LineReader *reader, LineList *lines, Line *line)
{
    line->end = reader->at;
    vec_add(reader->arena, lines, *line);
    uint32_t next = reader->at < reader->bytes.len
                        ? skip_line_end(reader->bytes, reader->at)
                        : reader->at;
    *line = (Line){.start = next};
}

static void end_lines(LineReader *reader)
{
    end_line(reader, &reader->lines.joined, &reader->joined);
    if (reader->depth == 0 || reader->at == reader->bytes.len)
        end_line(reader, &reader->lines.logical, &reader->logical);
}

static void skip_comment(LineReader *reader)
{
    while (reader->at < reader->bytes.len && !is_line_end(reader->bytes.at[reader->at]))
        reader->at++;
}

static bool is_continued(const LineReader *reader)
{
    uint32_t next = reader->at + 1;
    return reader->bytes.at[reader->at] == '\\' && next < reader->bytes.len &&
           is_line_end(reader->bytes.at[next]);
}

static void read_code(LineReader *reader)
{
    reader->logical.has_code = reader->joined.has_code = true;
    uint32_t end = string_end(reader);
    if (end) {
        reader->at = end;
        return;
    }
    switch (reader->bytes.at[reader->at]) {
    case '(':
    case '[':
    case '{': reader->depth++; break;
    case ')':
    case ']':
    case '}': reader->depth -= reader->depth > 0; break;
    default: break;
    }
    reader->at++;
}

static void read_one(LineReader *reader)
{
    char c = reader->bytes.at[reader->at];
    if (is_line_end(c)) {
        end_lines(reader);
        reader->at = skip_line_end(reader->bytes, reader->at);
    } else if (c == '#') {
        skip_comment(reader);
    } else if (c == ' ' || c == '\t' || c == '\f') {
        reader->at++;
    } else if (is_continued(reader)) {
        reader->at = skip_line_end(reader->bytes, reader->at + 1);
    } else {
        read_code(reader);
    }
}

Lines lines_read(Arena *arena, const Tree *tree)
{
    LineReader reader = {.arena = arena, .tree = tree, .bytes = tree->source->bytes};
    if (str_starts(reader.bytes, STR("\xEF\xBB\xBF")))
        reader.at = 3; /* a byte order mark is no code */
    while (reader.at < reader.bytes.len)
        read_one(&reader);
    end_lines(&reader);
    return reader.lines;
}

uint32_t lines_find(const LineList *lines, uint32_t offset)
{
    uint32_t low = 0, high = lines->len;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (lines->at[middle].start <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}
