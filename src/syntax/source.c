/* Lines and columns. A line's start is looked up by halving; a column is counted anew
   each time, for only what is reported has one. */
#include "syntax/source.h"

#include <string.h>

#include "syntax/notebook.h"

static const Str byte_order_mark = {"\xEF\xBB\xBF", 3};

/* Where the line after the one at `from` begins, or 0 where none does. */
static uint32_t next_line(Str bytes, uint32_t from)
{
    for (uint32_t at = from; at < bytes.len; at++) {
        if (bytes.at[at] == '\n')
            return at + 1;
        if (bytes.at[at] == '\r')
            return at + 1 < bytes.len && bytes.at[at + 1] == '\n' ? at + 2 : at + 1;
    }
    return 0;
}

static void read_notebook(Arena *arena, Source *source)
{
    Notebook notebook = notebook_read(arena, source->bytes);
    source->bytes = notebook.program;
    source->text = notebook.text;
    source->cells = notebook.cells;
    source->error = notebook.error;
}

const Source *source_make(Arena *arena, Str path, Str bytes)
{
    Source *source = arena_new(arena, Source);
    *source = (Source){.path = path, .bytes = bytes, .text = bytes};
    if (notebook_is(path, bytes))
        read_notebook(arena, source);
    uint32_t start = 0;
    do {
        vec_add(arena, &source->lines, start);
        start = next_line(source->bytes, start);
    } while (start);
    return source;
}

/* Index of the last line that begins at or before `offset`. */
static uint32_t line_index(const Source *source, uint32_t offset)
{
    uint32_t low = 0, high = source->lines.len;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->lines.at[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

const NotebookCell *source_cell(const Source *source, uint32_t offset)
{
    const NotebookCells *cells = &source->cells;
    uint32_t low = 0, high = cells->len;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (cells->at[middle].start <= offset)
            low = middle;
        else
            high = middle;
    }
    return cells->len > 0 ? &cells->at[low] : NULL;
}

/* Where the text of a line begins: behind the byte order mark in the first one. */
static uint32_t text_start(const Source *source, uint32_t index)
{
    bool is_marked = index == 0 && str_starts(source->text, byte_order_mark);
    return is_marked ? byte_order_mark.len : source->lines.at[index];
}

/* Behind the ASCII characters at `at`, eight at a time: a line may be megabytes long. */
static uint32_t skip_ascii(Str bytes, uint32_t at, uint32_t end)
{
    uint64_t eight;
    for (; end - at >= sizeof eight; at += (uint32_t)sizeof eight) {
        memcpy(&eight, bytes.at + at, sizeof eight);
        if (eight & 0x8080808080808080U)
            break;
    }
    return at;
}

Position source_position(const Source *source, uint32_t offset)
{
    uint32_t index = line_index(source, offset);
    uint32_t end = offset < source->text.len ? offset : source->text.len;
    uint32_t at = text_start(source, index), column = 1;
    while (at < end) {
        uint32_t ascii = skip_ascii(source->text, at, end) - at;
        uint32_t len = ascii ? ascii : str_utf8_len(source->text, at);
        column += ascii ? ascii : 1;
        at += len ? len : 1;
    }
    return (Position){index + 1, column};
}

uint32_t source_byte_column(const Source *source, uint32_t offset)
{
    uint32_t start = text_start(source, line_index(source, offset));
    uint32_t end = offset < source->text.len ? offset : source->text.len;
    return end > start ? end - start + 1 : 1;
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r';
}

Str source_line(const Source *source, uint32_t row)
{
    if (row == 0 || row > source->lines.len)
        return (Str){0};
    uint32_t end = row < source->lines.len ? source->lines.at[row] : source->text.len;
    Str line = str_slice(source->text, text_start(source, row - 1), end);
    while (line.len && is_line_end(line.at[line.len - 1]))
        line.len--;
    return line;
}
