/* Which file an import may mean, found by the names of files alone. Folders stay as the
   user wrote them, so that a finding in an imported file shows a path that the user
   knows. */
#include "model/search.h"

#include "base/table.h"

enum {
    /* Packages in each other. */
    PACKAGES_MOST = 64,
    /* Folders between the outermost package and the project's own. */
    LEVELS_MOST = 8,
    /* Paths where nothing is that are remembered at a time. */
    MISSING_MOST = 1 << 14,
};

/* What is known of a folder that holds a file. */
typedef struct Home {
    Str folder;
    Str package;  /* its dotted name, or empty */
    Str init;     /* its __init__.py, or empty */
    Strs folders; /* see search_folders */
    Strs above;   /* the folder itself, the one above it, … as far as was asked for */
    UT_hash_handle hh;
} Home;

/* A Place by its path without ending, "folder/a/b". */
typedef struct PlaceEntry {
    Str path;
    Place place;
    UT_hash_handle hh;
} PlaceEntry;

/* A path where nothing is. */
typedef struct Missing {
    Str path;
    UT_hash_handle hh;
} Missing;

struct Search {
    Arena *arena;
    Arena *missing_arena;
    Arena *scratch; /* of one call */
    const Files *files;
    const ProjectSetup *setup;
    Home *homes;
    PlaceEntry *places;
    Missing *missing;
};

Search *search_make(Arena *arena, const ProjectSetup *setup)
{
    Search *search = arena_new(arena, Search);
    search->arena = arena;
    search->scratch = arena_child(arena);
    search->missing_arena = arena_child(arena);
    search->files = setup->files;
    search->setup = setup;
    return search;
}

/* The table compares keys by memcmp, which refuses NULL. */
static Str solid(Str text)
{
    return text.len ? text : STR("");
}

static bool holds(const Search *search, Str folder, Str name, FileKind kind)
{
    Str path = path_join(search->scratch, folder, name);
    return search->files->kind(search->files, path) == kind;
}

static bool is_package(const Search *search, Str folder)
{
    return holds(search, folder, STR("__init__.py"), FILE_REGULAR);
}

/* Without slashes and "/." at the end. */
static Str plain_folder(Str folder)
{
    while (folder.len > 1 && (str_ends(folder, STR("/")) || str_ends(folder, STR("/."))))
        folder.len--;
    if (str_equal(folder, STR(".")))
        return (Str){0};
    return folder;
}

static Str folder_above(Arena *arena, Str folder)
{
    folder = plain_folder(folder);
    if (!folder.len)
        return STR("..");
    if (str_equal(path_name(folder), STR("..")))
        return path_join(arena, folder, STR(".."));
    return path_folder(folder);
}

static Str levels_above(Arena *arena, Str folder, uint32_t levels)
{
    for (uint32_t i = 0; i < levels; i++)
        folder = folder_above(arena, folder);
    return folder;
}

/* "../project/a.py" is "a.py" where the program runs in "project". */
static Str shorten(Arena *arena, Str path)
{
    if (!str_starts(path, STR("..")))
        return path;
    Str here = path_absolute(arena, STR(""));
    Str absolute = path_absolute(arena, path);
    bool is_below = str_starts(absolute, here) && here.len > 1 &&
                    absolute.len > here.len && absolute.at[here.len] == '/';
    return is_below ? str_slice(absolute, here.len + 1, absolute.len) : path;
}

/* "a/b" for "a.b"; empty where a part is, or where it is no dotted name at all. */
static Str path_of_dotted(Arena *arena, Str dotted)
{
    char *path = arena_array(arena, char, dotted.len + 1);
    char before = '.';
    for (uint32_t i = 0; i < dotted.len; i++) {
        bool is_dot = dotted.at[i] == '.';
        if (dotted.at[i] == '/' || dotted.at[i] == '\0' || (is_dot && before == '.'))
            return (Str){0};
        before = dotted.at[i];
        path[i] = is_dot ? '/' : before;
    }
    if (before == '.')
        return (Str){0};
    return (Str){path, dotted.len};
}

static bool is_project_folder(const Search *search, Str folder)
{
    return holds(search, folder, STR("pyproject.toml"), FILE_REGULAR) ||
           holds(search, folder, STR("setup.py"), FILE_REGULAR) ||
           holds(search, folder, STR("setup.cfg"), FILE_REGULAR) ||
           holds(search, folder, STR(".git"), FILE_FOLDER);
}

/* How many folders above `top` the project's own lies; without a sign of one, that which
   the program runs in; 0 where that isn't above either. */
static uint32_t levels_to_project(const Search *search, Str top)
{
    Arena *scratch = search->scratch;
    Str here = path_absolute(scratch, STR("")), absolute = path_absolute(scratch, top);
    uint32_t levels_to_here = 0;
    for (uint32_t level = 0; level <= LEVELS_MOST; level++) {
        if (is_project_folder(search, top))
            return level;
        if (str_equal(absolute, here))
            levels_to_here = level;
        top = folder_above(scratch, top);
        absolute = path_folder(absolute);
    }
    return levels_to_here;
}

static void add_folder(Search *search, Home *home, Str folder)
{
    for (uint32_t i = 0; i < home->folders.len; i++)
        if (str_equal(home->folders.at[i], folder))
            return;
    vec_add(search->arena, &home->folders, str_copy(search->arena, folder));
}

