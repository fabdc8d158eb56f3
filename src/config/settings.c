/* Layers → Settings. As with Ruff, a key of a higher layer takes the place of the same
   key below, and an `extend-…` key adds to what lies below. */
#include "config/settings.h"

/* Ruff's default `exclude`. */
static const char excluded[] =
    ".bzr .direnv .eggs .git .git-rewrite .hg .ipynb_checkpoints .mypy_cache .nox "
    ".pants.d .pyenv .pytest_cache .pytype .ruff_cache .svn .tox .venv .vscode "
    "__pypackages__ _build buck-out dist node_modules site-packages venv";

static const char included[] = "*.py *.pyi *.pyw *.ipynb";

/* The highest layer that says `key`; NULL: none does. */
static const Layer *find_layer(const Layers *layers, Key key)
{
    for (uint32_t i = layers->len; i > 0; i--)
        if (layer_has(layers->at[i - 1], key))
            return layers->at[i - 1];
    return NULL;
}

static void add_strs(Arena *arena, Strs *to, const Strs *from)
{
    for (uint32_t i = 0; i < from->len; i++)
        vec_add(arena, to, from->at[i]);
}

static void add_patterns(Arena *arena, Patterns *to, const Patterns *from)
{
    for (uint32_t i = 0; i < from->len; i++)
        vec_add(arena, to, from->at[i]);
}

static void add_ignores(Arena *arena, FileIgnores *to, const FileIgnores *from)
{
    for (uint32_t i = 0; i < from->len; i++)
        vec_add(arena, to, from->at[i]);
}

static void add_mentions(Arena *arena, Mentions *to, const Mentions *from)
{
    for (uint32_t i = 0; i < from->len; i++)
        vec_add(arena, to, from->at[i]);
}

/* Patterns for names, from a list with blanks between. */
static void add_names(Arena *arena, Patterns *to, Str names, Str folder)
{
    while (names.len) {
        StrPair cut = str_cut(names, ' ');
        vec_add(arena, to, ((Pattern){cut.head, folder}));
        names = cut.tail;
    }
}

static void set_patterns(Arena *arena, Settings *settings, const Layers *layers)
{
    const Layer *exclude = find_layer(layers, KEY_EXCLUDE);
    const Layer *include = find_layer(layers, KEY_INCLUDE);
    if (exclude)
        add_patterns(arena, &settings->exclude, &exclude->exclude);
    else
        add_names(arena, &settings->exclude, STR(excluded), settings->folder);
    if (include)
        add_patterns(arena, &settings->include, &include->include);
    else
        add_names(arena, &settings->include, STR(included), settings->folder);
    for (uint32_t i = 0; i < layers->len; i++) {
        add_patterns(arena, &settings->exclude, &layers->at[i]->extend_exclude);
        add_patterns(arena, &settings->include, &layers->at[i]->extend_include);
    }
}

static void set_file_ignores(Arena *arena, Settings *settings, const Layers *layers)
{
    const Layer *highest = find_layer(layers, KEY_PER_FILE_IGNORES);
    if (highest)
        add_ignores(arena, &settings->file_ignores, &highest->per_file_ignores);
    for (uint32_t i = 0; i < layers->len; i++)
        add_ignores(arena, &settings->file_ignores,
                    &layers->at[i]->extend_per_file_ignores);
}

static Selection make_selection(Arena *arena, const Layer *layer)
{
    Selection selection = {.is_fresh = layer_has(layer, KEY_SELECT)};
    add_strs(arena, &selection.select, &layer->select);
    add_strs(arena, &selection.select, &layer->extend_select);
    add_strs(arena, &selection.ignore, &layer->ignore);
    add_strs(arena, &selection.ignore, &layer->extend_ignore);
    for (uint32_t i = 0; i < layer->severity.len; i++)
        if (layer->severity.at[i].is_off)
            vec_add(arena, &selection.ignore, layer->severity.at[i].selector);
    return selection;
}

