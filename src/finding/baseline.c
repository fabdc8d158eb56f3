/* A baseline in memory: its entries in a table by file, code and line. What a run says
   about them are two numbers: how many such findings there were of any kind (stale or
   not), and how many of them were left out of the report. */
#include "finding/baseline.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/replace.h"
#include "base/table.h"
#include "finding/baseline_file.h"

typedef struct Entry {
    Tolerated tolerated;
    uint32_t there; /* such findings in this run */
    uint32_t taken; /* of them, not reported */
    Str key;
    UT_hash_handle hh;
} Entry;

typedef struct Checked {
    Str path; /* relative */
    UT_hash_handle hh;
} Checked;

struct Baseline {
    Arena *arena;
    BaselineSetup setup;
    Str folder;     /* absolute */
    Entry *entries; /* in the order of the file */
    Checked *checked;
};

static Str key_of(Arena *arena, const Tolerated *place)
{
    return str_format(arena, "%.*s\n%.*s\n%.*s", STR_ARG(place->path),
                      STR_ARG(place->code), STR_ARG(place->line));
}

static Entry *find_entry(const Baseline *baseline, Str key)
{
    Entry *entry;
    HASH_FIND(hh, baseline->entries, key.at, key.len, entry);
    return entry;
}

static void add_entry(Baseline *baseline, const Tolerated *tolerated)
{
    Arena *arena = baseline->arena;
    Str key = key_of(arena, tolerated);
    Entry *entry = find_entry(baseline, key);
    if (entry) { /* written twice, by hand */
        entry->tolerated.count += tolerated->count;
        return;
    }
    entry = arena_new(arena, Entry);
    entry->tolerated = *tolerated;
    entry->key = key;
    HASH_ADD_KEYPTR(hh, baseline->entries, entry->key.at, entry->key.len, entry);
}

static void read_entries(Baseline *baseline, Str text)
{
    JsonReader reader = {.arena = baseline->arena, .path = baseline->setup.path};
    ToleratedList list = baseline_read(&reader, text);
    if (reader.error.len)
        fail("%.*s (is it a baseline?)", STR_ARG(reader.error));
    for (uint32_t i = 0; i < list.len; i++)
        add_entry(baseline, &list.at[i]);
}

Str baseline_path(const Baseline *baseline)
{
    return baseline->setup.path;
}

Baseline *baseline_load(Arena *arena, const BaselineSetup *setup)
{
    const Files *files = setup->files;
    Baseline *baseline = arena_new(arena, Baseline);
    Str folder = path_folder(path_absolute(arena, setup->path));
    *baseline = (Baseline){.arena = arena, .setup = *setup, .folder = folder};
    bool is_missing = files->kind(files, setup->path) == FILE_NONE;
    if (is_missing && !setup->must_exist)
        return baseline;
    FileBytes read = files->read(files, arena, setup->path);
    if (read.error)
        fail("the baseline %.*s can't be read: %s%s", STR_ARG(setup->path), read.error,
             is_missing ? " (--write-baseline makes it)" : "");
    read_entries(baseline, read.bytes);
    return baseline;
}

static Str relative_path(Arena *arena, const Baseline *baseline, Str path)
{
    Str absolute = path_absolute(arena, path);
    return baseline_clean(arena, path_relative(arena, baseline->folder, absolute));
}

static Checked *find_checked(const Baseline *baseline, Str path)
{
    Checked *checked;
    HASH_FIND(hh, baseline->checked, path.at, path.len, checked);
    return checked;
}

void baseline_add_file(Baseline *baseline, Str path)
{
    Arena *arena = baseline->arena;
    Checked *checked = arena_new(arena, Checked);
    checked->path = relative_path(arena, baseline, path);
    if (!find_checked(baseline, checked->path))
        HASH_ADD_KEYPTR(hh, baseline->checked, checked->path.at, checked->path.len,
                        checked);
}

/* False for what has no place in a text. */
static bool find_place(Arena *arena, const Baseline *baseline, const Finding *finding,
                       Tolerated *place)
{
    const Source *source = finding->place.source;
    if (!source)
        return false;
    uint32_t row = source_position(source, finding->place.start).row;
    Str line = str_trim(baseline_clean(arena, source_line(source, row)));
    *place = (Tolerated){relative_path(arena, baseline, finding->path), finding->code,
                         line, 1};
    return true;
}

