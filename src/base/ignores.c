/* A folder with lists of its own is a link in a chain that leads up to the root. */
#include "base/ignores.h"

#include "base/ignore_list.h"
#include "base/ignore_user.h"

struct IgnoreSetup {
    const Files *files;
    const IgnoreList *user; /* or NULL */
};

struct Ignores {
    const Ignores *outer;
    const Ignores *repository;  /* the root of the one that this is in, or NULL */
    Str folder;                 /* the slash at its end included */
    const IgnoreList *own;      /* .ignore, or NULL */
    const IgnoreList *git;      /* .gitignore, or NULL */
    const IgnoreList *excluded; /* a root's .git/info/exclude, or NULL */
    const IgnoreList *user;     /* a root's */
};

/* Which of the names that matter are in a folder. */
typedef struct Present {
    bool own, git, repository;
} Present;

const IgnoreSetup *ignores_setup(Arena *arena, const Files *files)
{
    IgnoreSetup *setup = arena_new(arena, IgnoreSetup);
    setup->files = files;
    setup->user = ignore_user_read(arena, files);
    return setup;
}

static const IgnoreList *read_list(Arena *arena, const Files *files, Str folder,
                                   const char *name)
{
    FileBytes read = files->read(files, arena, path_join(arena, folder, str_of(name)));
    return read.error ? NULL : ignore_list_read(arena, read.bytes);
}

/* What a file says behind `mark`, as a path from `folder` on; else `folder`. */
static Str read_pointer(Arena *arena, const Files *files, Str folder, Str path, Str mark)
{
    Str text = files->read(files, arena, path).bytes;
    if (!str_starts(text, mark))
        return folder;
    Str told = str_trim(str_slice(text, mark.len, text.len));
    return told.len ? path_join(arena, folder, told) : folder;
}

/* Where a worktree or a submodule has its .git is told by a file of that name, and what a
   worktree shares with others by one below it. */
static const IgnoreList *read_excluded(Arena *arena, const Files *files, Str folder)
{
    Str git = path_join(arena, folder, STR(".git"));
    if (files->kind(files, git) == FILE_REGULAR) {
        git = read_pointer(arena, files, folder, git, STR("gitdir:"));
        Str common = path_join(arena, git, STR("commondir"));
        git = read_pointer(arena, files, git, common, STR(""));
    }
    return read_list(arena, files, git, "info/exclude");
}

static const Ignores *add_level(Arena *arena, const IgnoreSetup *setup,
                                const Ignores *outer, Str folder, Present present)
{
    if (!present.own && !present.git && !present.repository)
        return outer;
    Ignores *level = arena_new(arena, Ignores);
    level->outer = outer;
    level->repository = outer ? outer->repository : NULL;
    level->folder = path_join(arena, folder, STR(""));
    if (present.own)
        level->own = read_list(arena, setup->files, folder, ".ignore");
    if (present.git)
        level->git = read_list(arena, setup->files, folder, ".gitignore");
    if (present.repository) {
        level->repository = level;
        level->excluded = read_excluded(arena, setup->files, folder);
        level->user = setup->user;
    }
    return level;
}

/* As git has it, a link in the tree is no list. */
const Ignores *ignores_enter(Arena *arena, const IgnoreSetup *setup, const Ignores *outer,
                             Str folder, const FileEntries *entries)
{
    Present present = {0};
    for (uint32_t i = 0; i < entries->len; i++) {
        const FileEntry *entry = &entries->at[i];
        bool is_file = entry->kind == FILE_REGULAR;
        if (!str_starts(entry->name, STR(".")))
            continue;
        present.own |= is_file && str_equal(entry->name, STR(".ignore"));
        present.git |= is_file && str_equal(entry->name, STR(".gitignore"));
        present.repository |= str_equal(entry->name, STR(".git"));
    }
    return add_level(arena, setup, outer, folder, present);
}

static bool exists(const Files *files, Arena *arena, Str folder, const char *name)
{
    return files->kind(files, path_join(arena, folder, str_of(name))) != FILE_NONE;
}

static const Ignores *look_into(Arena *arena, const IgnoreSetup *setup,
                                const Ignores *outer, Str folder)
{
    Present present = {
        .own = exists(setup->files, arena, folder, ".ignore"),
        .git = exists(setup->files, arena, folder, ".gitignore"),
        .repository = exists(setup->files, arena, folder, ".git"),
    };
    return add_level(arena, setup, outer, folder, present);
}

/* The folder above the part of `path` that ends at `end`, where a slash is; empty where
   none is. */
static Str folder_before(Str path, uint32_t end)
{
    return path.at[end] == '/' ? str_slice(path, 0, end ? end : 1) : (Str){0};
}

/* From the top down. Outside of a repository .gitignore doesn't count, .ignore does. */
const Ignores *ignores_begin(Arena *arena, const IgnoreSetup *setup, Str folder)
{
    const Ignores *ignores = NULL;
    for (uint32_t end = 0; end < folder.len; end++) {
        Str above = folder_before(folder, end);
        if (above.len && above.len < folder.len)
            ignores = look_into(arena, setup, ignores, above);
    }
    return ignores;
}

static IgnoreWord say(const IgnoreList *list, const Ignores *level, Str path,
                      bool is_folder)
{
    if (!list)
        return IGNORE_SILENT;
    return ignore_list_say(list, str_slice(path, level->folder.len, path.len), is_folder);
}

static IgnoreWord ask_git(const Ignores *ignores, Str path, bool is_folder)
{
    const Ignores *root = ignores->repository;
    if (!root)
        return IGNORE_SILENT;
    IgnoreWord word = IGNORE_SILENT;
    for (const Ignores *level = ignores; level && !word; level = level->outer) {
        word = say(level->git, level, path, is_folder);
        if (level == root)
            break;
    }
    if (!word)
        word = say(root->excluded, root, path, is_folder);
    return word ? word : say(root->user, root, path, is_folder);
}

bool ignores_match(const Ignores *ignores, Str path, bool is_folder)
{
    IgnoreWord word = IGNORE_SILENT;
    for (const Ignores *level = ignores; level && !word; level = level->outer)
        word = say(level->own, level, path, is_folder);
    if (!word && ignores)
        word = ask_git(ignores, path, is_folder);
    return word == IGNORE_OUT;
}

bool ignores_hide(Arena *arena, const IgnoreSetup *setup, Str path)
{
    const Ignores *ignores = NULL;
    for (uint32_t end = 0; end < path.len; end++) {
        Str above = folder_before(path, end);
        if (!above.len)
            continue;
        if (end && ignores_match(ignores, above, true))
            return true;
        ignores = look_into(arena, setup, ignores, above);
    }
    return ignores_match(ignores, path, false);
}
