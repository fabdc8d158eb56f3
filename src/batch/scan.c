/* Which files hold a word of a library that ships objects. Each is read by some thread;
   of those without a word, the names in their import statements are all that stays, for
   reach.c. */
#include "batch/scan.h"

#include <stdlib.h>

#include "base/fail.h"
#include "base/finder.h"
#include "batch/imports.h"
#include "batch/progress.h"
#include "batch/workers.h"
#include "syntax/notebook.h"

typedef enum { WORD_IMPORT, WORD_PICKLINT, WORD_CODE } ScanWord;

typedef struct Scan {
    const ScanSetup *setup;
    InputFiles *files;
    Strs words;             /* that are looked for: ScanWord, libraries, names */
    uint32_t first_library; /* among them */
    uint32_t first_name;
    const Finder *finder;
    Arena **kept;   /* of each worker: what outlives the file it is at */
    Arena *scratch; /* of each worker: forgotten after each file */
} Scan;

ScanWords scan_words(Arena *arena, const Rules *rules)
{
    ScanWords words = {0};
    const Strs *all = rules_words(rules);
    for (uint32_t i = 0; i < all->len; i++)
        if (rules_knows_library(rules, all->at[i]))
            vec_add(arena, &words.libraries, all->at[i]);
        else
            vec_add(arena, &words.names, all->at[i]);
    return words;
}

/* Whether what stands there is no part of a longer name. */
static bool is_whole(Str bytes, uint32_t at, uint32_t len)
{
    uint32_t end = at + len;
    bool begins = at == 0 || !imports_is_letter(bytes.at[at - 1]);
    return begins && (end == bytes.len || !imports_is_letter(bytes.at[end]));
}

bool scan_has_name(Str bytes, Str name)
{
    uint32_t at = 0;
    for (;;) {
        int64_t found = str_find(str_slice(bytes, at, bytes.len), name);
        if (found < 0)
            return false;
        at += (uint32_t)found;
        if (is_whole(bytes, at, name.len))
            return true;
        at++;
    }
}

/* "multiprocessing" in `torch.multiprocessing.spawn(…)` and
   import_module("multiprocessing"), but not in the prose of a comment. */
static bool is_used_at(Str bytes, uint32_t at, Str word)
{
    char before = at > 0 ? bytes.at[at - 1] : ' ';
    uint32_t end = at + word.len;
    bool leads_on = end + 1 < bytes.len && bytes.at[end] == '.' &&
                    imports_is_letter(bytes.at[end + 1]);
    return before == '.' || before == '"' || before == '\'' || leads_on;
}

/* Both are views of the file's bytes. */
static bool is_within(Str word, Str text)
{
    return word.at >= text.at && word.at + word.len <= text.at + text.len;
}

static bool is_imported_at(const ImportTexts *imports, Str word)
{
    for (uint32_t i = 0; i < imports->len; i++) {
        const ImportText *import = &imports->at[i];
        if (is_within(word, import->dotted))
            return true;
        for (uint32_t j = 0; j < import->names.len; j++)
            if (is_within(word, import->names.at[j]))
                return true;
    }
    return false;
}

/* Whether the word that stands there makes the file wanted. */
static bool is_wanted_for(const Scan *scan, const ImportTexts *imports, Str bytes,
                          const FinderPlace *place)
{
    if (place->word < scan->first_library)
        return false;
    Str word = scan->words.at[place->word];
    if (place->word >= scan->first_name)
        return is_whole(bytes, place->at, word.len);
    Str here = str_slice(bytes, place->at, place->at + word.len);
    return is_used_at(bytes, place->at, word) || is_imported_at(imports, here);
}

/* A "# noqa" without a code of ours matters only where there are findings. */
static void judge(const Scan *scan, const ImportTexts *imports, Str bytes,
                  const FinderPlaces *places, InputFile *file)
{
    file->is_wanted = scan->setup->all || scan->files->len == 1;
    for (uint32_t i = 0; i < places->len; i++) {
        const FinderPlace *place = &places->at[i];
        file->is_commented |= place->word == WORD_PICKLINT || place->word == WORD_CODE;
        if (!file->is_wanted)
            file->is_wanted = is_wanted_for(scan, imports, bytes, place);
    }
}

static ImportTexts read_imports(Arena *arena, Str bytes, const FinderPlaces *places)
{
    ImportTexts imports = {0};
    uint32_t next = 0;
    for (uint32_t i = 0; i < places->len; i++)
        if (places->at[i].word == WORD_IMPORT && places->at[i].at >= next)
            next = imports_add(arena, bytes, places->at[i].at, &imports);
    return imports;
}

static int compare_names(const void *a, const void *b)
{
    Name left = *(const Name *)a, right = *(const Name *)b;
    return (left > right) - (left < right);
}

