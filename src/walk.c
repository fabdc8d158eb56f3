/* From the paths that the user names to the files that are to be checked. A list of
   folders still to be read takes the place of recursion; links to folders are left out,
   so there are no loops. */
#include "walk.h"

#include <stdlib.h>

/* Ruff's default `exclude`. */
static const char excluded[] =
    ".bzr .direnv .eggs .git .git-rewrite .hg .ipynb_checkpoints .mypy_cache .nox "
    ".pants.d "
    ".pyenv .pytest_cache .pytype .ruff_cache .svn .tox .venv .vscode __pypackages__ "
    "_build buck-out dist node_modules site-packages venv";

typedef struct Walk {
    Arena *arena;
    const Files *files;
    Config *config;
    Strs folders; /* still to be read */
    InputFiles found;
} Walk;

static bool is_excluded(Str name)
{
    for (Str rest = STR(excluded); rest.len;) {
        StrPair cut = str_cut(rest, ' ');
        if (str_equal(cut.head, name))
            return true;
        rest = cut.tail;
    }
    return false;
}

bool walk_is_source(Str name)
{
    return str_ends(name, STR(".py")) || str_ends(name, STR(".pyi")) ||
           str_ends(name, STR(".pyw"));
}

static void add_file(Walk *walk, Str path, const char *error)
{
    InputFile file = {.path = path, .error = error};
    file.settings = config_settings(walk->config, path_folder(path));
    vec_add(walk->arena, &walk->found, file);
}

/* A link that leads nowhere, a FIFO or a device isn't worth a word where nobody named
   it. */
static void visit_entry(Walk *walk, Str folder, const FileEntry *entry)
{
    bool is_folder = entry->kind == FILE_FOLDER;
    if (is_folder ? is_excluded(entry->name) : !walk_is_source(entry->name))
        return;
    Str path = path_join(walk->arena, folder, entry->name);
    FileKind kind = entry->is_link ? walk->files->kind(walk->files, path) : entry->kind;
    if (is_folder)
        vec_add(walk->arena, &walk->folders, path);
    else if (kind == FILE_REGULAR)
        add_file(walk, path, NULL);
}

static void visit_folder(Walk *walk, Str folder)
{
    FileEntries entries = {0};
    const char *error = walk->files->list(walk->files, walk->arena, folder, &entries);
    if (error)
        add_file(walk, folder, error);
    for (uint32_t i = 0; i < entries.len; i++)
        visit_entry(walk, folder, &entries.at[i]);
}

/* What is missing stays in the list: reading it tells why. */
static void visit_named(Walk *walk, Str path)
{
    Str absolute = path_absolute(walk->arena, path);
    if (walk->files->kind(walk->files, absolute) == FILE_FOLDER)
        vec_add(walk->arena, &walk->folders, absolute);
    else {
        add_file(walk, absolute, NULL);
        vec_last(&walk->found).is_named = true;
    }
    while (walk->folders.len)
        visit_folder(walk, walk->folders.at[--walk->folders.len]);
}

static int compare_files(const void *a, const void *b)
{
    return str_compare(((const InputFile *)a)->path, ((const InputFile *)b)->path);
}

static void sort_files(InputFiles *found)
{
    if (!found->len)
        return;
    qsort(found->at, found->len, sizeof *found->at, compare_files);
    InputFile *last = found->at;
    for (InputFile *file = last + 1; file < found->at + found->len; file++)
        if (!str_equal(last->path, file->path))
            *++last = *file;
        else
            last->is_named &= file->is_named;
    found->len = (uint32_t)(last - found->at) + 1;
}

InputFiles walk_paths(Arena *arena, const Files *files, Config *config, const Strs *paths)
{
    Walk walk = {.arena = arena, .files = files, .config = config};
    for (uint32_t i = 0; i < paths->len; i++)
        visit_named(&walk, paths->at[i]);
    sort_files(&walk.found);
    return walk.found;
}
