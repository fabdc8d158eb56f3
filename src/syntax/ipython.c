/* Only lines that begin a statement can be IPython's, so strings and brackets that go on
   over several lines are followed. What isn't Python becomes the expression `0`. */
#include "syntax/ipython.h"

#include <string.h>

#include "syntax/comments.h"

typedef struct Reader {
    char *text;
    uint32_t len, at;
    uint32_t depth; /* brackets */
    bool is_joined; /* the line before ended in a backslash */
} Reader;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f' || c == '\r';
}

static bool is_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || (c & 0x80);
}

static char char_at(const Reader *reader, uint32_t at)
{
    return at < reader->len ? reader->text[at] : '\n';
}

static uint32_t line_end(const Reader *reader, uint32_t at)
{
    while (char_at(reader, at) != '\n')
        at++;
    return at;
}

static uint32_t skip_blanks(const Reader *reader, uint32_t at)
{
    while (is_blank(char_at(reader, at)))
        at++;
    return at;
}

static Str word_at(const Reader *reader, uint32_t at)
{
    uint32_t end = at;
    while (end < reader->len && is_word(reader->text[end]))
        end++;
    return (Str){reader->text + at, end - at};
}

static bool is_listed(Str word, const char *const *list)
{
    for (; *list; list++)
        if (str_equal(word, str_of(*list)))
            return true;
    return false;
}

bool ipython_is_python(Str cell)
{
    static const char *const python[] = {"capture", "debug",  "ipytest", "prun",
                                         "pypy",    "python", "python3", "time",
                                         "timeit",  NULL};
    for (uint32_t at = 0; at < cell.len;) {
        Str line = str_trim(str_cut(str_slice(cell, at, cell.len), '\n').head);
        if (line.len > 0)
            return !str_starts(line, STR("%%")) ||
                   is_listed(str_cut(str_slice(line, 2, line.len), ' ').head, python);
        at += str_cut(str_slice(cell, at, cell.len), '\n').head.len + 1;
    }
    return true;
}

/* Up to the end of the command, which a backslash at its line's end joins with the
   next. */
static void overwrite(Reader *reader, uint32_t from)
{
    uint32_t end = line_end(reader, from);
    while (end > from && end < reader->len && reader->text[end - 1] == '\\')
        end = line_end(reader, end + 1);
    for (uint32_t at = from; at < end; at++)
        if (reader->text[at] != '\n')
            reader->text[at] = ' ';
    if (end > from)
        reader->text[from] = '0';
    reader->at = end;
}

/* "-n 10 -o f()": behind the options of a magic. */
static uint32_t skip_options(const Reader *reader, uint32_t at)
{
    at = skip_blanks(reader, at);
    while (char_at(reader, at) == '-' && is_word(char_at(reader, at + 1))) {
        at = skip_blanks(reader, at + 2);
        while (char_at(reader, at) >= '0' && char_at(reader, at) <= '9')
            at++;
        at = skip_blanks(reader, at);
    }
    return at;
}

/* Where the code begins that the magic at `from` runs as Python ("%time f()"), or 0. */
static uint32_t code_of_magic(const Reader *reader, uint32_t from)
{
    static const char *const runs[] = {"time", "timeit", "prun", "memit", NULL};
    Str magic = word_at(reader, from + 1);
    uint32_t at = skip_options(reader, from + 1 + magic.len);
    char first = char_at(reader, at);
    bool runs_code = char_at(reader, from) == '%' && is_listed(magic, runs) &&
                     first != '\n' && first != '!' && first != '%';
    return runs_code ? at : 0;
}

/* "%time f()" becomes "if 1: f()", as long as that; a compound statement can't stand
   there. */
static bool keep_statement(Reader *reader, uint32_t from)
{
    static const char *const compound[] = {"async", "class", "def",   "for",  "if",
                                           "match", "try",   "while", "with", NULL};
    static const char head[] = "if 1:";
    uint32_t at = code_of_magic(reader, from);
    if (!at || is_listed(word_at(reader, at), compound))
        return false;
    memset(reader->text + from, ' ', at - from);
    memcpy(reader->text + from, head, sizeof head - 1);
    reader->at = at;
    return true;
}

/* "x = %time f()" becomes "x = f()", and "x = !ls" "x = _": a name that nobody has
   bound. */
static void keep_value(Reader *reader, uint32_t from)
{
    uint32_t at = code_of_magic(reader, from);
    if (at) {
        memset(reader->text + from, ' ', at - from);
        reader->at = at;
        return;
    }
    overwrite(reader, from);
    reader->text[from] = '_';
}

/* "f?", "f.g??", "%magic?": all of the line. */
static bool is_question(const Reader *reader, uint32_t from)
{
    uint32_t end = line_end(reader, from), at = from;
    while (end > from && is_blank(reader->text[end - 1]))
        end--;
    if (end == from || reader->text[end - 1] != '?')
        return false;
    while (end > from && reader->text[end - 1] == '?')
        end--;
    while (at < end && (is_word(reader->text[at]) || strchr("%.*", reader->text[at])))
        at++;
    return at == end;
}

/* Behind the "=" of "names = !ls" and "result = %time f()"; 0 where there is none. */
static uint32_t assigned_command(const Reader *reader, uint32_t from)
{
    uint32_t at = from;
    while (is_word(char_at(reader, at)) || strchr(" .,", char_at(reader, at)))
        at++;
    if (at == from || char_at(reader, at) != '=')
        return 0;
    at = skip_blanks(reader, at + 1);
    bool is_command = char_at(reader, at) == '!' ||
                      (char_at(reader, at) == '%' && is_word(char_at(reader, at + 1)));
    return is_command ? at : 0;
}

/* At the first character of a statement. */
static void read_start(Reader *reader)
{
    uint32_t from = reader->at, command = assigned_command(reader, from);
    char first = char_at(reader, from);
    if (command) {
        keep_value(reader, command);
    } else if (is_question(reader, from) || first == '!' || first == '?' ||
               (first == '%' && !keep_statement(reader, from))) {
        overwrite(reader, from);
    }
}

/* Up to the end of the line, or of that on which a long string ends. */
static void read_line(Reader *reader)
{
    reader->is_joined = false;
    for (char c; (c = char_at(reader, reader->at)) != '\n';) {
        if (c == '#') {
            reader->at = line_end(reader, reader->at);
        } else if (c == '"' || c == '\'') {
            reader->at = string_end((Str){reader->text, reader->len}, reader->at);
        } else {
            reader->depth += strchr("([{", c) != NULL;
            reader->depth -= reader->depth > 0 && strchr(")]}", c);
            if (c != '\r')
                reader->is_joined = c == '\\';
            reader->at++;
        }
    }
}

Str ipython_overwrite(Arena *arena, Str cell)
{
    Reader reader = {.text = arena_alloc(arena, cell.len + 1), .len = cell.len};
    memcpy(reader.text, cell.at, cell.len);
    while (reader.at < reader.len) {
        reader.at = skip_blanks(&reader, reader.at);
        if (reader.depth == 0 && !reader.is_joined)
            read_start(&reader);
        read_line(&reader);
        reader.at++;
    }
    return (Str){reader.text, cell.len};
}
