/* The four kinds of strings of TOML. Control characters and bytes that are no UTF-8 were
   refused before (see toml.c). */
#include "config/toml_parts.h"

#include <string.h>

typedef struct Writer {
    TomlReader *reader;
    char *at;
    uint32_t len;
    uint32_t row; /* where the string begins, for messages */
} Writer;

static void write_utf8(Writer *to, uint32_t code)
{
    char *at = to->at + to->len;
    if (code < 0x80) {
        at[0] = (char)code;
        to->len += 1;
    } else if (code < 0x800) {
        at[0] = (char)(0xC0 | code >> 6);
        at[1] = (char)(0x80 | (code & 0x3F));
        to->len += 2;
    } else if (code < 0x10000) {
        at[0] = (char)(0xE0 | code >> 12);
        at[1] = (char)(0x80 | (code >> 6 & 0x3F));
        at[2] = (char)(0x80 | (code & 0x3F));
        to->len += 3;
    } else {
        at[0] = (char)(0xF0 | code >> 18);
        at[1] = (char)(0x80 | (code >> 12 & 0x3F));
        at[2] = (char)(0x80 | (code >> 6 & 0x3F));
        at[3] = (char)(0x80 | (code & 0x3F));
        to->len += 4;
    }
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    char small = (char)(c | 0x20);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/* "\u00E9" with 4 digits or "\U000000E9" with 8, from behind the letter on. Surrogates
   are no characters. */
static uint32_t read_code(Writer *to, Str digits, uint32_t count)
{
    uint32_t code = 0;
    bool is_good = digits.len >= count;
    for (uint32_t i = 0; i < count && is_good; i++) {
        int digit = hex_digit(digits.at[i]);
        is_good = digit >= 0;
        code = code << 4 | (uint32_t)(is_good ? digit : 0);
    }
    if (is_good && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF)) {
        write_utf8(to, code);
        return count;
    }
    toml_fail(to->reader, to->row, STR("an escape `\\u` means no character"));
    return 0;
}

/* How many bytes of `rest` belong to a backslash at the end of a line: blanks, the line's
   end, and all white space that follows; 0 where something else stands on the line. */
static uint32_t line_end_len(Str rest)
{
    uint32_t at = 0;
    while (at < rest.len && (rest.at[at] == ' ' || rest.at[at] == '\t'))
        at++;
    if (at == rest.len || (rest.at[at] != '\n' && rest.at[at] != '\r'))
        return 0;
    while (at < rest.len && strchr(" \t\r\n", rest.at[at]))
        at++;
    return at;
}

/* The escape behind a backslash; how many bytes it takes. */
static uint32_t read_escape(Writer *to, Str rest, bool is_multiline)
{
    static const char letters[] = "btnfr\"\\", meanings[] = "\b\t\n\f\r\"\\";
    const char *found = rest.len ? strchr(letters, rest.at[0]) : NULL;
    if (found && *found) {
        write_utf8(to, (unsigned char)meanings[found - letters]);
        return 1;
    }
    if (rest.len && (rest.at[0] == 'u' || rest.at[0] == 'U'))
        return 1 + read_code(to, str_slice(rest, 1, rest.len), rest.at[0] == 'u' ? 4 : 8);
    uint32_t skipped = is_multiline ? line_end_len(rest) : 0;
    if (!skipped)
        toml_fail(to->reader, to->row,
                  STR("a backslash in \"…\" begins none of \\b \\t \\n \\f \\r \\\" \\\\ "
                      "\\uXXXX \\UXXXXXXXX (strings in '…' have no escapes)"));
    return skipped;
}

/* The text between the quotes. A line's end is LF, however the file has it. Three quotes
   end the string, and two more may stand before them. */
static Str decode(Writer *to, Str text, bool is_literal, bool is_multiline)
{
    char quote = is_literal ? '\'' : '"';
    uint32_t quotes = 0;
    to->at = arena_array(to->reader->arena, char, text.len + 1);
    for (uint32_t i = 0; i < text.len; i++) {
        bool is_escape = text.at[i] == '\\' && !is_literal;
        quotes = text.at[i] == quote ? quotes + 1 : 0;
        if (quotes == 3)
            toml_fail(to->reader, to->row, STR("more than five quotes end a string"));
        if (is_escape)
            i += read_escape(to, str_slice(text, i + 1, text.len), is_multiline);
        else if (text.at[i] != '\r')
            to->at[to->len++] = text.at[i];
    }
    return (Str){to->at, to->len};
}

Str toml_string(TomlReader *reader, Str text, uint32_t row)
{
    Writer to = {.reader = reader, .row = row};
    bool is_literal = str_starts(text, STR("'"));
    bool is_multiline = text.len >= 6 &&
                        (str_starts(text, STR("\"\"\"")) || str_starts(text, STR("'''")));
    uint32_t quotes = is_multiline ? 3 : 1;
    Str inside = str_slice(text, quotes, text.len < quotes ? 0 : text.len - quotes);
    bool is_plain = is_literal || str_find(inside, STR("\\")) < 0;
    if (!is_multiline && is_plain)
        return inside;
    if (is_multiline && str_starts(inside, STR("\r\n")))
        inside = str_slice(inside, 2, inside.len);
    else if (is_multiline && str_starts(inside, STR("\n")))
        inside = str_slice(inside, 1, inside.len);
    return decode(&to, inside, is_literal, is_multiline);
}
