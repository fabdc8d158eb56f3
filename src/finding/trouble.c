/* Findings about a file that can't be checked, or not all of it. A syntax error is a
   warning: the parser goes on behind it, and saying it in full is the business of Python
   itself. */
#include "finding/trouble.h"

enum { MOST_QUOTED = 40 };

Finding trouble_unreadable(Str path, const char *error)
{
    return (Finding){
        .code = STR("io-error"),
        .name = STR("io-error"),
        .severity = SEVERITY_ERROR,
        .path = path,
        .message = str_of(error),
    };
}

/* The end of the line that `start` is on, at most `end`. */
static uint32_t cut_to_line(const Source *source, uint32_t start, uint32_t end)
{
    uint32_t row = source_position(source, start).row;
    uint32_t next = row < source->lines.len ? source->lines.at[row] : end;
    if (next < end)
        end = next;
    while (end > start &&
           (source->bytes.at[end - 1] == '\n' || source->bytes.at[end - 1] == '\r'))
        end--;
    return end;
}

static Str describe(Arena *arena, const Tree *tree, Place place)
{
    if (tree->skipped)
        return str_format(arena, "The file was not checked: %s", tree->skipped);
    Str text = str_slice(place.source->bytes, place.start, place.end);
    if (!text.len)
        return STR("Syntax error: something is missing here");
    uint32_t quoted = 0, len;
    while (quoted < MOST_QUOTED && (len = str_utf8_len(text, quoted)) != 0)
        quoted += len;
    const char *more = quoted < text.len ? "…" : "";
    return str_format(arena, "Syntax error at `%.*s%s`", (int)quoted, text.at, more);
}

void trouble_in_syntax(Arena *arena, const Module *module, Findings *findings)
{
    const Tree *tree = module->tree;
    if (!tree->first_error && !tree->skipped)
        return;
    Place place = {.source = module->source};
    if (tree->first_error) {
        const TreeNode *node = &tree->nodes[tree->first_error];
        place.start = node->start;
        place.end = cut_to_line(place.source, node->start, node->end);
    }
    Finding finding = {
        .code = STR("invalid-syntax"),
        .name = STR("invalid-syntax"),
        .severity = SEVERITY_WARNING,
        .path = module->path,
        .place = place,
        .message = describe(arena, tree, place),
    };
    vec_add(arena, findings, finding);
}
