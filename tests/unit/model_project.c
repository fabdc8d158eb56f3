/* Which file an import leads to, and that each file is read once, whoever asks. */
#include "model/project.h"

#include <pthread.h>
#include <stdatomic.h>
#include <time.h>

#include "syntax/names.h"
#include "test.h"

/* Files in memory that count how often they are read. */
typedef struct Counted {
    Files files; /* first, so that a Files leads back here */
    const Files *inner;
    atomic_uint reads;
    bool is_slow; /* so that several threads want a file while it is read */
} Counted;

static FileBytes read_counted(const Files *files, Arena *arena, Str path)
{
    Counted *counted = (Counted *)(uintptr_t)files;
    atomic_fetch_add(&counted->reads, 1);
    if (counted->is_slow)
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    return counted->inner->read(counted->inner, arena, path);
}

static FileKind kind_counted(const Files *files, Str path)
{
    const Counted *counted = (const Counted *)(const void *)files;
    return counted->inner->kind(counted->inner, path);
}

typedef struct Fixture {
    Arena arena;
    Counted counted;
    Project *project;
    size_t room;
} Fixture;

static bool is_threading(const void *context, Str first)
{
    (void)context;
    return str_equal(first, STR("threading"));
}

static Strs roots_of(const void *context, Str folder)
{
    static Str roots[] = {STR_CONST("lib"), STR_CONST("more")};
    (void)context;
    (void)folder;
    return (Strs){roots, 2, 2};
}

/* A project of empty files; `paths` ends with NULL, the roots are "lib" and "more". */
static void set_up(Fixture *fixture, const char *const *paths)
{
    Arena *arena = &fixture->arena;
    Strs held = {0}, bytes = {0};
    for (; *paths; paths++) {
        vec_add(arena, &held, str_of(*paths));
        vec_add(arena, &bytes, STR("x = 1\n"));
    }
    fixture->counted.inner = files_memory(arena, held.at, bytes.at, held.len);
    fixture->counted.files = (Files){.read = read_counted, .kind = kind_counted};
    ProjectSetup setup = {.files = &fixture->counted.files,
                          .grammar = grammar_load(arena),
                          .names = names_python(arena),
                          .roots = roots_of,
                          .room = fixture->room,
                          .is_outside = is_threading};
    fixture->project = project_make(arena, &setup);
}

/* "level:dotted" imported by the file `from` leads to `want`, or to nothing where that is
   NULL. */
typedef struct Wish {
    const char *from, *dotted, *want;
    uint32_t level;
} Wish;

static void check_wish(Project *project, const Wish *wish)
{
    const Module *from = project_load(project, str_of(wish->from));
    CHECK(from);
    const Module *got = from ? project_import(project, from, str_of(wish->dotted),
                                              wish->level)
                             : NULL;
    const char *want = wish->want ? wish->want : "nothing";
    test_str(got ? got->path : STR("nothing"), want, wish->dotted, wish->from,
             (int)wish->level);
}

static void check_wishes(const char *const *paths, const Wish *wishes, size_t count)
{
    Fixture fixture = {0};
    set_up(&fixture, paths);
    for (size_t i = 0; i < count; i++)
        check_wish(fixture.project, &wishes[i]);
    arena_free(&fixture.arena);
}

#define CHECK_WISHES(paths, wishes) \
    check_wishes((paths), (wishes), sizeof(wishes) / sizeof *(wishes))

TEST(a_script_imports_from_its_own_folder)
{
    const char *const paths[] = {"a/main.py", "a/b.py", "c.py", "a/threading.py", NULL};
    const Wish wishes[] = {{"a/main.py", "b", "a/b.py", 0},
                           {"a/main.py", "d", NULL, 0},
                           {"a/main.py", "main", "a/main.py", 0},
                           {"a/main.py", "b.x", NULL, 0},
                           {"a/main.py", "threading", NULL, 0},
                           {"a/main.py", "threading.local", NULL, 0},
                           {"a/main.py", "threading", "a/threading.py", 1}};
    CHECK_WISHES(paths, wishes);
}

TEST(a_package_wins_over_a_module_and_a_stub_is_nothing)
{
    const char *const paths[] = {"main.py", "a.py", "a/__init__.py", "b.pyi", "c.py",
                                 "c/d.py",  NULL};
    const Wish wishes[] = {{"main.py", "a", "a/__init__.py", 0},
                           {"main.py", "b", NULL, 0},
                           {"main.py", "c", "c.py", 0},
                           {"main.py", "c.d", "c/d.py", 0}};
    CHECK_WISHES(paths, wishes);
}

