/* Which settings hold for which folder: those of the nearest folder, upwards, that has a
   configuration; else the user's; else the defaults. */
#include "config/config.h"

#include <stdlib.h>

#include "base/table.h"
#include "config/load.h"

/* What is known of a folder. */
typedef struct Place {
    Str folder;
    struct Place *above;      /* NULL for the root */
    Str file;                 /* its own configuration, or empty */
    Str pyproject;            /* the bytes of its pyproject.toml, or empty */
    const Settings *settings; /* of the files in it, once somebody asked */
    bool has_versions;        /* its pyproject.toml was asked for `requires-python` … */
    bool says_versions;       /* … and says it */
    Versions versions;
    UT_hash_handle hh;
} Place;

/* Settings where no folder has any, by what the project says of its versions. */
typedef struct Fallback {
    Versions versions;
    const Settings *settings;
} Fallback;

struct Config {
    Arena *arena;
    ConfigSetup setup;
    Loader loader;
    Place *places;
    const Settings *fixed; /* the same for all folders, or NULL */
    Layers inline_layers;  /* of --config; on top of files */
    Layers user;           /* the user's configuration */
    Str user_file;
    Vec(Fallback) fallbacks;
    SettingsList list;
};

Str config_user_folder(Arena *arena)
{
    const char *folder = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    if (folder && *folder)
        return path_absolute(arena, path_join(arena, str_of(folder), STR("picklint")));
    if (home && *home)
        return path_absolute(arena,
                             path_join(arena, str_of(home), STR(".config/picklint")));
    return (Str){0};
}

static bool is_file(const Config *config, Str path)
{
    return config->setup.files->kind(config->setup.files, path) == FILE_REGULAR;
}

/* Looks for a configuration in the folder. A pyproject.toml counts only with a table of
   ours; its bytes are kept for what it says of versions. */
static void look_around(Config *config, Place *place)
{
    static const Str names[] = {STR_CONST(".picklint.toml"), STR_CONST("picklint.toml")};
    Arena *arena = config->arena;
    for (uint32_t i = 0; i < 2 && !place->file.len; i++) {
        Str path = path_join(arena, place->folder, names[i]);
        if (is_file(config, path))
            place->file = path;
    }
    Str path = path_join(arena, place->folder, STR("pyproject.toml"));
    if (!is_file(config, path))
        return;
    FileBytes file = config->setup.files->read(config->setup.files, arena, path);
    place->pyproject = file.bytes;
    if (!place->file.len && load_has_settings(&config->loader, path, file.bytes))
        place->file = path;
}

static Place *find_place(Config *config, Str folder)
{
    Place *place = NULL;
    HASH_FIND(hh, config->places, folder.at, folder.len, place);
    return place;
}

static Place *add_place(Config *config, Str folder, Place *above)
{
    Arena *arena = config->arena;
    Place *place = arena_new(arena, Place);
    place->folder = str_copy(arena, folder);
    place->above = above;
    look_around(config, place);
    HASH_ADD_KEYPTR(hh, config->places, place->folder.at, place->folder.len, place);
    return place;
}

/* The folder and all above it, the highest first, as far as they aren't known yet. */
static Place *get_place(Config *config, Str folder)
{
    Strs unknown = {0};
    Place *place = find_place(config, folder);
    while (!place) {
        vec_add(config->arena, &unknown, folder);
        if (folder.len <= 1)
            break;
        folder = path_folder(folder);
        place = find_place(config, folder);
    }
    for (uint32_t i = unknown.len; i > 0; i--)
        place = add_place(config, unknown.at[i - 1], place);
    return place;
}

/* What the nearest pyproject.toml that says anything of versions says. */
static Versions versions_at(Config *config, Place *place)
{
    for (; place; place = place->above) {
        if (!place->has_versions) {
            place->has_versions = true;
            Str path = path_join(config->arena, place->folder, STR("pyproject.toml"));
            place->says_versions = load_versions(&config->loader, path, place->pyproject,
                                                 &place->versions);
        }
        if (place->says_versions)
            return place->versions;
    }
    return VERSIONS_ANY;
}

static void add_layers(Arena *arena, Layers *to, const Layers *from)
{
    for (uint32_t i = 0; i < from->len; i++)
        vec_add(arena, to, from->at[i]);
}

static bool has_key(const Layers *layers, Key key)
{
    for (uint32_t i = 0; i < layers->len; i++)
        if (layer_has(layers->at[i], key))
            return true;
    return false;
}

/* `files` with what the command line says on top. `place` is where a project may say what
   versions it runs on; NULL: it isn't asked. */
static const Settings *make_settings(Config *config, Str path, const Layers *files,
                                     Place *place)
{
    bool is_of_user = path.len && str_equal(path, config->user_file);
    SettingsSource source = {.path = path, .versions = VERSIONS_ANY};
    source.folder = path.len && !is_of_user ? path_folder(path) : config->setup.folder;
    add_layers(config->arena, &source.layers, files);
    add_layers(config->arena, &source.layers, &config->inline_layers);
    vec_add(config->arena, &source.layers, config->setup.line);
    if (place && !has_key(&source.layers, KEY_TARGET_VERSION))
        source.versions = versions_at(config, place);
    const Settings *settings = settings_make(config->arena, &source);
    vec_add(config->arena, &config->list, settings);
    return settings;
}

