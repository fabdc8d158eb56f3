/* Comments that silence findings. A "# noqa" is read as flake8 and Ruff do and holds for
   its row, or for all rows of a string that ends on it; a "# picklint: ignore[…]" holds
   for its logical line, and standing alone, for the next one. */
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

static bool is_separator(char c)
{
    return c == ',' || is_blank(c);
}

static void skip_separators(Str *text)
{
    while (text->len && is_separator(text->at[0]))
        *text = str_slice(*text, 1, text->len);
}

/* "PKL101, F401 because …": up to the first that is no code. */
static Strs read_noqa_codes(Arena *arena, Str text)
{
    Strs codes = {0};
    for (uint32_t len; skip_separators(&text), (len = code_len(text)) != 0;) {
        vec_add(arena, &codes, upper_copy(arena, str_slice(text, 0, len)));
        text = str_slice(text, len, text.len);
    }
    return codes;
}

/* What stands in the brackets: codes in any case, and names of rules as they are. */
static Strs read_listed_codes(Arena *arena, Str text)
{
    Strs codes = {0};
    for (skip_separators(&text); text.len; skip_separators(&text)) {
        uint32_t len = 0;
        while (len < text.len && !is_separator(text.at[len]))
            len++;
        Str code = str_slice(text, 0, len);
        bool is_code = code_len(code) == len;
        vec_add(arena, &codes, is_code ? upper_copy(arena, code) : code);
        text = str_slice(text, len, text.len);
    }
    return codes;
}

static void add_pragma(PragmaReader *reader, Pragma pragma, Line line)
{
    const Source *source = reader->tree->source;
    pragma.first_row = source_position(source, line.start).row;
    pragma.last_row = source_position(source, line.end).row;
    vec_add(reader->arena, &reader->pragmas, pragma);
}

static Line noqa_line(const PragmaReader *reader, uint32_t offset)
{
    return reader->lines.joined.at[lines_find(&reader->lines.joined, offset)];
}

/* The logical line of the comment, or the next one where it stands alone. */
static Line ignore_line(const PragmaReader *reader, uint32_t offset)
{
    const LineList *lines = &reader->lines.logical;
    uint32_t own = lines_find(lines, offset), next = own;
    while (next < lines->len && !lines->at[next].has_code)
        next++;
    return lines->at[next < lines->len ? next : own];
}

/* A colon without codes silences all, as in flake8. */
static void read_noqa(PragmaReader *reader, Pragma pragma, Str text)
{
    if (goes_on(text))
        return;
    skip_blanks(&text);
    if (take_word(&text, STR(":")))
        pragma.codes = read_noqa_codes(reader->arena, text);
    pragma.is_all = pragma.codes.len == 0;
    add_pragma(reader, pragma, noqa_line(reader, pragma.start));
}

/* `text` follows the word "ignore". Without brackets, everything is meant. */
static bool read_list(Arena *arena, Pragma *pragma, Str text)
{
    if (goes_on(text))
        return false;
    skip_blanks(&text);
    pragma->is_all = !take_word(&text, STR("["));
    if (pragma->is_all)
        return true;
    int64_t end = str_find(text, STR("]"));
    if (end < 0)
        return false;
    pragma->codes = read_listed_codes(arena, str_slice(text, 0, (uint32_t)end));
    return pragma->codes.len > 0;
}

static void read_ignore(PragmaReader *reader, Pragma pragma, Str text)
{
    skip_blanks(&text);
    if (!take_word(&text, STR(":")))
        return;
    skip_blanks(&text);
    bool is_file = take_word(&text, STR("file-"));
    if (!take_word(&text, STR("ignore")) || !read_list(reader->arena, &pragma, text))
        return;
    Line whole = {.end = reader->tree->source->bytes.len};
    add_pragma(reader, pragma, is_file ? whole : ignore_line(reader, pragma.start));
}

/* A comment may hold several: "# type: ignore  # noqa: PKL101". */
static void read_comment(PragmaReader *reader, Comment comment)
{
    const Pragma pragma = {.start = comment.start, .end = comment.end};
    Str text = str_slice(reader->tree->source->bytes, comment.start, comment.end);
    while (text.len) {
        text = str_cut(text, '#').tail;
        Str rest = text;
        skip_blanks(&rest);
        if (take_word(&rest, STR("noqa")))
            read_noqa(reader, pragma, rest);
        else if (take_word(&rest, STR("picklint")))
            read_ignore(reader, pragma, rest);
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
