/* JSON onto a stream, with no tree behind it. */
#include "report/writer.h"

#include <assert.h>

#include "base/json.h"

static void break_line(const Writer *writer)
{
    if (!writer->is_compact)
        fprintf(writer->out, "\n%*s", (int)(2 * writer->depth), "");
}

/* What stands before any item: a comma, the line's end, the key. */
static void begin_item(Writer *writer, const char *key)
{
    if (writer->has_items)
        fputc(',', writer->out);
    if (writer->depth)
        break_line(writer);
    writer->has_items = true;
    if (key)
        fprintf(writer->out, writer->is_compact ? "\"%s\":" : "\"%s\": ", key);
}

void write_open(Writer *writer, const char *key, char bracket)
{
    begin_item(writer, key);
    fputc(bracket, writer->out);
    writer->depth++;
    writer->has_items = false;
}

void write_close(Writer *writer, char bracket)
{
    assert(writer->depth > 0);
    writer->depth--;
    if (writer->has_items)
        break_line(writer);
    fputc(bracket, writer->out);
    writer->has_items = true;
}

void write_str(Writer *writer, const char *key, Str text)
{
    begin_item(writer, key);
    json_write_str(writer->out, text);
}

void write_number(Writer *writer, const char *key, uint32_t number)
{
    begin_item(writer, key);
    fprintf(writer->out, "%u", number);
}

void write_bool(Writer *writer, const char *key, bool value)
{
    begin_item(writer, key);
    fputs(value ? "true" : "false", writer->out);
}

void write_null(Writer *writer, const char *key)
{
    begin_item(writer, key);
    fputs("null", writer->out);
}

void write_str_or_null(Writer *writer, const char *key, Str text)
{
    if (text.len)
        write_str(writer, key, text);
    else
        write_null(writer, key);
}

void write_end(Writer *writer)
{
    assert(writer->depth == 0);
    fputc('\n', writer->out);
    writer->has_items = false;
}