static const Settings *settings_of_file(Config *config, Place *place)
{
    Layers layers = {0};
    load_file(&config->loader, place->file, (Str){0}, &layers);
    return make_settings(config, place->file, &layers, place);
}

/* Where no folder has a configuration, what the project says of its versions is nearer
   than what the user's own configuration says. */
static Layers user_layers(Config *config, Versions versions)
{
    Layers layers = {0};
    for (uint32_t i = 0; i < config->user.len; i++) {
        Layer *layer = arena_new(config->arena, Layer);
        *layer = *config->user.at[i];
        if (versions != VERSIONS_ANY)
            layer->given &= ~(1U << KEY_TARGET_VERSION);
        vec_add(config->arena, &layers, layer);
    }
    return layers;
}

static const Settings *fallback_at(Config *config, Place *place)
{
    bool is_asked = !layer_has(config->setup.line, KEY_TARGET_VERSION) &&
                    !has_key(&config->inline_layers, KEY_TARGET_VERSION);
    Versions versions = is_asked ? versions_at(config, place) : VERSIONS_ANY;
    for (uint32_t i = 0; i < config->fallbacks.len; i++)
        if (config->fallbacks.at[i].versions == versions)
            return config->fallbacks.at[i].settings;
    Layers layers = user_layers(config, versions);
    Fallback fallback = {versions, NULL};
    fallback.settings = make_settings(config, config->user_file, &layers, place);
    vec_add(config->arena, &config->fallbacks, fallback);
    return fallback.settings;
}

const Settings *config_settings(Config *config, Str folder)
{
    if (config->fixed)
        return config->fixed;
    Place *place = get_place(config, folder), *home = place;
    if (place->settings)
        return place->settings;
    while (home && !home->file.len)
        home = home->above;
    if (home && !home->settings)
        home->settings = settings_of_file(config, home);
    place->settings = home ? home->settings : fallback_at(config, place);
    return place->settings;
}

/* The user's own configuration; paths in it are relative to where the program runs. */
static void load_user(Config *config)
{
    if (!config->setup.user_folder.len)
        return;
    Place place = {.folder = config->setup.user_folder};
    look_around(config, &place);
    config->user_file = place.file;
    if (place.file.len)
        load_file(&config->loader, place.file, config->setup.folder, &config->user);
}

static void config_fail(Config *config, Str message)
{
    if (!config->loader.error.len)
        config->loader.error = message;
}

/* What has no "=" was meant to be a file. */
static void fail_text(Config *config, Str text)
{
    bool is_file = str_find(text, STR("=")) < 0;
    config_fail(config, str_format(config->arena,
                                   is_file ? "--config: there is no file '%.*s'"
                                           : "--config: '%.*s' is no TOML like "
                                             "'select = [\"PKL1\"]'",
                                   STR_ARG(text)));
}

/* What --config gives: at most one file, and any number of keys. The file's path. */
static Str read_texts(Config *config)
{
    Arena *arena = config->arena;
    Str file = {0};
    for (uint32_t i = 0; i < config->setup.texts.len; i++) {
        Str text = config->setup.texts.at[i], path = path_absolute(arena, text);
        bool is_path = is_file(config, path);
        if (!is_path && !load_text(&config->loader, text, &config->inline_layers))
            fail_text(config, text);
        if (is_path && file.len)
            config_fail(config, str_format(arena, "--config: '%.*s' is a second file",
                                           STR_ARG(text)));
        if (is_path)
            file = path;
    }
    if (file.len && config->setup.is_isolated)
        config_fail(config, STR("--config: a file doesn't go with --isolated"));
    return file;
}

/* The file that --config names holds for all folders. Whoever names a pyproject.toml
   means what it says of versions too; beyond that, no project is asked. */
static const Settings *settings_of_option(Config *config, Str file)
{
    Layers layers = {0};
    Place place = {.folder = path_folder(file)};
    if (!file.len)
        return make_settings(config, file, &layers, NULL);
    load_file(&config->loader, file, config->setup.folder, &layers);
    if (str_equal(path_name(file), STR("pyproject.toml")))
        look_around(config, &place);
    return make_settings(config, file, &layers, &place);
}

Config *config_make(Arena *arena, const ConfigSetup *setup)
{
    Config *config = arena_new(arena, Config);
    *config = (Config){.arena = arena_child(arena), .setup = *setup};
    config->loader = (Loader){.arena = config->arena,
                              .files = setup->files,
                              .here = setup->folder,
                              .version = setup->version};
    Str file = read_texts(config);
    if (file.len || setup->is_isolated)
        config->fixed = settings_of_option(config, file);
    else
        load_user(config);
    return config;
}

const Settings *config_root(Config *config)
{
    return config_settings(config, config->setup.folder);
}

const SettingsList *config_list(const Config *config)
{
    return &config->list;
}

Str config_error(const Config *config)
{
    return config->loader.error;
}
