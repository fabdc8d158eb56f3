/* A line that isn't indented begins a part: a definition, or other code. Lines
   that are belong to the part before them, and so does the inside of a long text. */
#include "batch/outline.h"

#include <stdlib.h>

#include "batch/imports.h"

typedef enum { PART_CODE, PART_DEFINITION, PART_TABLE } PartKind;

typedef struct Part {
    PartKind kind;
    Str name; /* of a definition or table */
    Str text;
    bool is_reached;
} Part;

typedef Vec(Part) Parts;

/* "name" of "def name(…", where the line begins with "def ". */
static bool read_definition(Str line, Str word, Part *part)
{
    if (!str_starts(line, word))
        return false;
    Str rest = str_trim(str_slice(line, word.len, line.len));
    uint32_t len = 0;
    while (len < rest.len && imports_is_letter(rest.at[len]))
        len++;
    part->kind = PART_DEFINITION;
    part->name = str_slice(rest, 0, len);
    return true;
}

/* "NAME = {" and "NAME = [": who looks a class up in it calls it. */
static void read_table(Str line, Part *part)
{
    uint32_t len = 0;
    while (len < line.len && imports_is_letter(line.at[len]))
        len++;
    Str rest = str_trim(str_slice(line, len, line.len));
    if (!len || str_starts(line, STR("__")) || !str_starts(rest, STR("=")))
        return; /* `__all__` calls nothing */
    rest = str_trim(str_slice(rest, 1, rest.len));
    if (!str_starts(rest, STR("{")) && !str_starts(rest, STR("[")))
        return;
    part->kind = PART_TABLE;
    part->name = str_slice(line, 0, len);
}

static Part begin_part(Str line)
{
    Part part = {0};
    read_table(line, &part);
    if (!read_definition(line, STR("def "), &part) &&
        !read_definition(line, STR("class "), &part))
        read_definition(line, STR("async def "), &part);
    return part;
}

/* Whether a text between three quotes is open behind the line, as it was before. */
static bool leaves_text_open(Str line, bool is_open)
{
    for (uint32_t i = 0; i + 2 < line.len; i++) {
        char c = line.at[i];
        if ((c != '"' && c != '\'') || line.at[i + 1] != c || line.at[i + 2] != c)
            continue;
        is_open = !is_open;
        i += 2;
    }
    return is_open;
}

/* A closing bracket goes on with what is before it, a comment or an empty line is
   nothing. */
static bool begins_part(Str line)
{
    return line.len && line.at[0] != ' ' && line.at[0] != '\t' && line.at[0] != ')' &&
           line.at[0] != ']' && line.at[0] != '}' && line.at[0] != '#' &&
           line.at[0] != '\r';
}

static Parts find_parts(Arena *arena, Str bytes)
{
    Parts parts = {0};
    bool is_in_text = false;
    while (bytes.len) {
        StrPair cut = str_cut(bytes, '\n');
        if (!parts.len || (begins_part(cut.head) && !is_in_text)) {
            Part part = begin_part(cut.head);
            part.text.at = bytes.at;
            vec_add(arena, &parts, part);
        }
        Part *part = &vec_last(&parts);
        part->text.len = (uint32_t)(cut.head.at + cut.head.len - part->text.at);
        is_in_text = leaves_text_open(cut.head, is_in_text);
        bytes = cut.tail;
    }
    return parts;
}

/* A name that is called in the text of a part, or stands in a table. */
typedef struct Word {
    Name name;
    uint32_t part;
    bool is_code; /* it is called where the file's code runs */
} Word;

typedef Vec(Word) Words;

/* Where the bases of a class end. */
static uint32_t bases_end(Str text)
{
    bool is_class = str_starts(text, STR("class "));
    return is_class ? str_cut(text, ':').head.len : 0;
}

/* "name(", "Class.method(" and "TABLE[", from behind the first name on. */
static bool is_called(Str text, uint32_t end)
{
    while (end + 1 < text.len && text.at[end] == '.' &&
           imports_is_letter(text.at[end + 1]))
        for (end++; end < text.len && imports_is_letter(text.at[end]);)
            end++;
    return end < text.len && (text.at[end] == '(' || text.at[end] == '[');
}

/* A call, or a class that another inherits from; whatever stands in a table. Names that
   nobody made so far are none of those looked for. */
static void add_words(Arena *arena, Names *names, const Parts *parts, uint32_t part,
                      Words *words)
{
    Str text = parts->at[part].text;
    PartKind kind = parts->at[part].kind;
    uint32_t bases = kind == PART_TABLE ? text.len : bases_end(text);
    for (uint32_t at = 0, end; at < text.len; at = end + 1) {
        for (end = at; end < text.len && imports_is_letter(text.at[end]);)
            end++;
        bool calls = end > at && is_called(text, end);
        bool leads_on = calls || (end > at && end < bases);
        Name name = leads_on ? name_find(names, str_slice(text, at, end)) : 0;
        if (name)
            vec_add(arena, words, ((Word){name, part, calls && kind != PART_DEFINITION}));
    }
}

static Words find_words(Arena *arena, Names *names, const Parts *parts)
{
    Words words = {0};
    for (uint32_t i = 0; i < parts->len; i++)
        add_words(arena, names, parts, i, &words);
    return words;
}

static int compare_words(const void *left, const void *right)
{
    const Word *a = left, *b = right;
    if (a->name != b->name)
        return a->name < b->name ? -1 : 1;
    return (a->part > b->part) - (a->part < b->part);
}

static uint32_t first_word(const Words *words, Name name)
{
    uint32_t from = 0, to = words->len;
    while (from < to) {
        uint32_t middle = from + (to - from) / 2;
        if (words->at[middle].name < name)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

/* A file whose parts are known by the names in them. */
typedef struct Outline {
    Parts parts;
    Words words; /* by name */
} Outline;

/* Adds the definitions that call `name` to `reached`, each once; true where code does. */
static bool follow_name(Arena *arena, Names *names, Outline *outline, Name name,
                        NameList *reached)
{
    const Words *words = &outline->words;
    bool is_in_code = false;
    uint32_t i = first_word(words, name);
    for (; i < words->len && words->at[i].name == name; i++) {
        Part *part = &outline->parts.at[words->at[i].part];
        is_in_code |= words->at[i].is_code;
        if (part->kind == PART_CODE || part->is_reached)
            continue;
        part->is_reached = true;
        Name own = name_make(names, part->name);
        if (own != name)
            vec_add(arena, reached, own);
    }
    return is_in_code;
}

bool outline_reach(Arena *arena, Names *names, Str bytes, NameList *reached)
{
    Arena scratch = {0};
    Outline outline = {.parts = find_parts(&scratch, bytes)};
    for (uint32_t i = 0; i < outline.parts.len; i++)
        name_make(names, outline.parts.at[i].name);
    Words *words = &outline.words;
    *words = find_words(&scratch, names, &outline.parts);
    if (words->len)
        qsort(words->at, words->len, sizeof *words->at, compare_words);
    bool is_in_code = false;
    for (uint32_t i = 0; i < reached->len; i++)
        is_in_code |= follow_name(arena, names, &outline, reached->at[i], reached);
    arena_free(&scratch);
    return is_in_code;
}
