/* Which files hold a word of a library that ships objects. Each is read by some thread;
   of those without a word, the names in their import statements are all that stays, for
   reach.c. */
#include "batch/scan.h"

#include "base/fail.h"
#include "batch/imports.h"
#include "batch/progress.h"
#include "batch/workers.h"
#include "syntax/notebook.h"

typedef struct Scan {
    const ScanSetup *setup;
    InputFiles *files;
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

/* A "# noqa" without a code of ours matters only where there are findings. */
static bool may_be_commented(Str bytes)
{
    return str_find(bytes, STR("picklint")) >= 0 || str_find(bytes, STR("PKL")) >= 0;
}

bool scan_has_name(Str bytes, Str name)
{
    uint32_t at = 0;
    for (;;) {
        int64_t found = str_find(str_slice(bytes, at, bytes.len), name);
        if (found < 0)
            return false;
        uint32_t start = at + (uint32_t)found, end = start + name.len;
        bool begins = start == 0 || !imports_is_letter(bytes.at[start - 1]);
        if (begins && (end == bytes.len || !imports_is_letter(bytes.at[end])))
            return true;
        at = start + 1;
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

static bool uses_library(Str bytes, Str word)
{
    for (uint32_t at = 0;; at += word.len) {
        int64_t found = str_find(str_slice(bytes, at, bytes.len), word);
        if (found < 0)
            return false;
        at += (uint32_t)found;
        if (is_used_at(bytes, at, word))
            return true;
    }
}

static bool imports_library(const ImportTexts *imports, Str word)
{
    for (uint32_t i = 0; i < imports->len; i++) {
        const ImportText *import = &imports->at[i];
        if (str_find(import->dotted, word) >= 0)
            return true;
        for (uint32_t j = 0; j < import->names.len; j++)
            if (str_find(import->names.at[j], word) >= 0)
                return true;
    }
    return false;
}

static bool holds_word(const Scan *scan, const ImportTexts *imports, Str bytes)
{
    const ScanWords *words = &scan->setup->words;
    for (uint32_t i = 0; i < words->libraries.len; i++)
        if (imports_library(imports, words->libraries.at[i]) ||
            uses_library(bytes, words->libraries.at[i]))
            return true;
    for (uint32_t i = 0; i < words->names.len; i++)
        if (scan_has_name(bytes, words->names.at[i]))
            return true;
    return false;
}

static void add_name(Arena *arena, Name name, NameList *list)
{
    for (uint32_t i = 0; i < list->len; i++)
        if (list->at[i] == name)
            return;
    vec_add(arena, list, name);
}

/* `import a.b` runs a, too; `from a import b` may mean a module b. */
static void add_import(Arena *arena, Names *names, Str path, const ImportText *import,
                       NameList *list)
{
    Str dotted = import->dotted,
        called = imports_module_name(path, dotted, import->level);
    if (import->is_dynamic) {
        add_name(arena, imports_folder(names, called), list);
        return;
    }
    add_name(arena, name_make(names, called), list);
    for (uint32_t i = 0; i < import->names.len; i++)
        add_name(arena, name_make(names, import->names.at[i]), list);
    if (import->names.len)
        return;
    for (StrPair cut = str_cut(dotted, '.'); cut.tail.len; cut = str_cut(cut.tail, '.'))
        add_name(arena, name_make(names, cut.head), list);
}

/* What modules may be called that the file imports, each name once. */
static NameList find_modules(Arena *arena, Arena *scratch, Names *names, Str path,
                             const ImportTexts *imports)
{
    NameList list = {0}, kept = {0};
    for (uint32_t i = 0; i < imports->len; i++)
        add_import(scratch, names, path, &imports->at[i], &list);
    if (list.len)
        vec_reserve(arena, &kept, list.len);
    for (uint32_t i = 0; i < list.len; i++)
        vec_add(arena, &kept, list.at[i]);
    return kept;
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
    ImportTexts imports = imports_read(scratch, bytes);
    file->imports = find_modules(kept, scratch, scan->setup->names, file->path, &imports);
    file->is_wanted = scan->setup->all || scan->files->len == 1 ||
                      holds_word(scan, &imports, bytes);
    file->is_commented = may_be_commented(bytes);
    arena_reset(&scan->scratch[worker]);
}

void scan_files(Arena *arena, const ScanSetup *setup, InputFiles *files)
{
    Scan scan = {.setup = setup, .files = files};
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