/* The names of the list, each once. */
static NameList unique_names(Arena *arena, const NameList *list)
{
    NameList kept = {0};
    if (!list->len)
        return kept;
    qsort(list->at, list->len, sizeof *list->at, compare_names);
    uint32_t count = 1;
    for (uint32_t i = 1; i < list->len; i++)
        count += list->at[i] != list->at[i - 1];
    vec_reserve(arena, &kept, count);
    for (uint32_t i = 0; i < list->len; i++)
        if (!i || list->at[i] != list->at[i - 1])
            vec_add(arena, &kept, list->at[i]);
    return kept;
}

/* `import a.b` runs a, too; `from a import b` may mean a module b. */
static void add_import(Arena *arena, Names *names, Str path, const ImportText *import,
                       NameList *list)
{
    Str dotted = import->dotted,
        called = imports_module_name(path, dotted, import->level);
    if (import->is_dynamic) {
        vec_add(arena, list, imports_folder(names, called));
        return;
    }
    vec_add(arena, list, name_make(names, called));
    for (uint32_t i = 0; i < import->names.len; i++)
        vec_add(arena, list, name_make(names, import->names.at[i]));
    if (import->names.len)
        return;
    for (StrPair cut = str_cut(dotted, '.'); cut.tail.len; cut = str_cut(cut.tail, '.'))
        vec_add(arena, list, name_make(names, cut.head));
}

/* What modules may be called that the file imports, each name once. */
static NameList find_modules(Arena *arena, Arena *scratch, Names *names, Str path,
                             const ImportTexts *imports)
{
    NameList list = {0};
    for (uint32_t i = 0; i < imports->len; i++)
        add_import(scratch, names, path, &imports->at[i], &list);
    return unique_names(arena, &list);
}

/* Its bytes aren't kept: the few files that are wanted are read once more. A file that
   went away after it was found, as those of editors do, isn't missed. */
static bool read_file(Scan *scan, InputFile *file, uint32_t worker, Str *bytes)
{
    const Files *files = scan->setup->files;
    FileBytes read = files->read(files, &scan->scratch[worker], file->path);
    bool is_gone = read.error && !file->is_named && file_is_gone(read.error);
    file->is_too_large = read.is_too_large;
    file->error = is_gone || read.is_too_large ? NULL : read.error;
    *bytes = read.bytes;
    return !read.error;
}

static void scan_file(void *context, uint32_t index, uint32_t worker)
{
    Scan *scan = context;
    InputFile *file = &scan->files->at[index];
    Arena *kept = scan->kept[worker];
    Str bytes = file->bytes;
    bool is_read = !file->error &&
                   (file->is_read || read_file(scan, file, worker, &bytes));
    progress_step();
    if (!is_read)
        return;
    Arena *scratch = &scan->scratch[worker];
    bytes = notebook_program(scratch, file->path, bytes);
    bytes = str_behind(bytes, STR("\xEF\xBB\xBF")); /* a byte order mark is no letter */
    FinderPlaces places = finder_look(scratch, scan->finder, bytes);
    ImportTexts imports = read_imports(scratch, bytes, &places);
    file->imports = find_modules(kept, scratch, scan->setup->names, file->path, &imports);
    judge(scan, &imports, bytes, &places, file);
    arena_reset(scratch);
}

static void add_words(Arena *arena, Strs *words, const Strs *more)
{
    for (uint32_t i = 0; i < more->len; i++)
        vec_add(arena, words, more->at[i]);
}

static void make_finder(Arena *arena, Scan *scan)
{
    vec_add(arena, &scan->words, STR("import"));
    vec_add(arena, &scan->words, STR("picklint"));
    vec_add(arena, &scan->words, STR("PKL"));
    scan->first_library = scan->words.len;
    add_words(arena, &scan->words, &scan->setup->words.libraries);
    scan->first_name = scan->words.len;
    add_words(arena, &scan->words, &scan->setup->words.names);
    scan->finder = finder_make(arena, &scan->words);
}

void scan_files(Arena *arena, const ScanSetup *setup, InputFiles *files)
{
    Scan scan = {.setup = setup, .files = files};
    make_finder(arena, &scan);
    scan.kept = arena_array(arena, Arena *, setup->workers);
    scan.scratch = arena_array(arena, Arena, setup->workers);
    for (uint32_t i = 0; i < setup->workers; i++)
        scan.kept[i] = arena_child(arena);
    progress_phase("Reading", files->len);
    workers_run(setup->workers, files->len, scan_file, &scan);
    for (uint32_t i = 0; i < setup->workers; i++)
        arena_free(&scan.scratch[i]);
}

void scan_warn(const InputFiles *files, Str folder, uint32_t largest)
{
    for (uint32_t i = 0; i < files->len; i++) {
        Str path = path_below(folder, files->at[i].path);
        if (files->at[i].is_too_large)
            warn("%.*s isn't checked: it has more than %u bytes (--max-file-size)",
                 STR_ARG(path), largest);
    }
}