TEST(dots_climb_from_the_folder)
{
    const char *const paths[] = {
        "p/__init__.py", "p/a.py", "p/q/__init__.py", "p/q/b.py", "n.py", "n/m.py", NULL};
    const Wish wishes[] = {{"p/q/b.py", "", "p/q/__init__.py", 1},
                           {"p/q/b.py", "b", "p/q/b.py", 1},
                           {"p/q/b.py", "a", "p/a.py", 2},
                           {"p/q/b.py", "q.b", "p/q/b.py", 2},
                           {"p/q/b.py", "", "p/__init__.py", 2},
                           {"p/q/b.py", "n", "n.py", 3},
                           {"p/q/b.py", "a", NULL, 9},
                           {"p/q/b.py", "a", NULL, 4000000000},
                           {"p/q/__init__.py", "b", "p/q/b.py", 1},
                           {"p/q/__init__.py", "a", "p/a.py", 2},
                           {"n/m.py", "", NULL, 1},
                           {"p/a.py", "n", "n.py", 0}};
    CHECK_WISHES(paths, wishes);
}

TEST(a_module_finds_what_stands_beside_its_outermost_package)
{
    const char *const paths[] = {
        "w/p/__init__.py", "w/p/q/__init__.py", "w/p/q/b.py", "w/p/a.py", "w/t.py", NULL};
    const Wish wishes[] = {{"w/p/q/b.py", "p.a", "w/p/a.py", 0},
                           {"w/p/q/b.py", "p.q.b", "w/p/q/b.py", 0},
                           {"w/p/q/b.py", "t", "w/t.py", 0},
                           {"w/p/q/b.py", "a", NULL, 0}};
    CHECK_WISHES(paths, wishes);
}

TEST(a_module_of_a_package_is_not_what_it_imports_by_its_own_name)
{
    const char *const paths[] = {"p/__init__.py", "p/redis.py", "p/joblib.py", "redis.py",
                                 NULL};
    const Wish wishes[] = {{"p/redis.py", "redis", "redis.py", 0},
                           {"p/joblib.py", "joblib", NULL, 0},
                           {"p/joblib.py", "redis", "p/redis.py", 0},
                           {"p/joblib.py", "p.joblib", "p/joblib.py", 0}};
    CHECK_WISHES(paths, wishes);
}

TEST(folders_above_are_looked_through_up_to_the_project_own)
{
    const char *const paths[] = {"w/g/pyproject.toml", "w/g/t/u/a.py", "w/g/t/b.py",
                                 "w/g/c.py",           "w/d.py",       "w/g/src/e.py",
                                 "w/g/src/b.py",       "w/g/t/f/x.py", NULL};
    const Wish wishes[] = {{"w/g/t/u/a.py", "b", "w/g/t/b.py", 0},
                           {"w/g/t/u/a.py", "c", "w/g/c.py", 0},
                           {"w/g/t/u/a.py", "d", NULL, 0},
                           {"w/g/t/u/a.py", "e", "w/g/src/e.py", 0},
                           {"w/g/t/u/a.py", "f.x", "w/g/t/f/x.py", 0},
                           {"w/g/src/e.py", "c", "w/g/c.py", 0}};
    CHECK_WISHES(paths, wishes);
}

TEST(without_a_sign_of_a_project_the_search_ends_where_the_program_runs)
{
    const char *const paths[] = {"t/u/a.py",    "b.py",      "../c.py",
                                 "/far/d/e.py", "/far/f.py", NULL};
    const Wish wishes[] = {{"t/u/a.py", "b", "b.py", 0},
                           {"t/u/a.py", "c", NULL, 0},
                           {"/far/d/e.py", "f", NULL, 0}};
    CHECK_WISHES(paths, wishes);
}

TEST(roots_come_last_and_in_order)
{
    const char *const paths[] = {"main.py",   "a.py",      "lib/a.py",   "lib/b.py",
                                 "more/b.py", "more/c.py", "lib/p/d.py", NULL};
    const Wish wishes[] = {{"main.py", "a", "a.py", 0},
                           {"main.py", "b", "lib/b.py", 0},
                           {"main.py", "c", "more/c.py", 0},
                           {"main.py", "p.d", "lib/p/d.py", 0},
                           {"more/c.py", "b", "more/b.py", 0}};
    CHECK_WISHES(paths, wishes);
}

