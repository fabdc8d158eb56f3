/* Comments that silence findings. A comment may hold several, each behind a "#" of its
   own; what follows a pragma up to the next "#" is its reason. */
#include "syntax/pragma.h"

#include "syntax/lines.h"

typedef struct PragmaReader {
    Arena *arena;
    const Tree *tree;
    Lines lines;
    Pragmas pragmas;
} PragmaReader;

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

static bool is_letter(char c)
{
    return lower(c) >= 'a' && lower(c) <= 'z';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static void skip_blanks(Str *text)
{
    while (text->len && is_blank(text->at[0]))
        *text = str_slice(*text, 1, text->len);
}

/* Takes `word`, in any case, from the beginning of `text`. */
static bool take_word(Str *text, Str word)
{
    if (text->len < word.len)
        return false;
    for (uint32_t i = 0; i < word.len; i++)
        if (lower(text->at[i]) != word.at[i])
            return false;
    *text = str_slice(*text, word.len, text->len);
    return true;
}

static bool goes_on(Str text)
{
    return text.len && (is_letter(text.at[0]) || is_digit(text.at[0]) ||
                        text.at[0] == '_' || text.at[0] == '-');
}

/* How much of `text` is a code: letters, then digits. */
static uint32_t code_len(Str text)
{
    uint32_t letters = 0;
    while (letters < text.len && is_letter(text.at[letters]))
        letters++;
    uint32_t len = letters;
    while (len < text.len && is_digit(text.at[len]))
        len++;
    return letters && len > letters ? len : 0;
}

static Str upper_copy(Arena *arena, Str text)
{
    char *copy = arena_alloc(arena, text.len + 1ULL);
    for (uint32_t i = 0; i < text.len; i++)
        copy[i] = is_letter(text.at[i]) ? (char)(text.at[i] & ~0x20) : text.at[i];
    return (Str){copy, text.len};
}

/* Where the bytes that begin `text` stand in the source. */
static uint32_t offset_of(const PragmaReader *reader, Str text)
{
    return (uint32_t)(text.at - reader->tree->source->bytes.at);
}

static bool is_separator(char c)
{
    return c == ',' || is_blank(c);
}

static void skip_separators(Str *text)
{
    while (text->len && is_separator(text->at[0]))
        *text = str_slice(*text, 1, text->len);
}

static void add_code(const PragmaReader *reader, Pragma *pragma, Str text)
{
    uint32_t start = offset_of(reader, text);
    bool is_code = code_len(text) == text.len;
    PragmaCode code = {is_code ? upper_copy(reader->arena, text) : text, start,
                       start + text.len};
    vec_add(reader->arena, &pragma->codes, code);
    pragma->end = code.end;
}

/* "PKL101, F401 because …": up to the first that is no code. */
static void read_noqa_codes(const PragmaReader *reader, Pragma *pragma, Str text)
{
    for (uint32_t len; skip_separators(&text), (len = code_len(text)) != 0;) {
        add_code(reader, pragma, str_slice(text, 0, len));
        text = str_slice(text, len, text.len);
    }
}

/* What stands in the brackets: codes in any case, and names of rules as they are. */
static void read_listed_codes(const PragmaReader *reader, Pragma *pragma, Str text)
{
    for (skip_separators(&text); text.len; skip_separators(&text)) {
        uint32_t len = 0;
        while (len < text.len && !is_separator(text.at[len]))
            len++;
        add_code(reader, pragma, str_slice(text, 0, len));
        text = str_slice(text, len, text.len);
    }
}

static void add_pragma(PragmaReader *reader, Pragma pragma, Line line)
{
    const Source *source = reader->tree->source;
    pragma.first_row = source_position(source, line.start).row;
    pragma.last_row = source_position(source, line.end).row;
    vec_add(reader->arena, &reader->pragmas, pragma);
}

/* It covers no row. */
static void add_mistake(PragmaReader *reader, Pragma pragma, const char *mistake)
{
    pragma.kind = PRAGMA_MISTAKE;
    pragma.mistake = mistake;
    pragma.codes.len = 0;
    pragma.first_row = 1;
    vec_add(reader->arena, &reader->pragmas, pragma);
}

static Line joined_line(const PragmaReader *reader, uint32_t offset)
{
    return reader->lines.joined.at[lines_find(&reader->lines.joined, offset)];
}

/* The first line behind `offset` that holds code, or an empty one. */
static Line next_code(const LineList *lines, uint32_t offset)
{
    uint32_t next = lines_find(lines, offset);
    while (next < lines->len &&
           (!lines->at[next].has_code || lines->at[next].start <= offset))
        next++;
    return next < lines->len ? lines->at[next] : (Line){offset, offset, false};
}

/* A logical line that holds the comment, which stands alone, and code too, has it inside
   of brackets. */
static Line ignored_line(const PragmaReader *reader, uint32_t offset)
{
    const LineList *logical = &reader->lines.logical;
    Line own = joined_line(reader, offset);
    if (own.has_code)
        return own;
    bool is_inside = logical->at[lines_find(logical, offset)].has_code;
    Line next = next_code(is_inside ? &reader->lines.joined : logical, offset);
    return (Line){offset, next.end, true};
}

/* A colon without codes silences all, as in flake8. */
static void read_noqa(PragmaReader *reader, Pragma pragma, Str text)
{
    if (goes_on(text))
        return;
    pragma.end = offset_of(reader, text);
    skip_blanks(&text);
    if (take_word(&text, STR(":")))
        read_noqa_codes(reader, &pragma, text);
    pragma.is_all = pragma.codes.len == 0;
    add_pragma(reader, pragma, joined_line(reader, pragma.start));
}

/* At the margin, and alone on its line. */
static bool stands_at_margin(const PragmaReader *reader, uint32_t offset)
{
    Str bytes = reader->tree->source->bytes;
    uint32_t start = str_starts(bytes, STR("\xEF\xBB\xBF")) ? 3 : 0;
    return offset == start || bytes.at[offset - 1] == '\n' ||
           bytes.at[offset - 1] == '\r';
}

/* `text` follows the word "ignore". */
static void read_ignore(PragmaReader *reader, Pragma pragma, Str text)
{
    pragma.end = offset_of(reader, text);
    skip_blanks(&text);
    int64_t end = str_find(text, STR("]"));
    if (!take_word(&text, STR("["))) {
        add_mistake(reader, pragma, "it wants codes in brackets");
        return;
    }
    if (end < 0) {
        add_mistake(reader, pragma, "its bracket isn't closed");
        return;
    }
    read_listed_codes(reader, &pragma, str_slice(text, 0, (uint32_t)end - 1));
    pragma.end = offset_of(reader, text) + (uint32_t)end;
    if (!pragma.codes.len)
        add_mistake(reader, pragma, "it names no code");
    else if (pragma.kind == PRAGMA_IGNORE)
        add_pragma(reader, pragma, ignored_line(reader, pragma.start));
    else if (!stands_at_margin(reader, pragma.start))
        add_mistake(reader, pragma, "it has to stand on a line of its own, not indented");
    else
        add_pragma(reader, pragma, (Line){.end = reader->tree->source->bytes.len});
}

/* `text` follows the word "picklint". Prose may mention it, so that what isn't known is a
   mistake only where it looks like a list of codes. */
static void read_own(PragmaReader *reader, Pragma pragma, Str text)
{
    skip_blanks(&text);
    if (!take_word(&text, STR(":")))
        return;
    skip_blanks(&text);
    Str word = text;
    while (goes_on(text))
        text = str_slice(text, 1, text.len);
    word.len -= text.len;
    pragma.end = offset_of(reader, text);
    pragma.kind = str_equal(word, STR("ignore")) ? PRAGMA_IGNORE : PRAGMA_FILE_IGNORE;
    if (pragma.kind == PRAGMA_IGNORE || str_equal(word, STR("file-ignore")))
        read_ignore(reader, pragma, text);
    else if (text.len && text.at[0] == '[')
        add_mistake(reader, pragma, "want ignore[…] or file-ignore[…]");
}

static void read_comment(PragmaReader *reader, Comment comment)
{
    Str text = str_slice(reader->tree->source->bytes, comment.start, comment.end);
    while ((text = str_cut(text, '#').tail).len) {
        Str rest = text;
        Pragma pragma = {.start = offset_of(reader, text) - 1};
        skip_blanks(&rest);
        if (take_word(&rest, STR("noqa")))
            read_noqa(reader, pragma, rest);
        else if (take_word(&rest, STR("picklint")))
            read_own(reader, pragma, rest);
    }
}

Pragmas pragmas_read(Arena *arena, const Tree *tree)
{
    PragmaReader reader = {.arena = arena, .tree = tree};
    if (!tree->comments.len)
        return reader.pragmas;
    Arena scratch = {0};
    reader.lines = lines_read(&scratch, tree);
    for (uint32_t i = 0; i < tree->comments.len; i++)
        read_comment(&reader, tree->comments.at[i]);
    arena_free(&scratch);
    return reader.pragmas;
}
