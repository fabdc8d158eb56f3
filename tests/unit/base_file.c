/* Files of the disk and of memory, and paths as text. */
#include <sys/stat.h>

#include "base/file.h"
#include "test.h"

typedef struct Folder {
    Arena arena;
    char path[32];
} Folder;

static Folder make_folder(void)
{
    Folder folder = {.path = "/tmp/picklint-unit-XXXXXX"};
    if (!mkdtemp(folder.path))
        abort();
    return folder;
}

static const char *inside(Folder *folder, const char *name)
{
    return str_format(&folder->arena, "%s/%s", folder->path, name).at;
}

static void put(Folder *folder, const char *name, const char *text)
{
    FILE *file = fopen(inside(folder, name), "w");
    if (!file)
        abort();
    fputs(text, file);
    fclose(file);
}

/* Of files only: a test that makes a folder removes it itself. */
static void remove_folder(Folder *folder)
{
    FileEntries entries;
    files_disk()->list(files_disk(), &folder->arena, str_of(folder->path), &entries);
    for (uint32_t i = 0; i < entries.len; i++)
        unlink(inside(folder, str_c(&folder->arena, entries.at[i].name)));
    CHECK_INT(rmdir(folder->path), 0);
    arena_free(&folder->arena);
}

static FileBytes read_disk(Folder *folder, const char *path)
{
    return files_disk()->read(files_disk(), &folder->arena, str_of(path));
}

TEST(a_file_is_read_whole)
{
    Folder folder = make_folder();
    put(&folder, "a.py", "x = 1\n");
    put(&folder, "empty.py", "");
    FileBytes read = read_disk(&folder, inside(&folder, "a.py"));
    CHECK(!read.error);
    CHECK_STR(read.bytes, "x = 1\n");
    CHECK(!read_disk(&folder, inside(&folder, "empty.py")).error);
    CHECK_STR(read_disk(&folder, inside(&folder, "empty.py")).bytes, "");
    remove_folder(&folder);
}

TEST(a_file_that_tells_no_size_is_read_whole)
{
    Arena arena = {0};
    FileBytes read = files_disk()->read(files_disk(), &arena, STR("/proc/self/maps"));
    CHECK(!read.error && read.bytes.len > 0);
    CHECK(read.bytes.len && read.bytes.at[read.bytes.len - 1] == '\n');
    arena_free(&arena);
}

TEST(only_regular_files_are_read)
{
    Folder folder = make_folder();
    CHECK_INT(mkfifo(inside(&folder, "pipe"), 0600), 0);
    CHECK_STR(str_of(read_disk(&folder, inside(&folder, "pipe")).error),
              "Not a regular file");
    CHECK_STR(str_of(read_disk(&folder, "/dev/null").error), "Not a regular file");
    CHECK_STR(str_of(read_disk(&folder, folder.path).error), "Is a directory");
    CHECK_STR(str_of(read_disk(&folder, inside(&folder, "no")).error),
              "No such file or directory");
    remove_folder(&folder);
}

TEST(a_path_that_cannot_be_one_is_refused)
{
    Folder folder = make_folder();
    char *path = arena_alloc(&folder.arena, 5001);
    memset(path, 'a', 5000);
    CHECK_STR(str_of(read_disk(&folder, path).error), "File name too long");
    CHECK_INT(files_disk()->kind(files_disk(), STR("/tmp\0x")), FILE_NONE);
    CHECK_INT(files_disk()->kind(files_disk(), STR("")), FILE_NONE);
    remove_folder(&folder);
}

TEST(a_path_need_not_end_in_a_nul)
{
    CHECK_INT(files_disk()->kind(files_disk(), str_slice(STR("/tmpxyz"), 0, 4)),
              FILE_FOLDER);
}

TEST(a_folder_is_listed_with_kinds)
{
    Folder folder = make_folder();
    put(&folder, "b.py", "");
    put(&folder, "B.py", "");
    CHECK_INT(symlink("b.py", inside(&folder, "link")), 0);
    CHECK_INT(mkdir(inside(&folder, "a"), 0700), 0);
    FileEntries found;
    CHECK(!files_disk()->list(files_disk(), &folder.arena, str_of(folder.path), &found));
    file_sort_entries(&found);
    CHECK_INT(found.len, 4);
    CHECK_STR(found.at[0].name, "B.py");
    CHECK_STR(found.at[1].name, "a");
    CHECK_STR(found.at[2].name, "b.py");
    CHECK(found.at[0].kind == FILE_REGULAR && found.at[1].kind == FILE_FOLDER);
    CHECK(found.at[3].kind == FILE_OTHER && found.at[3].is_link);
    CHECK_INT(files_disk()->kind(files_disk(), str_of(inside(&folder, "link"))),
              FILE_REGULAR);
    CHECK_INT(rmdir(inside(&folder, "a")), 0);
    remove_folder(&folder);
}

