/* Patterns as git reads them (wildmatch.c with WM_PATHNAME; gitignore(5)): bytes, not
   characters; a '[' that isn't closed or a '\' at the end match nothing. */
#include <ctype.h>

#include "base/glob_build.h"

typedef struct Reader {
    Arena *arena;
    Glob *glob;
    Str pattern;
    uint32_t at;
} Reader;

static bool is_at(const Reader *reader, const char *text)
{
    Str rest = str_slice(reader->pattern, reader->at, reader->pattern.len);
    return str_starts(rest, str_of(text));
}

/* Whether git takes what stands at `at` for the beginning of the pattern: it compares the
   text before the first wildcard by itself, and looks at the rest alone then. So, against
   its manual, "x**" and a slash aren't "x*" and a slash. */
static bool begins(const Reader *reader, uint32_t at)
{
    for (uint32_t i = 0; i < at; i++)
        if (str_find(STR("*?[\\"), str_slice(reader->pattern, i, i + 1)) >= 0)
            return reader->pattern.at[at - 1] == '/';
    return true;
}

/* What stands for any number of folders, "**" between slashes, counts as such also with
   more asterisks; elsewhere any number of them are one. */
static void read_stars(Reader *reader)
{
    uint32_t start = reader->at;
    while (is_at(reader, "*"))
        reader->at++;
    bool ends = reader->at == reader->pattern.len;
    bool is_deep = reader->at - start > 1 && begins(reader, start);
    if (is_deep && is_at(reader, "/")) {
        reader->at++;
        glob_add_folders(reader->arena, reader->glob);
        return;
    }
    GlobClass of = {.is_negated = true, .no_slash = !(is_deep && ends)};
    glob_add_class(reader->arena, reader->glob, STEP_STAR, of);
}

typedef struct NamedClass {
    Str name;
    int (*has)(int);
} NamedClass;

static int is_blank(int c)
{
    return c == ' ' || c == '\t';
}

static const NamedClass *find_named(Str name)
{
    static const NamedClass all[] = {
        {STR_CONST("alnum"), isalnum},  {STR_CONST("alpha"), isalpha},
        {STR_CONST("blank"), is_blank}, {STR_CONST("cntrl"), iscntrl},
        {STR_CONST("digit"), isdigit},  {STR_CONST("graph"), isgraph},
        {STR_CONST("lower"), islower},  {STR_CONST("print"), isprint},
        {STR_CONST("punct"), ispunct},  {STR_CONST("space"), isspace},
        {STR_CONST("upper"), isupper},  {STR_CONST("xdigit"), isxdigit},
    };
    for (uint32_t i = 0; i < sizeof all / sizeof *all; i++)
        if (str_equal(all[i].name, name))
            return &all[i];
    return NULL;
}

/* "[:alpha:]" inside brackets; false where there is no such class. Without a ":]" the
   bracket is a character like others. */
static bool read_named(Reader *reader, GlobRanges *ranges)
{
    Str rest = str_slice(reader->pattern, reader->at + 2, reader->pattern.len);
    int64_t end = str_find(rest, STR("]"));
    if (end < 1 || rest.at[end - 1] != ':') {
        vec_add(reader->arena, ranges, ((GlobRange){'[', '['}));
        reader->at++;
        return true;
    }
    const NamedClass *named = find_named(str_slice(rest, 0, (uint32_t)end - 1));
    for (uint32_t c = 0; named && c < 0x80; c++)
        if (named->has((int)c))
            vec_add(reader->arena, ranges, ((GlobRange){c, c}));
    reader->at += 2 + (uint32_t)end + 1;
    return named != NULL;
}

/* One byte inside brackets, or the one behind a '\'; false at the end. */
static bool read_byte(Reader *reader, uint32_t *byte)
{
    reader->at += is_at(reader, "\\");
    if (reader->at >= reader->pattern.len)
        return false;
    *byte = (unsigned char)reader->pattern.at[reader->at++];
    return true;
}

/* "a" or "a-z" inside brackets. Of a range that runs backwards its beginning counts. */
static bool read_range(Reader *reader, GlobRanges *ranges)
{
    GlobRange range = {0};
    if (!read_byte(reader, &range.first))
        return false;
    range.last = range.first;
    if (is_at(reader, "-") && !is_at(reader, "-]")) {
        reader->at++;
        if (!read_byte(reader, &range.last))
            return false;
    }
    if (range.last < range.first)
        range.last = range.first;
    vec_add(reader->arena, ranges, range);
    return true;
}

static bool read_class(Reader *reader)
{
    GlobClass of = {.no_slash = true};
    reader->at++;
    of.is_negated = is_at(reader, "!") || is_at(reader, "^");
    reader->at += of.is_negated;
    bool is_first = true;
    while (is_first || !is_at(reader, "]")) {
        bool is_read = is_at(reader, "[:") ? read_named(reader, &of.ranges)
                                           : read_range(reader, &of.ranges);
        if (!is_read)
            return false;
        is_first = false;
    }
    reader->at++;
    glob_add_class(reader->arena, reader->glob, STEP_CLASS, of);
    return true;
}

static bool read_plain(Reader *reader)
{
    reader->at += is_at(reader, "\\");
    if (reader->at == reader->pattern.len)
        return false;
    Str byte = str_slice(reader->pattern, reader->at, reader->at + 1);
    glob_add_unit(reader->arena, reader->glob, byte);
    reader->at++;
    return true;
}

static bool read_next(Reader *reader)
{
    switch (reader->pattern.at[reader->at]) {
    case '*': read_stars(reader); return true;
    case '[': return read_class(reader);
    case '?':
        reader->at++;
        glob_add_class(reader->arena, reader->glob, STEP_CLASS,
                       (GlobClass){.is_negated = true, .no_slash = true});
        return true;
    default: return read_plain(reader);
    }
}

const Glob *glob_make_git(Arena *arena, Str pattern)
{
    Reader reader = {.arena = arena, .pattern = pattern};
    reader.glob = arena_new(arena, Glob);
    reader.glob->by_byte = true;
    while (reader.at < pattern.len)
        if (!read_next(&reader))
            return NULL;
    return glob_end(arena, reader.glob);
}