static Entry *entry_of(const Baseline *baseline, const Finding *finding)
{
    Arena arena = {0};
    Tolerated place;
    Entry *entry = NULL;
    if (find_place(&arena, baseline, finding, &place))
        entry = find_entry(baseline, key_of(&arena, &place));
    arena_free(&arena);
    return entry;
}

void baseline_count(Baseline *baseline, const Findings *findings)
{
    for (uint32_t i = 0; i < findings->len; i++) {
        Entry *entry = entry_of(baseline, &findings->at[i]);
        if (entry)
            entry->there++;
    }
}

void baseline_filter(Baseline *baseline, Findings *findings)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len; i++) {
        Finding finding = findings->at[i];
        Entry *entry = entry_of(baseline, &finding);
        if (entry && entry->taken < entry->tolerated.count)
            entry->taken++;
        else
            findings->at[kept++] = finding;
    }
    findings->len = kept;
}

/* Whether this run tells if the entry is due: its file was checked, or is gone, and its
   code was looked for. */
static bool is_judged(const Baseline *baseline, const Entry *entry, const Filter *filter)
{
    const Tolerated *tolerated = &entry->tolerated;
    const Rule *rule = rules_find_rule(baseline->setup.rules, tolerated->code);
    Str name = rule ? rule->name : tolerated->code;
    Arena arena = {0};
    Str path = path_join(&arena, baseline->folder, tolerated->path);
    const Files *files = baseline->setup.files;
    bool is_judged = filter_selects(filter, path, tolerated->code, name) &&
                     (find_checked(baseline, tolerated->path) ||
                      files->kind(files, path) == FILE_NONE);
    arena_free(&arena);
    return is_judged;
}

Strs baseline_stale(Arena *arena, const Baseline *baseline, const Filter *filter)
{
    Strs stale = {0};
    for (const Entry *entry = baseline->entries; entry; entry = entry->hh.next) {
        const Tolerated *tolerated = &entry->tolerated;
        if (entry->there >= tolerated->count || !is_judged(baseline, entry, filter))
            continue;
        Str text = str_format(arena, "%.*s: %.*s: %.*s", STR_ARG(tolerated->path),
                              STR_ARG(tolerated->code), STR_ARG(tolerated->line));
        vec_add(arena, &stale, text);
    }
    return stale;
}

static int compare(const void *a, const void *b)
{
    return tolerated_compare(a, b);
}

/* What stands there more than once becomes one with the sum. */
static void sort_list(ToleratedList *list)
{
    if (!list->len)
        return;
    qsort(list->at, list->len, sizeof *list->at, compare);
    Tolerated *last = list->at;
    for (Tolerated *next = last + 1; next < list->at + list->len; next++) {
        if (tolerated_compare(last, next) == 0)
            last->count += next->count;
        else
            *++last = *next;
    }
    list->len = (uint32_t)(last - list->at) + 1;
}

static BaselineWritten count_list(const ToleratedList *list)
{
    BaselineWritten written = {0};
    for (uint32_t i = 0; i < list->len; i++) {
        written.findings += list->at[i].count;
        written.files += i == 0 || !str_equal(list->at[i - 1].path, list->at[i].path);
    }
    return written;
}

BaselineWritten baseline_write(Arena *arena, const Baseline *baseline,
                               const Filter *filter, const Findings *findings)
{
    ToleratedList list = {0};
    Tolerated place;
    for (uint32_t i = 0; i < findings->len; i++)
        if (find_place(arena, baseline, &findings->at[i], &place))
            vec_add(arena, &list, place);
    for (const Entry *entry = baseline->entries; entry; entry = entry->hh.next)
        if (!is_judged(baseline, entry, filter))
            vec_add(arena, &list, entry->tolerated);
    sort_list(&list);
    BaselineWritten written = count_list(&list);
    written.error = file_replace(baseline->setup.path, baseline_print(arena, &list));
    return written;
}
