/* A few files held in memory, for tests and for programs that lint what no disk holds.
   Folders have no entry of their own: a path's leading parts are folders. */
#include "base/file.h"

typedef struct MemoryFiles {
    Files files; /* first, so that a Files leads back here */
    const Str *paths, *bytes;
    uint32_t count;
} MemoryFiles;

static const MemoryFiles *memory_of(const Files *files)
{
    return (const MemoryFiles *)(const void *)files;
}

/* Without "./" before and slashes behind: "." is "". */
static Str plain_path(Str path)
{
    while (str_starts(path, STR("./")))
        path = str_slice(path, 2, path.len);
    while (path.len > 1 && path.at[path.len - 1] == '/')
        path.len--;
    return str_equal(path, STR(".")) ? (Str){0} : path;
}

/* What stands behind `folder` and its slash in `path`; empty where `path` isn't below
   it. */
static Str below(Str folder, Str path)
{
    if (!folder.len)
        return path.len && path.at[0] != '/' ? path : (Str){0};
    if (!str_starts(path, folder))
        return (Str){0};
    Str rest = str_slice(path, folder.len, path.len);
    if (folder.at[folder.len - 1] == '/')
        return rest;
    return str_starts(rest, STR("/")) ? str_slice(rest, 1, rest.len) : (Str){0};
}

static FileKind kind_in_memory(const Files *files, Str path)
{
    const MemoryFiles *memory = memory_of(files);
    FileKind kind = FILE_NONE;
    path = plain_path(path);
    for (uint32_t i = 0; i < memory->count; i++) {
        Str held = plain_path(memory->paths[i]);
        if (str_equal(held, path))
            return FILE_REGULAR;
        if (below(path, held).len)
            kind = FILE_FOLDER;
    }
    return kind;
}

static FileBytes read_memory(const Files *files, Arena *arena, Str path)
{
    const MemoryFiles *memory = memory_of(files);
    path = plain_path(path);
    for (uint32_t i = 0; i < memory->count; i++)
        if (str_equal(plain_path(memory->paths[i]), path))
            return (FileBytes){.bytes = str_copy(arena, memory->bytes[i])};
    bool is_folder = kind_in_memory(files, path) == FILE_FOLDER;
    return (FileBytes){.error = is_folder ? "Is a directory"
                                          : "No such file or directory"};
}

/* Of sorted entries, one of each name. */
static void drop_doubles(FileEntries *entries)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < entries->len; i++)
        if (!kept || !str_equal(entries->at[kept - 1].name, entries->at[i].name))
            entries->at[kept++] = entries->at[i];
    entries->len = kept;
}

static const char *list_memory(const Files *files, Arena *arena, Str path,
                               FileEntries *entries)
{
    const MemoryFiles *memory = memory_of(files);
    *entries = (FileEntries){0};
    FileKind kind = kind_in_memory(files, path);
    if (kind != FILE_FOLDER)
        return kind == FILE_NONE ? "No such file or directory" : "Not a directory";
    path = plain_path(path);
    for (uint32_t i = 0; i < memory->count; i++) {
        Str rest = below(path, plain_path(memory->paths[i]));
        Str name = str_cut(rest, '/').head;
        FileKind is = name.len == rest.len ? FILE_REGULAR : FILE_FOLDER;
        if (name.len)
            vec_add(arena, entries, ((FileEntry){.name = name, .kind = is}));
    }
    file_sort_entries(entries);
    drop_doubles(entries);
    return NULL;
}

const Files *files_memory(Arena *arena, const Str *paths, const Str *bytes,
                          uint32_t count)
{
    MemoryFiles *memory = arena_new(arena, MemoryFiles);
    memory->files = (Files){
        .read = read_memory, .kind = kind_in_memory, .list = list_memory};
    memory->paths = paths;
    memory->bytes = bytes;
    memory->count = count;
    return &memory->files;
}