TEST(what_is_no_dotted_name_leads_nowhere)
{
    const char *const paths[] = {"a.py",      "a/b.py", "a//b.py", "a/.py",
                                 "/etc/c.py", "/a.py",  NULL};
    const Wish wishes[] = {{"a.py", "", NULL, 0},       {"a.py", ".a", NULL, 0},
                           {"a.py", "a.", NULL, 0},     {"a.py", "a..b", NULL, 0},
                           {"a.py", ".etc.c", NULL, 0}, {"a.py", "/etc/c", NULL, 0},
                           {"a.py", "a/b", NULL, 0},    {"a.py", "..", NULL, 1}};
    CHECK_WISHES(paths, wishes);
}

TEST(a_folder_without_init_is_a_folder_and_no_module)
{
    const char *const paths[] = {"main.py", "n/m/a.py", "n/b.py", "p/__init__.py", NULL};
    Fixture fixture = {0};
    set_up(&fixture, paths);
    const Module *from = project_load(fixture.project, STR("main.py"));
    CHECK(!project_import(fixture.project, from, STR("n"), 0));
    CHECK(project_has_folder(fixture.project, from, STR("n"), 0));
    CHECK(project_has_folder(fixture.project, from, STR("n.m"), 0));
    CHECK(project_has_folder(fixture.project, from, STR("p"), 0));
    CHECK(project_has_folder(fixture.project, from, STR("n.m"), 1));
    CHECK(project_has_folder(fixture.project, from, STR(""), 1));
    CHECK(!project_has_folder(fixture.project, from, STR("n.b"), 0));
    CHECK(!project_has_folder(fixture.project, from, STR("q"), 0));
    CHECK(!project_has_folder(fixture.project, from, STR("threading"), 0));
    arena_free(&fixture.arena);
}

static void check_dotted(Project *project, const char *path, const char *want)
{
    const Module *module = project_load(project, str_of(path));
    CHECK(module);
    if (module)
        CHECK_STR(module->dotted, want);
}

TEST(a_dotted_name_begins_at_the_outermost_package)
{
    const char *const paths[] = {
        "main.py",    "w/main.py", "w/p/__init__.py", "w/p/q/__init__.py", "w/p/q/b.py",
        "w/p/n/c.py", NULL};
    Fixture fixture = {0};
    set_up(&fixture, paths);
    check_dotted(fixture.project, "main.py", "main");
    check_dotted(fixture.project, "w/main.py", "main");
    check_dotted(fixture.project, "w/p/__init__.py", "p");
    check_dotted(fixture.project, "w/p/q/__init__.py", "p.q");
    check_dotted(fixture.project, "w/p/q/b.py", "p.q.b");
    check_dotted(fixture.project, "w/p/n/c.py", "c");
    CHECK(project_load(fixture.project, STR("w/p/__init__.py"))->is_package);
    CHECK(!project_load(fixture.project, STR("w/p/q/b.py"))->is_package);
    CHECK_STR(project_load(fixture.project, STR("w/p/q/b.py"))->folder, "w/p/q");
    arena_free(&fixture.arena);
}

TEST(a_file_reached_by_two_ways_is_one_module)
{
    const char *const paths[] = {"a/b.py", "a/c.py", NULL};
    Fixture fixture = {0};
    set_up(&fixture, paths);
    const Module *module = project_load(fixture.project, STR("a/b.py"));
    const Module *other = project_load(fixture.project, STR("a/c.py"));
    CHECK(module && module != other);
    CHECK(project_load(fixture.project, STR("./a/b.py")) == module);
    CHECK(project_load(fixture.project, STR("a/../a/b.py")) == module);
    CHECK(project_import(fixture.project, other, STR("b"), 0) == module);
    CHECK(project_load_bytes(fixture.project, STR("a/b.py"), STR("y = 2\n")) == module);
    CHECK_STR(module->path, "a/b.py");
    CHECK_INT(fixture.counted.reads, 2);
    arena_free(&fixture.arena);
}

TEST(a_file_that_is_not_there_is_no_module_until_somebody_brings_its_bytes)
{
    const char *const paths[] = {NULL};
    Fixture fixture = {0};
    set_up(&fixture, paths);
    CHECK(!project_load(fixture.project, STR("a.py")));
    CHECK(!project_load(fixture.project, STR("a.py")));
    CHECK_INT(fixture.counted.reads, 1);
    CHECK(!project_load(fixture.project, (Str){0}));
    CHECK(!project_load(fixture.project, (Str){0}));
    const Module *module = project_load_bytes(fixture.project, STR("a.py"),
                                              STR("y = 2\n"));
    CHECK(module && module->source->bytes.len == 6);
    CHECK(project_load(fixture.project, STR("a.py")) == module);
    arena_free(&fixture.arena);
}

