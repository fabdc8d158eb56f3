/* What is read may change its place, or be a link, after it was found. */
#include <sys/stat.h>

#include "base/file.h"
#include "test.h"

/* given/a.py, given/in/b.py, beside/c.py, out/d.py, of which given/ is given. */
typedef struct Place {
    Arena arena;
    char root[32];
    Files files;
} Place;

static const char *path_of(Place *place, const char *name)
{
    return str_format(&place->arena, "%s/%s", place->root, name).at;
}

static void put(Place *place, const char *name)
{
    FILE *file = fopen(path_of(place, name), "w");
    if (!file || fputs("x = 1\n", file) < 0 || fclose(file) != 0)
        abort();
}

static void put_folder(Place *place, const char *name)
{
    if (mkdir(path_of(place, name), 0777) != 0)
        abort();
}

static void give(Place *place, const char *first, const char *second)
{
    Strs paths = {0};
    vec_add(&place->arena, &paths, str_of(path_of(place, first)));
    vec_add(&place->arena, &paths, str_of(path_of(place, second)));
    place->files.confines = confines_make(&place->arena, &paths);
}

static Place make_place(void)
{
    Place place = {.root = "/tmp/picklint-unit-XXXXXX", .files = *files_disk()};
    if (!mkdtemp(place.root))
        abort();
    put_folder(&place, "p");
    put_folder(&place, "p/given");
    put_folder(&place, "p/given/in");
    put_folder(&place, "p/beside");
    put_folder(&place, "out");
    put(&place, "p/given/a.py");
    put(&place, "p/given/in/b.py");
    put(&place, "p/beside/c.py");
    put(&place, "out/d.py");
    give(&place, "p/given", "p/given!");
    return place;
}

static void leave(Place *place)
{
    const char *command = str_format(&place->arena, "rm -r %s", place->root).at;
    CHECK_INT(system(command), 0);
    arena_free(&place->arena);
}

/* In place of what is there. */
static void put_link(Place *place, const char *name, const char *target)
{
    remove(path_of(place, name));
    if (symlink(target, path_of(place, name)) != 0)
        abort();
}

static bool is_read(Place *place, const char *name)
{
    Str path = str_of(path_of(place, name));
    FileBytes read = place->files.read(&place->files, &place->arena, path);
    CHECK(read.error || str_equal(read.bytes, STR("x = 1\n")));
    return !read.error;
}

static bool is_listed(Place *place, const char *name)
{
    FileEntries entries;
    Str path = str_of(path_of(place, name));
    return !place->files.list(&place->files, &place->arena, path, &entries);
}

TEST(what_lies_within_is_read)
{
    Place place = make_place();
    CHECK(is_read(&place, "p/given/a.py"));
    CHECK(is_read(&place, "p/given/in/b.py"));
    CHECK(is_listed(&place, "p/given/in"));
    leave(&place);
}

TEST(a_file_that_became_a_link_leads_nowhere_else)
{
    Place place = make_place();
    put_link(&place, "p/given/a.py", "../../out/d.py");
    CHECK(!is_read(&place, "p/given/a.py"));
    put_link(&place, "p/given/a.py", path_of(&place, "p/beside/c.py"));
    CHECK(!is_read(&place, "p/given/a.py"));
    put_link(&place, "p/given/a.py", "in/b.py");
    CHECK(is_read(&place, "p/given/a.py"));
    leave(&place);
}

TEST(nor_does_a_folder)
{
    Place place = make_place();
    remove(path_of(&place, "p/given/in/b.py"));
    put_link(&place, "p/given/in", "../../out");
    CHECK(!is_read(&place, "p/given/in/d.py"));
    CHECK(!is_listed(&place, "p/given/in"));
    leave(&place);
}

TEST(what_is_named_may_be_a_link)
{
    Place place = make_place();
    put_link(&place, "p/given/a.py", "../../out/d.py");
    put_link(&place, "p/link", "../out");
    give(&place, "p/given/a.py", "p/link");
    CHECK(is_read(&place, "p/given/a.py"));
    CHECK(is_read(&place, "p/link/d.py"));
    CHECK(is_listed(&place, "p/link"));
    leave(&place);
}

TEST(what_is_given_may_be_reached_from_elsewhere)
{
    Place place = make_place();
    give(&place, "p/given", "p/beside");
    put_link(&place, "p/given/a.py", "../beside/c.py");
    CHECK(is_read(&place, "p/given/a.py"));
    give(&place, "p/given", "p/beside/c.py");
    CHECK(is_read(&place, "p/given/a.py"));
    leave(&place);
}

TEST(what_is_imported_stays_in_what_it_has_in_common)
{
    Place place = make_place();
    CHECK(is_read(&place, "p/beside/c.py"));
    put_link(&place, "p/beside/e.py", "../given/a.py");
    CHECK(is_read(&place, "p/beside/e.py"));
    put_link(&place, "p/beside/f.py", "c.py");
    CHECK(is_read(&place, "p/beside/f.py"));
    put_link(&place, "p/beside/e.py", "../../out/d.py");
    CHECK(!is_read(&place, "p/beside/e.py"));
    give(&place, "p/given/a.py", "p/given/in/b.py");
    CHECK(!is_read(&place, "p/beside/e.py"));
    CHECK(is_read(&place, "p/beside/f.py"));
    leave(&place);
}

TEST(a_file_that_went_away_while_it_was_open_is_read)
{
    Place place = make_place();
    FILE *file = fopen(path_of(&place, "p/given/a.py"), "r");
    CHECK(file && remove(path_of(&place, "p/given/a.py")) == 0);
    CHECK(confines_hold(place.files.confines, str_of(path_of(&place, "p/given/a.py")),
                        fileno(file)));
    fclose(file);
    leave(&place);
}
