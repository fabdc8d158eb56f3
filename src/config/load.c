/* Configuration files. In a pyproject.toml the settings are those of [tool.picklint]; any
   other file is ours from beginning to end. */
#include "config/load.h"

#include "config/read.h"

static bool is_pyproject(Str path)
{
    return str_equal(path_name(path), STR("pyproject.toml"));
}

static Str shown_path(const Loader *loader, Str path)
{
    return path_below(loader->here, path);
}

/* Folders may be asked about in any order: of several mistakes one is always the same. */
static void load_fail(Loader *loader, Str message)
{
    if (!loader->error.len || str_compare(message, loader->error) < 0)
        loader->error = message;
}

static const TomlValue *find_tool(const TomlValue *root)
{
    const TomlValue *tool = toml_find(root, STR("tool"));
    return tool && tool->kind == TOML_TABLE ? toml_find(tool, STR("picklint")) : NULL;
}

static TomlDocument parse_once(Loader *loader, Str path, Str bytes)
{
    for (uint32_t i = 0; i < loader->parsed.len; i++)
        if (str_equal(loader->parsed.at[i].path, path))
            return loader->parsed.at[i].document;
    Parsed parsed = {path, toml_parse(loader->arena, bytes)};
    vec_add(loader->arena, &loader->parsed, parsed);
    return parsed.document;
}

/* The root of the file's values; NULL, and a mistake is noted, where it is no TOML. */
static const TomlValue *parse_file(Loader *loader, Str path, Str bytes)
{
    TomlDocument document = parse_once(loader, path, bytes);
    Str shown = shown_path(loader, path);
    if (!document.error.len)
        return document.root;
    load_fail(loader, str_format(loader->arena, "%.*s:%u: %.*s", STR_ARG(shown),
                                 document.error_row, STR_ARG(document.error)));
    return NULL;
}

/* The settings in the file; NULL where it has none, or can't be read. */
static const TomlValue *find_settings(Loader *loader, Str path)
{
    FileBytes file = loader->files->read(loader->files, loader->arena, path);
    Str shown = shown_path(loader, path);
    if (file.error) {
        load_fail(loader,
                  str_format(loader->arena, "%.*s: %s", STR_ARG(shown), file.error));
        return NULL;
    }
    const TomlValue *root = parse_file(loader, path, file.bytes);
    if (!root || !is_pyproject(path))
        return root;
    const TomlValue *tool = find_tool(root);
    if (tool && tool->kind != TOML_TABLE)
        load_fail(loader, str_format(loader->arena, "%.*s:%u: tool.picklint is no table",
                                     STR_ARG(shown), tool->row));
    return tool;
}

static Layer *load_layer(Loader *loader, Str path, Str folder)
{
    Layer *layer = arena_new(loader->arena, Layer);
    layer->path = path;
    layer->folder = folder.len ? folder : path_folder(path);
    LayerReader reader = {.arena = loader->arena, .layer = layer, .has_rows = true};
    reader.name = shown_path(loader, path);
    reader.version = loader->version;
    const TomlValue *table = find_settings(loader, path);
    if (table)
        read_table(&reader, table);
    if (reader.error.len)
        load_fail(loader, reader.error);
    return layer;
}

/* "picklint.toml:1: `extend` comes back: picklint.toml → a.toml → picklint.toml". */
static bool check_circle(Loader *loader, const Layers *chain, const Layer *layer)
{
    Strs names = {0};
    bool is_circle = false;
    for (uint32_t i = 0; i < chain->len; i++)
        is_circle = is_circle || str_equal(layer->extend, chain->at[i]->path);
    if (!is_circle)
        return true;
    for (uint32_t i = 0; i < chain->len; i++)
        vec_add(loader->arena, &names, shown_path(loader, chain->at[i]->path));
    vec_add(loader->arena, &names, shown_path(loader, layer->extend));
    Str circle = str_join(loader->arena, &names, STR(" → "));
    Str shown = shown_path(loader, layer->path);
    load_fail(loader, str_format(loader->arena, "%.*s:%u: `extend` goes round: %.*s",
                                 STR_ARG(shown), layer->extend_row, STR_ARG(circle)));
    return false;
}

/* `extend` names a file from the folder of the one that it stands in, whatever other
   paths are relative to. */
static Str extended_path(Loader *loader, const Layer *layer)
{
    return read_path(loader->arena, path_folder(layer->path), layer->extend);
}

/* The path of the file that `layer`, the last of `chain`, extends; empty where it extends
   none, or none that can be. */
static Str next_path(Loader *loader, const Layers *chain, Layer *layer)
{
    if (!layer_has(layer, KEY_EXTEND) || loader->error.len)
        return (Str){0};
    layer->extend = extended_path(loader, layer);
    if (!check_circle(loader, chain, layer))
        return (Str){0};
    if (loader->files->kind(loader->files, layer->extend) == FILE_REGULAR)
        return layer->extend;
    Str shown = shown_path(loader, layer->path), to = shown_path(loader, layer->extend);
    load_fail(loader,
              str_format(loader->arena, "%.*s:%u: `extend`: there is no file '%.*s'",
                         STR_ARG(shown), layer->extend_row, STR_ARG(to)));
    return (Str){0};
}

void load_file(Loader *loader, Str path, Str folder, Layers *layers)
{
    Layers chain = {0};
    while (path.len) {
        Layer *layer = load_layer(loader, path, folder);
        vec_add(loader->arena, &chain, layer);
        path = next_path(loader, &chain, layer);
    }
    for (uint32_t i = chain.len; i > 0; i--)
        vec_add(loader->arena, layers, chain.at[i - 1]);
}

bool load_text(Loader *loader, Str text, Layers *layers)
{
    TomlDocument document = toml_parse(loader->arena, text);
    if (document.error.len)
        return false;
    Layer *layer = arena_new(loader->arena, Layer);
    layer->folder = loader->here;
    LayerReader reader = {.arena = loader->arena, .layer = layer};
    reader.name = STR("--config");
    reader.version = loader->version;
    read_table(&reader, document.root);
    if (layer_has(layer, KEY_EXTEND))
        load_fail(loader, STR("--config: `extend` can only stand in a file"));
    if (reader.error.len)
        load_fail(loader, reader.error);
    vec_add(loader->arena, layers, layer);
    return true;
}

bool load_has_settings(Loader *loader, Str path, Str bytes)
{
    if (str_find(bytes, STR("picklint")) < 0)
        return false;
    const TomlValue *root = parse_file(loader, path, bytes);
    return root && find_tool(root);
}

bool load_versions(Loader *loader, Str path, Str bytes, Versions *versions)
{
    if (str_find(bytes, STR("requires-python")) < 0)
        return false;
    TomlDocument document = parse_once(loader, path, bytes);
    const TomlValue *project = toml_find(document.root, STR("project"));
    if (document.error.len || !project || project->kind != TOML_TABLE)
        return false;
    const TomlValue *value = toml_find(project, STR("requires-python"));
    if (!value || value->kind != TOML_STRING)
        return false;
    *versions = versions_read(value->text);
    return true;
}