/* What is ignored beside an empty `select` would have no effect; so, with Ruff, it goes
   for the next layer up: a file to be extended can list what nobody wants to hear of. */
static void set_selections(Arena *arena, Settings *settings, const Layers *layers)
{
    Strs carried = {0};
    for (uint32_t i = 0; i < layers->len; i++) {
        Selection selection = make_selection(arena, layers->at[i]);
        if (!selection.is_fresh && !selection.select.len && !selection.ignore.len)
            continue;
        add_strs(arena, &selection.ignore, &carried);
        carried = (Strs){0};
        if (selection.is_fresh && !layers->at[i]->select.len)
            carried = selection.ignore;
        vec_add(arena, &settings->selections, selection);
    }
}

static void set_severities(Arena *arena, Settings *settings, const Layers *layers)
{
    for (uint32_t i = 0; i < layers->len; i++)
        if (layers->at[i]->severity.len)
            vec_add(arena, &settings->severities, layers->at[i]->severity);
    const Layer *fail_on = find_layer(layers, KEY_FAIL_ON);
    settings->fail_on = fail_on ? fail_on->fail_on : SEVERITY_ERROR;
}

/* On Linux fork is the default up to Python 3.13 and forkserver from 3.14 on; on macOS
   and Windows it is spawn. Who names start methods means them. */
static void set_methods(Settings *settings, const Layers *layers, Versions versions)
{
    const Layer *target = find_layer(layers, KEY_TARGET_VERSION);
    const Layer *platforms = find_layer(layers, KEY_PLATFORMS);
    const Layer *methods = find_layer(layers, KEY_START_METHODS);
    Platforms where = platforms ? platforms->platforms : PLATFORMS_ALL;
    if (target)
        versions = versions_only(target->target_version);
    settings->target = target ? target->target_version : versions_oldest(versions);
    settings->newest = versions_newest(versions);
    settings->platforms = where;
    Methods found = METHODS_NONE;
    if (where & PLATFORM_LINUX && versions_before(versions, 314))
        found |= METHOD_FORK;
    if (where & PLATFORM_LINUX && versions_from(versions, 314))
        found |= METHOD_FORKSERVER;
    if (where & (PLATFORM_MACOS | PLATFORM_WINDOWS))
        found |= METHOD_SPAWN;
    settings->methods = methods ? methods->start_methods : found;
}

static void set_walking(Settings *settings, const Layers *layers)
{
    const Layer *gitignore = find_layer(layers, KEY_RESPECT_GITIGNORE);
    const Layer *force = find_layer(layers, KEY_FORCE_EXCLUDE);
    settings->respect_gitignore = !gitignore || gitignore->respect_gitignore;
    settings->force_exclude = force && force->force_exclude;
}

Settings *settings_make(Arena *arena, const SettingsSource *source)
{
    const Layers *layers = &source->layers;
    Settings *settings = arena_new(arena, Settings);
    settings->path = source->path;
    settings->folder = source->folder;
    set_patterns(arena, settings, layers);
    set_file_ignores(arena, settings, layers);
    set_selections(arena, settings, layers);
    set_severities(arena, settings, layers);
    set_methods(settings, layers, source->versions);
    set_walking(settings, layers);
    const Layer *format = find_layer(layers, KEY_OUTPUT_FORMAT);
    const Layer *baseline = find_layer(layers, KEY_BASELINE);
    const Layer *src = find_layer(layers, KEY_SRC);
    settings->output_format = format ? format->output_format : STR("full");
    if (baseline)
        settings->baseline = baseline->baseline;
    if (src)
        settings->src = src->src;
    for (uint32_t i = 0; i < layers->len; i++) {
        add_strs(arena, &settings->extend_rules, &layers->at[i]->extend_rules);
        add_mentions(arena, &settings->mentions, &layers->at[i]->mentions);
    }
    return settings;
}
