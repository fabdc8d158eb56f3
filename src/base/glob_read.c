/* Patterns as Rust's crate globset reads them, which Ruff uses: same meaning, same
   mistakes. What it gives up on, so does this; but for characters beyond ASCII, of which
   `?` and `[…]` take one here, not one byte. */

#include "base/glob_build.h"

typedef struct Reader {
    Arena *arena;
    Glob *glob;
    Str pattern;
    uint32_t at;
    uint32_t depth; /* of braces that are open */
    const char *error;
} Reader;

static const GlobClass anything = {.is_negated = true};

static bool is_at(const Reader *reader, const char *text)
{
    Str rest = str_slice(reader->pattern, reader->at, reader->pattern.len);
    return str_starts(rest, str_of(text));
}

/* The end of the pattern, or of one of the alternatives in braces. */
static bool is_at_end(const Reader *reader)
{
    return reader->at == reader->pattern.len ||
           (reader->depth && (is_at(reader, ",") || is_at(reader, "}")));
}

static bool is_at_stars(const Reader *reader)
{
    Reader behind = *reader;
    behind.at += 2;
    return is_at(reader, "**") && is_at_end(&behind);
}

/* Where a pattern or alternative begins: "**" and a slash are any number of folders. */
static void read_start(Reader *reader)
{
    bool is_deep = false;
    while (is_at(reader, "**/")) {
        reader->at += 3;
        is_deep = true;
    }
    if (!is_deep)
        return;
    if (!is_at_stars(reader)) {
        glob_add_folders(reader->arena, reader->glob);
        return;
    }
    reader->at += 2;
    glob_add_class(reader->arena, reader->glob, STEP_STAR, anything);
}

/* A slash, and what "**" between slashes or at the end makes of it. */
static void read_slash(Reader *reader)
{
    bool is_deep = false;
    reader->at++;
    while (is_at(reader, "**/")) {
        reader->at += 3;
        is_deep = true;
    }
    glob_add_unit(reader->arena, reader->glob, STR("/"));
    if (is_at_stars(reader)) {
        reader->at += 2;
        glob_add_class(reader->arena, reader->glob, STEP_STAR, anything);
    } else if (is_deep) {
        glob_add_folders(reader->arena, reader->glob);
    }
}

static void read_character(Reader *reader)
{
    uint32_t start = reader->at;
    glob_unit(reader->glob, reader->pattern, &reader->at);
    glob_add_unit(reader->arena, reader->glob,
                  str_slice(reader->pattern, start, reader->at));
}

static void read_escape(Reader *reader)
{
    reader->at++;
    if (reader->at == reader->pattern.len)
        reader->error = "a '\\' stands at its end";
    else
        read_character(reader);
}

/* The character is the end of a range that is open, or one of its own. */
static void add_to_class(Reader *reader, GlobRanges *ranges, uint32_t unit,
                         bool is_in_range)
{
    GlobRange *last = is_in_range ? &vec_last(ranges) : NULL;
    if (!last)
        vec_add(reader->arena, ranges, ((GlobRange){unit, unit}));
    else if (unit < last->first)
        reader->error = "a range '[z-a]' runs backwards";
    else
        last->last = unit;
}

static void read_class(Reader *reader)
{
    GlobClass of = {0};
    reader->at++;
    of.is_negated = is_at(reader, "!") || is_at(reader, "^");
    reader->at += of.is_negated;
    bool is_in_range = false;
    for (bool is_first = true;; is_first = false) {
        if (reader->at >= reader->pattern.len) {
            reader->error = "a '[' isn't closed";
            return;
        }
        uint32_t unit = glob_unit(reader->glob, reader->pattern, &reader->at);
        if (unit == ']' && !is_first)
            break;
        bool begins_range = unit == '-' && !is_first && !is_in_range;
        if (!begins_range)
            add_to_class(reader, &of.ranges, unit, is_in_range);
        is_in_range = begins_range;
        if (reader->error)
            return;
    }
    if (is_in_range)
        add_to_class(reader, &of.ranges, '-', false);
    glob_add_class(reader->arena, reader->glob, STEP_CLASS, of);
}

static void read_next(Reader *reader);

static void read_alternative(Reader *reader)
{
    read_start(reader);
    while (!reader->error && !is_at_end(reader))
        read_next(reader);
}

/* An empty alternative counts for nothing: "foo{,.txt}" doesn't match "foo". */
static void read_braces(Reader *reader)
{
    enum { DEEPEST = 32 };
    Vec(uint32_t) jumps = {0};
    if (++reader->depth > DEEPEST)
        reader->error = "its braces are too deep";
    do {
        reader->at++; /* the brace or comma */
        if (is_at_end(reader))
            continue;
        uint32_t fork = glob_add_way(reader->arena, reader->glob, STEP_FORK);
        read_alternative(reader);
        vec_add(reader->arena, &jumps,
                glob_add_way(reader->arena, reader->glob, STEP_JUMP));
        glob_lead_here(reader->glob, fork);
    } while (!reader->error && is_at(reader, ","));
    if (!reader->error && !is_at(reader, "}"))
        reader->error = "a '{' isn't closed";
    if (jumps.len) /* what is none of them matches nothing */
        glob_add_class(reader->arena, reader->glob, STEP_CLASS, (GlobClass){0});
    for (uint32_t i = 0; i < jumps.len; i++)
        glob_lead_here(reader->glob, jumps.at[i]);
    reader->at++;
    reader->depth--;
}

static void read_next(Reader *reader)
{
    switch (reader->pattern.at[reader->at]) {
    case '?':
        reader->at++;
        glob_add_class(reader->arena, reader->glob, STEP_CLASS, anything);
        break;
    case '*':
        reader->at++;
        glob_add_class(reader->arena, reader->glob, STEP_STAR, anything);
        break;
    case '[': read_class(reader); break;
    case '{': read_braces(reader); break;
    case '}': reader->error = "a '}' closes nothing"; break;
    case '\\': read_escape(reader); break;
    case '/': read_slash(reader); break;
    default: read_character(reader); break;
    }
}

const Glob *glob_make(Arena *arena, Str pattern, const char **error)
{
    Reader reader = {.arena = arena, .pattern = pattern};
    reader.glob = arena_new(arena, Glob);
    read_start(&reader);
    while (!reader.error && reader.at < pattern.len)
        read_next(&reader);
    const Glob *glob = reader.error ? NULL : glob_end(arena, reader.glob);
    if (!glob)
        *error = reader.error ? reader.error : "it is too long";
    return glob;
}
