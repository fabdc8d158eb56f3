/* Which files hold a word of a library that ships objects. Each is read by some thread;
   of those without a word, the names in their import statements are all that stays, for
   reach.c. */
#include "scan.h"

#include "workers.h"

typedef struct Scan {
    const ScanSetup *setup;
    InputFiles *files;
    Arena **kept;   /* of each worker: what outlives the file it is at */
    Arena *scratch; /* of each worker: forgotten after each file */
} Scan;

static bool holds_word(const Strs *words, Str bytes)
{
    for (uint32_t i = 0; i < words->len; i++)
        if (str_find(bytes, words->at[i]) >= 0)
            return true;
    return false;
}

/* A "# noqa" without a code of ours matters only where there are findings. */
static bool may_be_commented(Str bytes)
{
    return str_find(bytes, STR("picklint")) >= 0 || str_find(bytes, STR("PKL")) >= 0;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || (unsigned char)c >= 0x80;
}

bool scan_has_name(Str bytes, Str name)
{
    uint32_t at = 0;
    for (;;) {
        int64_t found = str_find(str_slice(bytes, at, bytes.len), name);
        if (found < 0)
            return false;
        uint32_t start = at + (uint32_t)found, end = start + name.len;
        bool begins = start == 0 || !is_letter(bytes.at[start - 1]);
        if (begins && (end == bytes.len || !is_letter(bytes.at[end])))
            return true;
        at = start + 1;
    }
}

static uint32_t line_start(Str bytes, uint32_t at)
{
    while (at > 0 && bytes.at[at - 1] != '\n' && bytes.at[at - 1] != '\r')
        at--;
    return at;
}

/* The end of the statement that has its `import` at `at`: past brackets and "\" as far as
   they go. */
static uint32_t statement_end(Str bytes, uint32_t at)
{
    bool is_open = false;
    for (; at < bytes.len; at++) {
        char c = bytes.at[at];
        if (c == '\\' && at + 1 < bytes.len)
            at++;
        else if (c == '(' || c == ')')
            is_open = c == '(';
        else if ((c == '\n' || c == '\r') && !is_open)
            break;
    }
    return at;
}

/* `*` counts as one. */
static void add_names(Arena *arena, Names *names, Str statement, NameList *list)
{
    for (uint32_t at = 0; at < statement.len;) {
        uint32_t end = at;
        while (end < statement.len && is_letter(statement.at[end]))
            end++;
        if (end == at && statement.at[at] == '*')
            end++;
        if (end > at)
            vec_add(arena, list, name_make(names, str_slice(statement, at, end)));
        at = end > at ? end : at + 1;
    }
}

static NameList find_imports(Arena *arena, Names *names, Str bytes)
{
    NameList list = {0};
    uint32_t at = 0;
    for (;;) {
        int64_t found = str_find(str_slice(bytes, at, bytes.len), STR("import"));
        if (found < 0)
            return list;
        uint32_t import = at + (uint32_t)found, start = line_start(bytes, import);
        at = statement_end(bytes, import);
        add_names(arena, names, str_slice(bytes, start, at), &list);
    }
}

static void read_file(Scan *scan, InputFile *file, uint32_t worker)
{
    const Files *files = scan->setup->files;
    FileBytes read = files->read(files, &scan->scratch[worker], file->path);
    file->error = read.error;
    file->bytes = read.bytes;
}

static void scan_file(void *context, uint32_t index, uint32_t worker)
{
    Scan *scan = context;
    InputFile *file = &scan->files->at[index];
    Arena *kept = scan->kept[worker];
    if (!file->is_read && !file->error)
        read_file(scan, file, worker);
    if (file->error)
        return;
    file->imports = find_imports(kept, scan->setup->names, file->bytes);
    file->is_wanted = scan->files->len == 1 ||
                      holds_word(scan->setup->words, file->bytes);
    file->is_commented = may_be_commented(file->bytes);
    bool is_kept = file->is_wanted || file->is_commented;
    if (is_kept && !file->is_read)
        file->bytes = str_copy(kept, file->bytes);
    file->is_read = file->is_read || is_kept;
    arena_reset(&scan->scratch[worker]);
}

void scan_files(Arena *arena, const ScanSetup *setup, InputFiles *files)
{
    Scan scan = {.setup = setup, .files = files};
    scan.kept = arena_array(arena, Arena *, setup->workers);
    scan.scratch = arena_array(arena, Arena, setup->workers);
    for (uint32_t i = 0; i < setup->workers; i++)
        scan.kept[i] = arena_child(arena);
    workers_run(setup->workers, files->len, scan_file, &scan);
    for (uint32_t i = 0; i < setup->workers; i++)
        arena_free(&scan.scratch[i]);
}