TEST(a_path_below_the_working_folder_has_no_dots)
{
    Fixture fixture = {0};
    Str here = path_absolute(&fixture.arena, STR(""));
    Str name = path_name(here);
    Str found = str_format(&fixture.arena, "../%.*s/b.py", STR_ARG(name));
    const char *const paths[] = {
        "__init__.py", "a.py", "b.py", "../n.py", str_c(&fixture.arena, found), NULL};
    set_up(&fixture, paths);
    const Module *from = project_load(fixture.project, STR("a.py"));
    Str dotted = str_format(&fixture.arena, "%.*s.b", STR_ARG(name));
    const Module *module = project_import(fixture.project, from, dotted, 0);
    CHECK_STR(module ? module->path : (Str){0}, "b.py");
    module = project_import(fixture.project, from, STR("n"), 0);
    CHECK_STR(module ? module->path : (Str){0}, "../n.py");
    arena_free(&fixture.arena);
}

static const Module *load_in_a_stay(Project *project, const char *path)
{
    Stay stay;
    project_enter(project, &stay);
    const Module *module = project_load(project, str_of(path));
    project_leave(project, &stay);
    return module;
}

TEST(what_nobody_uses_is_forgotten_and_read_again)
{
    const char *const paths[] = {"a.py", "b.py", NULL};
    Fixture fixture = {.room = 1};
    set_up(&fixture, paths);
    load_in_a_stay(fixture.project, "a.py");
    CHECK_INT(fixture.counted.reads, 1);
    const Module *again = project_load(fixture.project, STR("a.py"));
    CHECK_INT(fixture.counted.reads, 2);
    CHECK_STR(again->path, "a.py");
    CHECK_STR(again->source->bytes, "x = 1\n");
    arena_free(&fixture.arena);
}

TEST(what_another_stay_uses_is_there_until_it_ends)
{
    const char *const paths[] = {"a.py", "b.py", NULL};
    Fixture fixture = {.room = 1};
    set_up(&fixture, paths);
    Stay stay;
    project_enter(fixture.project, &stay);
    const Module *module = project_load(fixture.project, STR("a.py"));
    load_in_a_stay(fixture.project, "b.py");
    CHECK(project_load(fixture.project, STR("a.py")) == module);
    project_leave(fixture.project, &stay);
    project_load(fixture.project, STR("a.py"));
    CHECK_INT(fixture.counted.reads, 3);
    arena_free(&fixture.arena);
}

TEST(what_is_kept_or_was_given_is_never_forgotten)
{
    const char *const paths[] = {"a.py", NULL};
    Fixture fixture = {.room = 1};
    set_up(&fixture, paths);
    Stay stay;
    project_enter(fixture.project, &stay);
    const Module *module = project_load(fixture.project, STR("a.py"));
    const Module *given = project_load_bytes(fixture.project, STR("-"), STR("y = 1\n"));
    project_keep(fixture.project, STR("a.py"));
    project_leave(fixture.project, &stay);
    CHECK(project_load(fixture.project, STR("a.py")) == module);
    CHECK(project_load(fixture.project, STR("-")) == given);
    arena_free(&fixture.arena);
}

enum { THREADS = 8, FILES = 40 };

/* Each file imports the next one; the last one the first. */
static void *import_around(void *argument)
{
    Project *project = argument;
    const Module *module = project_load(project, STR("m0.py"));
    for (uint32_t i = 1; i <= FILES && module; i++) {
        char dotted[16];
        snprintf(dotted, sizeof dotted, "m%u", i % FILES);
        module = project_import(project, module, str_of(dotted), 0);
    }
    return (void *)(uintptr_t)module;
}

TEST(threads_share_modules_and_read_each_file_once)
{
    char names[FILES][16];
    const char *paths[FILES + 1] = {0};
    for (uint32_t i = 0; i < FILES; i++) {
        snprintf(names[i], sizeof names[i], "m%u.py", i);
        paths[i] = names[i];
    }
    Fixture fixture = {0};
    set_up(&fixture, paths);
    fixture.counted.is_slow = true;
    pthread_t threads[THREADS];
    for (uint32_t i = 0; i < THREADS; i++)
        CHECK(!pthread_create(&threads[i], NULL, import_around, fixture.project));
    for (uint32_t i = 0; i < THREADS; i++) {
        void *last = NULL;
        pthread_join(threads[i], &last);
        CHECK(last && last == project_load(fixture.project, STR("m0.py")));
    }
    CHECK_INT(fixture.counted.reads, FILES);
    arena_free(&fixture.arena);
}
