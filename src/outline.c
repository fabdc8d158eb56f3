/* A line that isn't indented begins a part: a definition, an import, or other code. Lines
   that are belong to the part before them, and so does the inside of a long text. */
#include "outline.h"

#include "imports.h"
#include "scan.h"

typedef enum { PART_CODE, PART_DEFINITION, PART_IMPORT } PartKind;

typedef struct Part {
    PartKind kind;
    Str name; /* of a definition */
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

static bool is_import(Str line)
{
    return str_starts(line, STR("import ")) || str_starts(line, STR("from ")) ||
           str_starts(line, STR("__all__"));
}

static Part begin_part(Str line)
{
    Part part = {0};
    if (is_import(line))
        part.kind = PART_IMPORT;
    else if (!read_definition(line, STR("def "), &part) &&
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

/* A closing bracket goes on with what is before it, a comment or an empty line is nothing. */
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

static bool mentions(const Names *names, Str text, const NameList *wanted)
{
    for (uint32_t i = 0; i < wanted->len; i++)
        if (scan_has_name(text, name_text(names, wanted->at[i])))
            return true;
    return false;
}

static bool has_name(const NameList *list, Name name)
{
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i] == name)
            return true;
    return false;
}

/* One more link of each chain. */
static bool spread(Arena *arena, Names *names, Parts *parts, NameList *reached)
{
    bool grew = false;
    for (uint32_t i = 0; i < parts->len; i++) {
        Part *part = &parts->at[i];
        if (part->kind != PART_DEFINITION || part->is_reached ||
            !mentions(names, part->text, reached))
            continue;
        part->is_reached = true;
        Name name = name_make(names, part->name);
        if (has_name(reached, name))
            continue;
        vec_add(arena, reached, name);
        grew = true;
    }
    return grew;
}

bool outline_reach(Arena *arena, Names *names, Str bytes, NameList *reached)
{
    Arena scratch = {0};
    Parts parts = find_parts(&scratch, bytes);
    while (spread(arena, names, &parts, reached))
        ;
    bool is_reached = false;
    for (uint32_t i = 0; i < parts.len && !is_reached; i++)
        is_reached = parts.at[i].kind == PART_CODE &&
                     mentions(names, parts.at[i].text, reached);
    arena_free(&scratch);
    return is_reached;
}