TEST(what_is_no_folder_is_not_listed)
{
    Arena arena = {0};
    FileEntries found;
    const Files *disk = files_disk();
    CHECK_STR(str_of(disk->list(disk, &arena, STR("/dev/null"), &found)),
              "Not a directory");
    CHECK_STR(str_of(disk->list(disk, &arena, STR("/no/such"), &found)),
              "No such file or directory");
    arena_free(&arena);
}

TEST(memory_holds_files_and_the_folders_that_lead_to_them)
{
    Arena arena = {0};
    const Str paths[] = {STR("pkg/b.py"), STR("pkg/a/x.py"), STR("pkg/a/y.py"),
                         STR("top.py")};
    const Str bytes[] = {STR("b"), STR("x"), STR("y"), STR("t")};
    const Files *files = files_memory(&arena, paths, bytes, 4);
    CHECK_STR(files->read(files, &arena, STR("./pkg/a/y.py")).bytes, "y");
    CHECK_STR(str_of(files->read(files, &arena, STR("pkg")).error), "Is a directory");
    CHECK_INT(files->kind(files, STR("pkg/a/")), FILE_FOLDER);
    CHECK_INT(files->kind(files, STR("pk")), FILE_NONE);
    FileEntries found;
    CHECK(!files->list(files, &arena, STR("pkg"), &found));
    CHECK_INT(found.len, 2);
    CHECK_STR(found.at[0].name, "a");
    CHECK(found.at[0].kind == FILE_FOLDER && found.at[1].kind == FILE_REGULAR);
    CHECK(!files->list(files, &arena, STR("."), &found));
    CHECK_INT(found.len, 2);
    CHECK_STR(found.at[1].name, "top.py");
    CHECK_STR(str_of(files->list(files, &arena, STR("top.py"), &found)),
              "Not a directory");
    arena_free(&arena);
}

TEST(paths_are_taken_apart_at_the_last_slash)
{
    CHECK_STR(path_folder(STR("a")), "");
    CHECK_STR(path_folder(STR("/a")), "/");
    CHECK_STR(path_folder(STR("a/b/c")), "a/b");
    CHECK_STR(path_name(STR("a/b")), "b");
    CHECK_STR(path_name(STR("b")), "b");
}

TEST(paths_are_joined)
{
    Arena arena = {0};
    CHECK_STR(path_join(&arena, STR("a"), STR("b")), "a/b");
    CHECK_STR(path_join(&arena, STR("/"), STR("b")), "/b");
    CHECK_STR(path_join(&arena, STR("."), STR("b")), "b");
    CHECK_STR(path_join(&arena, STR("a"), STR("/b")), "/b");
    arena_free(&arena);
}

TEST(absolute_paths_have_no_dots)
{
    Arena arena = {0};
    CHECK_STR(path_absolute(&arena, STR("/a/./b//../c/")), "/a/c");
    CHECK_STR(path_absolute(&arena, STR("/../..")), "/");
    CHECK_INT(chdir("/tmp"), 0);
    CHECK_STR(path_absolute(&arena, STR("x/../y")), "/tmp/y");
    arena_free(&arena);
}

TEST(relative_paths_lead_up_and_down)
{
    Arena arena = {0};
    CHECK_STR(path_relative(&arena, STR("/a/b"), STR("/a/b/c/d.py")), "c/d.py");
    CHECK_STR(path_relative(&arena, STR("/a/b"), STR("/a/bc/d.py")), "../bc/d.py");
    CHECK_STR(path_relative(&arena, STR("/a/b"), STR("/x.py")), "../../x.py");
    CHECK_STR(path_relative(&arena, STR("/"), STR("/x.py")), "x.py");
    CHECK_STR(path_relative(&arena, STR("/a/b"), STR("/a/b")), ".");
    CHECK_STR(path_relative(&arena, STR("/a/b"), STR("/a")), "..");
    arena_free(&arena);
}
