/* Which files a run is about. */
#include "batch/walk.h"

#include "test.h"

/* The paths found, with blanks between them, in a project of such files. */
static Str walk(Arena *arena, const char *project, const char *named)
{
    Strs paths = {0}, bytes = {0}, names = {0}, found = {0};
    for (Str rest = str_of(project); rest.len; rest = str_cut(rest, ' ').tail) {
        vec_add(arena, &paths, str_cut(rest, ' ').head);
        vec_add(arena, &bytes, STR("x"));
    }
    for (Str rest = str_of(named); rest.len; rest = str_cut(rest, ' ').tail)
        vec_add(arena, &names, str_cut(rest, ' ').head);
    const Files *files = files_memory(arena, paths.at, bytes.at, paths.len);
    Layer line = {0};
    Config *config = config_make(
        arena, &(ConfigSetup){.files = files, .folder = STR("/"), .line = &line});
    InputFiles inputs = walk_paths(arena, &(WalkOrder){files, files, config, names, 2});
    for (uint32_t i = 0; i < inputs.len; i++)
        vec_add(arena, &found, inputs.at[i].path);
    return str_join(arena, &found, STR(" "));
}

#define CHECK_WALK(project, named, want)                     \
    do {                                                     \
        Arena arena = {0};                                   \
        CHECK_STR(walk(&arena, (project), (named)), (want)); \
        arena_free(&arena);                                  \
    } while (0)

TEST(what_python_calls_source_is_found_in_order)
{
    CHECK_WALK("/p/z.py /p/a.pyi /p/m/w.pyw /p/m/n.txt /p/.hidden.py /p/pyc", "/p",
               "/p/.hidden.py /p/a.pyi /p/m/w.pyw /p/z.py");
}

TEST(folders_of_tools_are_left_out)
{
    CHECK_WALK("/p/.git/a.py /p/venv/a.py /p/x/node_modules/a.py /p/dist/a.py /p/x/b.py "
               "/p/distance/c.py /p/venv.py",
               "/p", "/p/distance/c.py /p/venv.py /p/x/b.py");
}

TEST(what_is_named_is_found_whatever_it_is_called)
{
    CHECK_WALK("/p/venv/a.py /p/script", "/p/venv /p/script", "/p/script /p/venv/a.py");
}

TEST(what_is_named_twice_is_found_once)
{
    CHECK_WALK("/p/a.py /p/b.py", "/p/a.py /p /p/../p/b.py", "/p/a.py /p/b.py");
}

TEST(what_is_missing_stays_so_that_reading_tells_why)
{
    CHECK_WALK("/p/a.py", "/p/b.py", "/p/b.py");
}
