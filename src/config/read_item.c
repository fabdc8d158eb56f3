/* Single values of a configuration: words, versions, paths, patterns. */
#include "config/read_item.h"

#include <stdlib.h>

#include "base/file.h"
#include "config/versions.h"

static void *field_of(LayerReader *reader)
{
    return (char *)reader->layer + key_row(reader->key)->field;
}

/* "picklint.toml:3: `select`", "--select". */
static Str where(LayerReader *reader)
{
    const KeyRow *row = key_row(reader->key);
    if (!reader->name.len)
        return str_of(row->option);
    if (!reader->has_rows)
        return str_format(reader->arena, "%.*s: `%.*s`", STR_ARG(reader->name),
                          STR_ARG(row->name));
    return str_format(reader->arena, "%.*s:%u: `%.*s`", STR_ARG(reader->name),
                      reader->row, STR_ARG(row->name));
}

void item_fail(LayerReader *reader, Str message)
{
    if (reader->error.len)
        return;
    Str place = where(reader);
    reader->error = str_format(reader->arena, "%.*s: %.*s", STR_ARG(place),
                               STR_ARG(message));
}

/* The place of `word` in `choices`; a mistake where it has none. */
static uint32_t find_choice(LayerReader *reader, const char *choices, Str word)
{
    int64_t found = str_find_word(str_of(choices), word);
    if (found >= 0)
        return (uint32_t)found;
    item_fail(reader,
              str_format(reader->arena, "'%.*s' is none of %s", STR_ARG(word), choices));
    return 0;
}

static Version read_version(LayerReader *reader, Str text)
{
    Version version = version_read(text);
    if (!version)
        item_fail(reader, str_format(reader->arena,
                                     "'%.*s' is no version of Python like 3.13 or py313",
                                     STR_ARG(text)));
    return version;
}

Str read_path(Arena *arena, Str folder, Str text)
{
    const char *home = getenv("HOME");
    bool is_at_home = str_equal(text, STR("~")) || str_starts(text, STR("~/"));
    if (is_at_home && home && *home) {
        folder = str_of(home);
        text = str_slice(text, 2, text.len);
    }
    return path_absolute(arena, path_join(arena, folder, text));
}

static Str own_path(LayerReader *reader, Str text)
{
    if (!text.len)
        item_fail(reader, STR("a path is empty"));
    return read_path(reader->arena, reader->layer->folder, text);
}

static Str read_requirement(LayerReader *reader, Str text)
{
    Str own = reader->version;
    ReleaseAnswer answer = release_check(text, own.len ? own : STR("0"));
    if (answer == RELEASE_MALFORMED)
        item_fail(reader, str_format(reader->arena, "'%.*s' is no version specifier",
                                     STR_ARG(text)));
    if (answer == RELEASE_REFUSED && own.len)
        item_fail(reader,
                  str_format(reader->arena, "want %.*s, and this is picklint %.*s",
                             STR_ARG(text), STR_ARG(own)));
    return text;
}

static void add_selector(LayerReader *reader, Strs *selectors, Str selector)
{
    Mention mention = {selector, where(reader)};
    vec_add(reader->arena, selectors, selector);
    vec_add(reader->arena, &reader->layer->mentions, mention);
}

/* False, and a mistake is noted, where the text is no pattern; else `globs` has it. */
static bool read_pattern(LayerReader *reader, Str text, PathGlobs *globs)
{
    const char *error = path_globs_add(reader->arena, globs, text, reader->layer->folder);
    if (error)
        item_fail(reader, str_format(reader->arena, "'%.*s' is no pattern: %s",
                                     STR_ARG(text), error));
    return !error;
}

static void add_pattern(LayerReader *reader, Patterns *patterns, Str text)
{
    PathGlobs globs = {0};
    Pattern pattern = {text, reader->layer->folder};
    if (read_pattern(reader, text, &globs))
        vec_add(reader->arena, patterns, pattern);
}

void item_add(LayerReader *reader, Str item)
{
    Arena *arena = reader->arena;
    void *field = field_of(reader);
    switch (key_row(reader->key)->shape) {
    case SHAPE_TEXT: *(Str *)field = item; break;
    case SHAPE_PATH: *(Str *)field = own_path(reader, item); break;
    case SHAPE_REQUIREMENT: *(Str *)field = read_requirement(reader, item); break;
    case SHAPE_VERSION: *(Version *)field = read_version(reader, item); break;
    case SHAPE_LEVEL:
        *(Severity *)field = (Severity)find_choice(reader, "info, warning, error", item);
        break;
    case SHAPE_PLATFORMS:
        *(Platforms *)field |= (Platforms)(1U << find_choice(
                                               reader, "linux, macos, windows", item));
        break;
    case SHAPE_METHODS:
        *(Methods *)field |= (Methods)(1U << find_choice(
                                           reader, "fork, spawn, forkserver", item));
        break;
    case SHAPE_SELECTORS: add_selector(reader, field, item); break;
    case SHAPE_PATHS: vec_add(arena, (Strs *)field, own_path(reader, item)); break;
    case SHAPE_PATTERNS: add_pattern(reader, field, item); break;
    case SHAPE_BOOLEAN:
    case SHAPE_FILE_IGNORES:
    case SHAPE_SEVERITIES: break; /* they have functions of their own */
    }
}

void item_add_ignore(LayerReader *reader, Str pattern, const Strs *selectors)
{
    FileIgnore ignore = {.is_negated = str_starts(pattern, STR("!"))};
    Str text = str_slice(pattern, ignore.is_negated, pattern.len);
    ignore.pattern = (Pattern){text, reader->layer->folder};
    if (!read_pattern(reader, text, &ignore.globs))
        return;
    for (uint32_t i = 0; i < selectors->len; i++)
        add_selector(reader, &ignore.selectors, selectors->at[i]);
    vec_add(reader->arena, (FileIgnores *)field_of(reader), ignore);
}

void item_add_severity(LayerReader *reader, Str selector, Str level)
{
    uint32_t choice = find_choice(reader, "info, warning, error, off", level);
    SeverityChange change = {.selector = selector, .is_off = choice > SEVERITY_ERROR};
    change.severity = change.is_off ? SEVERITY_INFO : (Severity)choice;
    vec_add(reader->arena, (SeverityChanges *)field_of(reader), change);
    Mention mention = {selector, where(reader)};
    vec_add(reader->arena, &reader->layer->mentions, mention);
}

void item_set_boolean(LayerReader *reader, bool value)
{
    *(bool *)field_of(reader) = value;
}