/* `top` holds the outermost package that the folder is part of, or is the folder. */
static void add_folders(Search *search, Home *home, Str top)
{
    uint32_t levels = levels_to_project(search, top);
    add_folder(search, home, home->folder);
    for (uint32_t level = 0; level <= levels; level++)
        add_folder(search, home, levels_above(search->scratch, top, level));
    for (uint32_t level = 0; level <= levels; level++) {
        Str above = levels_above(search->scratch, top, level);
        if (holds(search, above, STR("src"), FILE_FOLDER))
            add_folder(search, home, path_join(search->scratch, above, STR("src")));
    }
    const ProjectSetup *setup = search->setup;
    Strs roots = {0};
    if (setup->roots)
        roots = setup->roots(setup->context, home->folder);
    for (uint32_t i = 0; i < roots.len; i++)
        add_folder(search, home, roots.at[i]);
}

/* Climbs while there is an __init__.py. Names are taken from the absolute path: the
   folder that the program runs in may be a package, and its text is "". */
static void fill_home(Search *search, Home *home)
{
    Str top = home->folder;
    Str absolute = path_absolute(search->scratch, top);
    Str package = {0};
    for (uint32_t i = 0; i < PACKAGES_MOST && is_package(search, top); i++) {
        Str name = path_name(absolute);
        package = package.len ? str_format(search->scratch, "%.*s.%.*s", STR_ARG(name),
                                           STR_ARG(package))
                              : name;
        top = folder_above(search->scratch, top);
        absolute = path_folder(absolute);
    }
    home->package = str_copy(search->arena, package);
    if (package.len) {
        Str init = path_join(search->scratch, home->folder, STR("__init__.py"));
        home->init = str_copy(search->arena, shorten(search->scratch, init));
    }
    add_folders(search, home, top);
}

static Home *home_of(Search *search, Str folder)
{
    Home *home = NULL;
    folder = solid(folder);
    HASH_FIND(hh, search->homes, folder.at, folder.len, home);
    if (home)
        return home;
    Arena *arena = search->arena;
    arena_reset(search->scratch);
    home = arena_new(arena, Home);
    home->folder = str_copy(arena, folder);
    fill_home(search, home);
    HASH_ADD_KEYPTR(hh, search->homes, home->folder.at, home->folder.len, home);
    return home;
}

/* A package wins over a module of the same name, as Python's FileFinder looks for it
   first. Stubs (.pyi) are never imported. */
static Place look_at(const Search *search, Str path)
{
    Arena *scratch = search->scratch;
    Place place = {.is_folder = search->files->kind(search->files, path) == FILE_FOLDER};
    Str module = str_format(scratch, "%.*s.py", STR_ARG(path));
    if (place.is_folder && is_package(search, path))
        place.file = path_join(scratch, path, STR("__init__.py"));
    else if (search->files->kind(search->files, module) == FILE_REGULAR)
        place.file = module;
    return place;
}

static bool is_missing(const Search *search, Str path)
{
    Missing *missing = NULL;
    HASH_FIND(hh, search->missing, path.at, path.len, missing);
    return missing != NULL;
}

/* Most of what is imported is in none of the folders where it may be: a large project
   would remember more of that than of all else. So now and then all of it is
   forgotten. */
static void add_missing(Search *search, Str path)
{
    Arena *arena = search->missing_arena;
    if (HASH_COUNT(search->missing) == MISSING_MOST) {
        search->missing = NULL;
        arena_reset(arena);
    }
    Missing *missing = arena_new(arena, Missing);
    missing->path = str_copy(arena, path);
    HASH_ADD_KEYPTR(hh, search->missing, missing->path.at, missing->path.len, missing);
}

static Place place_at(Search *search, Str path)
{
    PlaceEntry *entry = NULL;
    HASH_FIND(hh, search->places, path.at, path.len, entry);
    if (entry)
        return entry->place;
    if (is_missing(search, path))
        return (Place){0};
    Place place = look_at(search, path);
    if (!place.file.len && !place.is_folder) {
        add_missing(search, path);
        return place;
    }
    Arena *arena = search->arena;
    entry = arena_new(arena, PlaceEntry);
    entry->path = str_copy(arena, path);
    entry->place = place;
    entry->place.file = str_copy(arena, shorten(search->scratch, entry->place.file));
    HASH_ADD_KEYPTR(hh, search->places, entry->path.at, entry->path.len, entry);
    return entry->place;
}

Place search_below(Search *search, Str folder, Str dotted)
{
    if (!dotted.len)
        return (Place){.file = home_of(search, folder)->init, .is_folder = true};
    arena_reset(search->scratch);
    Str path = path_of_dotted(search->scratch, dotted);
    if (!path.len)
        return (Place){0};
    Str first = str_cut(path, '/').head;
    if (first.len < path.len &&
        !place_at(search, path_join(search->scratch, folder, first)).is_folder)
        return (Place){0};
    return place_at(search, path_join(search->scratch, folder, path));
}

Strs search_folders(Search *search, Str folder)
{
    return home_of(search, folder)->folders;
}

Strs search_relative(Search *search, Str folder, uint32_t level)
{
    Strs *above = &home_of(search, folder)->above;
    if (!level || level > PACKAGES_MOST)
        return (Strs){0};
    while (above->len < level) {
        Str next = above->len ? folder_above(search->arena, vec_last(above)) : folder;
        vec_add(search->arena, above, str_copy(search->arena, next));
    }
    return (Strs){&above->at[level - 1], 1, 1};
}

Str search_dotted(Search *search, Arena *arena, Str path)
{
    Str package = home_of(search, path_folder(path))->package;
    Str name = path_name(path);
    StrPair cut = str_cut_last(name, '.');
    Str stem = cut.head.len ? cut.head : name;
    if (!package.len)
        return str_copy(arena, stem);
    if (str_equal(stem, STR("__init__")))
        return package;
    return str_format(arena, "%.*s.%.*s", STR_ARG(package), STR_ARG(stem));
}
