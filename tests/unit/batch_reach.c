/* Which files are parsed: those with a word, and those that use wrappers of others. */
#include "batch/reach.h"

#include "batch/scan.h"
#include "syntax/names.h"
#include "test.h"

typedef struct Sample {
    Arena arena;
    Names *names;
    const Files *files;
    InputFiles inputs;
    bool all; /* see ScanSetup */
} Sample;

/* Up to four files as pairs of path and text, scanned for the word "mp". */
static void scan(Sample *sample, const char *const *pairs)
{
    Arena *arena = &sample->arena;
    Strs paths = {0}, bytes = {0};
    ScanWords words = {0};
    for (; *pairs; pairs += 2) {
        vec_add(arena, &paths, str_of(pairs[0]));
        vec_add(arena, &bytes, str_of(pairs[1]));
        vec_add(arena, &sample->inputs, ((InputFile){.path = str_of(pairs[0])}));
    }
    vec_add(arena, &words.libraries, STR("mp"));
    vec_add(arena, &words.names, STR("run_in_executor"));
    sample->names = names_python(arena);
    sample->files = files_memory(arena, paths.at, bytes.at, paths.len);
    ScanSetup setup = {.files = sample->files,
                       .names = sample->names,
                       .words = words,
                       .workers = 2,
                       .all = sample->all};
    scan_files(arena, &setup, &sample->inputs);
}

TEST(a_word_makes_a_file_wanted)
{
    Sample sample = {0};
    scan(&sample, (const char *[]){"/a.py", "import mp\n", "/b.py", "x = 1\n", NULL});
    CHECK(sample.inputs.at[0].is_wanted);
    CHECK(!sample.inputs.at[1].is_wanted);
    arena_free(&sample.arena);
}

TEST(all_are_wanted_where_that_is_asked_for)
{
    Sample sample = {.all = true};
    scan(&sample, (const char *[]){"/a.py", "import mp\n", "/b.py", "x = 1\n", NULL});
    CHECK(sample.inputs.at[1].is_wanted);
    arena_free(&sample.arena);
}

static bool is_wanted(const char *text)
{
    Sample sample = {0};
    scan(&sample, (const char *[]){"/a.py", text, "/b.py", "", NULL});
    bool wanted = sample.inputs.at[0].is_wanted;
    arena_free(&sample.arena);
    return wanted;
}

TEST(a_library_is_imported_or_led_through)
{
    CHECK(is_wanted("from lib import mp as m"));
    CHECK(is_wanted("from lib.mp import run"));
    CHECK(is_wanted("lib.mp.run()"));
    CHECK(is_wanted("import_module('mp')"));
    CHECK(!is_wanted("# with mp. Or without mp, perhaps"));
    CHECK(!is_wanted("mp = 1"));
}

TEST(a_name_of_a_library_stands_anywhere)
{
    CHECK(is_wanted("await loop.run_in_executor(None, f)"));
    CHECK(!is_wanted("run_in_executors = 1"));
}

TEST(a_single_file_is_wanted_without_a_word)
{
    Sample sample = {0};
    scan(&sample, (const char *[]){"/a.py", "import tools\n", NULL});
    CHECK(sample.inputs.at[0].is_wanted);
    arena_free(&sample.arena);
}

TEST(what_cannot_be_read_has_an_error)
{
    Sample sample = {0};
    vec_add(&sample.arena, &sample.inputs,
            ((InputFile){.path = STR("/missing.py"), .is_named = true}));
    scan(&sample, (const char *[]){"/a.py", "mp", NULL});
    CHECK(sample.inputs.at[0].error != NULL);
    CHECK(sample.inputs.at[1].error == NULL);
    arena_free(&sample.arena);
}

TEST(a_name_is_a_word_of_its_own)
{
    CHECK(scan_has_name(STR("run"), STR("run")));
    CHECK(scan_has_name(STR("rerun(run(x))"), STR("run")));
    CHECK(!scan_has_name(STR("rerun run_x xrun run2 ürun"), STR("run")));
    CHECK(!scan_has_name(STR(""), STR("run")));
}

static Project *project_of(Sample *sample)
{
    ProjectSetup setup = {.files = sample->files, .names = sample->names};
    return project_make(&sample->arena, &setup);
}

/* Whether the second file uses `run`, which the first offers. */
static bool uses_run_at(const char *path, const char *user, const char *text)
{
    Sample sample = {0};
    scan(&sample, (const char *[]){path, "import mp", user, text, NULL});
    Name run = name_make(sample.names, STR("run"));
    Offers offers = {.wrappers = {.at = &run, .len = 1, .cap = 1}};
    Reach *reach = reach_make(&sample.arena, sample.files, project_of(&sample),
                              &sample.inputs);
    reach_offer(&sample.arena, reach, 0, &offers);
    CHECK(reach_next(reach));
    bool uses = reach_uses(&sample.arena, reach, 1);
    arena_free(&sample.arena);
    return uses;
}

static bool uses_run(const char *path, const char *text)
{
    return uses_run_at(path, "/app.py", text);
}

TEST(who_imports_the_module_and_says_the_name_uses_it)
{
    CHECK(uses_run("/tools.py", "from tools import run\n"));
    CHECK(uses_run("/tools.py", "import tools\ntools.run(1)\n"));
    CHECK(uses_run("/a/tools.py", "from a import (b,\n    tools)\ntools.run(1)\n"));
    CHECK(uses_run("/a/tools.py", "from a import b, \\\n    tools\ntools.run(1)\n"));
    CHECK(uses_run("/tools/__init__.py", "    from tools import run as r\n"));
    CHECK(uses_run("/tools.py", "from tools import *\nrun(1)\n"));
    CHECK(uses_run("/a/__init__.py", "import a.b\na.run(1)\n"));
}

TEST(a_module_may_import_its_own_package)
{
    CHECK(uses_run_at("/a/__init__.py", "/a/b.py", "from . import run\n"));
    CHECK(uses_run_at("/a/__init__.py", "/a/b/c.py", "from .. import run\n"));
    CHECK(!uses_run_at("/a/__init__.py", "/a/b/c.py", "from . import run\n"));
}

TEST(who_does_only_one_of_both_does_not)
{
    CHECK(!uses_run("/tools.py", "from other import run\n"));
    CHECK(!uses_run("/tools.py", "import tools\ntools.other(1)\n"));
    CHECK(!uses_run("/a/tools/b.py", "from tools import run\n"));
    CHECK(!uses_run("/tools.py", "tools = 1\nrun(tools)\n"));
}

/* What a.py offers goes through b.py, in the given way, to c.py. */
static bool passes_on(const char *between)
{
    Sample sample = {0};
    scan(&sample, (const char *[]){"/a.py", "mp", "/b.py", between, "/c.py",
                                   "import b\nb.run(1)\n", NULL});
    Name run = name_make(sample.names, STR("run"));
    Offers offers = {.wrappers = {.at = &run, .len = 1, .cap = 1}};
    Reach *reach = reach_make(&sample.arena, sample.files, project_of(&sample),
                              &sample.inputs);
    reach_offer(&sample.arena, reach, 0, &offers);
    bool used = false;
    for (uint32_t rounds = 0; reach_next(reach); rounds++) {
        CHECK(rounds < 3);
        for (uint32_t i = 0; i < 3; i++)
            used |= reach_uses(&sample.arena, reach, i) && i == 2;
    }
    arena_free(&sample.arena);
    return used;
}

TEST(imports_pass_names_on)
{
    CHECK(passes_on("from a import run\n"));
    CHECK(passes_on("from a import *\n"));
    CHECK(!passes_on("import a\n"));
}

TEST(imports_in_a_circle_come_to_an_end)
{
    CHECK(passes_on("from a import run\nfrom c import run\n"));
}

/* Whether a program is to be checked that may call `run` of a.py, which starts
   processes. */
static bool is_starting(const char *text)
{
    Sample sample = {0};
    scan(&sample, (const char *[]){"/a.py", "import mp", "/b.py", text, NULL});
    Name run = name_make(sample.names, STR("run"));
    Offers offers = {.starters = {.at = &run, .len = 1, .cap = 1}};
    Reach *reach = reach_make(&sample.arena, sample.files, project_of(&sample),
                              &sample.inputs);
    reach_offer(&sample.arena, reach, 0, &offers);
    CHECK(reach_next(reach));
    bool uses = reach_uses(&sample.arena, reach, 1);
    CHECK_INT(reach_used(reach, 1)->len, 0);
    arena_free(&sample.arena);
    return uses;
}

TEST(code_that_starts_processes_is_a_program)
{
    CHECK(is_starting("from a import run\nrun()\n"));
    CHECK(is_starting("import a\ndef main():\n    a.run()\nmain()\n"));
    CHECK(is_starting("from a import run as go\nif 1:\n    go()\n"));
    CHECK(!is_starting("from a import run\ndef main():\n    run()\n"));
    CHECK(!is_starting("import a\nrunning = 1\n"));
}

TEST(nothing_offered_ends_at_once)
{
    Sample sample = {0};
    scan(&sample, (const char *[]){"/a.py", "mp", NULL});
    Reach *reach = reach_make(&sample.arena, sample.files, project_of(&sample),
                              &sample.inputs);
    CHECK(!reach_next(reach));
    arena_free(&sample.arena);
}

/* Whether a.py is in the first round, before b.py and c.py. */
static bool is_first(const char *text)
{
    Sample sample = {0};
    scan(&sample, (const char *[]){"/a.py", "import mp", "/b.py", text, "/c.py",
                                   "import a, b\n", NULL});
    Reach *reach = reach_make(&sample.arena, sample.files, project_of(&sample),
                              &sample.inputs);
    bool is_any = reach_begin(reach);
    CHECK(!sample.inputs.at[1].is_imported);
    CHECK_INT(is_any, sample.inputs.at[0].is_imported);
    CHECK_INT(reach_next(reach), is_any);
    arena_free(&sample.arena);
    return is_any;
}

TEST(what_other_wanted_files_import_comes_first)
{
    CHECK(is_first("import mp, a\n"));
    CHECK(is_first("from . import a\nimport mp\n"));
    CHECK(!is_first("import mp\n"));
    CHECK(!is_first("import a\n"));
}

/* What starts processes isn't offered before all were checked. */
TEST(the_first_round_hands_on_wrappers_alone)
{
    Sample sample = {0};
    const char *text = "import mp, a\na.run()\n";
    scan(&sample, (const char *[]){"/a.py", "import mp", "/b.py", text, NULL});
    Name run = name_make(sample.names, STR("run"));
    Offers offers = {.starters = {.at = &run, .len = 1, .cap = 1}};
    Reach *reach = reach_make(&sample.arena, sample.files, project_of(&sample),
                              &sample.inputs);
    CHECK(reach_begin(reach));
    sample.inputs.at[1].is_wanted = false; /* so that it would be found by starters */
    reach_offer(&sample.arena, reach, 0, &offers);
    CHECK(reach_next(reach));
    CHECK(!reach_uses(&sample.arena, reach, 1));
    CHECK(reach_next(reach));
    CHECK(reach_uses(&sample.arena, reach, 1));
    arena_free(&sample.arena);
}
