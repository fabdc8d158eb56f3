/* A table of TOML → a Layer. */
#include "config/read_item.h"

/* Ruff keeps what its linter alone needs in a table of its own. */
static bool may_be_in_lint(Key key)
{
    Shape shape = key_row(key)->shape;
    return shape == SHAPE_SELECTORS || shape == SHAPE_FILE_IGNORES ||
           shape == SHAPE_SEVERITIES;
}

static void fail_type(LayerReader *reader, const TomlValue *value)
{
    reader->row = value->row;
    item_fail(reader,
              str_format(reader->arena, "want %s, and not %s",
                         key_row(reader->key)->wants, toml_kind_name(value->kind)));
}

/* A mistake that isn't about the value of a key. */
static void fail_at(LayerReader *reader, uint32_t row, Str message)
{
    Str place = reader->has_rows ? str_format(reader->arena, ":%u", row) : (Str){0};
    if (!reader->error.len)
        reader->error = str_format(reader->arena, "%.*s%.*s: %.*s", STR_ARG(reader->name),
                                   STR_ARG(place), STR_ARG(message));
}

static void fail_key(LayerReader *reader, const TomlEntry *entry, const char *prefix)
{
    Str nearest = key_nearest(entry->key);
    fail_at(reader, entry->row,
            str_format(reader->arena, "there is no key `%s%.*s`%s%.*s%s", prefix,
                       STR_ARG(entry->key), nearest.len ? "; did you mean `" : "",
                       STR_ARG(nearest), nearest.len ? "`?" : ""));
}

/* The texts in a list; a mistake where something else is in it, or it is none. */
static Strs read_texts(LayerReader *reader, const TomlValue *value)
{
    Strs texts = {0};
    if (value->kind != TOML_ARRAY)
        fail_type(reader, value);
    for (uint32_t i = 0; i < value->items.len; i++) {
        const TomlValue *item = value->items.at[i];
        if (item->kind == TOML_STRING)
            vec_add(reader->arena, &texts, item->text);
        else
            fail_type(reader, item);
    }
    return texts;
}

static void read_list(LayerReader *reader, const TomlValue *value)
{
    Shape shape = key_row(reader->key)->shape;
    Strs texts = read_texts(reader, value);
    for (uint32_t i = 0; i < texts.len; i++) {
        reader->row = value->items.at[i]->row;
        item_add(reader, texts.at[i]);
    }
    if (!texts.len && (shape == SHAPE_PLATFORMS || shape == SHAPE_METHODS))
        item_fail(reader, STR("the list is empty"));
}

static void read_map(LayerReader *reader, const TomlValue *value)
{
    bool is_severity = key_row(reader->key)->shape == SHAPE_SEVERITIES;
    if (value->kind != TOML_TABLE)
        fail_type(reader, value);
    for (uint32_t i = 0; i < value->entries.len; i++) {
        const TomlEntry *entry = &value->entries.at[i];
        reader->row = entry->row;
        if (!is_severity) {
            Strs selectors = read_texts(reader, entry->value);
            item_add_ignore(reader, entry->key, &selectors);
        } else if (entry->value->kind == TOML_STRING) {
            item_add_severity(reader, entry->key, entry->value->text);
        } else {
            fail_type(reader, entry->value);
        }
    }
}

static void read_scalar(LayerReader *reader, const TomlValue *value)
{
    bool is_boolean = key_row(reader->key)->shape == SHAPE_BOOLEAN;
    if (value->kind != (is_boolean ? TOML_BOOLEAN : TOML_STRING))
        fail_type(reader, value);
    else if (is_boolean)
        item_set_boolean(reader, value->integer != 0);
    else
        item_add(reader, value->text);
}

static void read_key(LayerReader *reader, Key key, const TomlEntry *entry)
{
    reader->key = key;
    reader->row = entry->row;
    if (layer_has(reader->layer, key))
        item_fail(reader, STR("stands here and in `lint`"));
    reader->layer->given |= 1U << key;
    if (key == KEY_EXTEND)
        reader->layer->extend_row = entry->row;
    switch (key_row(key)->shape) {
    case SHAPE_TEXT:
    case SHAPE_PATH:
    case SHAPE_REQUIREMENT:
    case SHAPE_BOOLEAN:
    case SHAPE_VERSION:
    case SHAPE_LEVEL: read_scalar(reader, entry->value); break;
    case SHAPE_PLATFORMS:
    case SHAPE_METHODS:
    case SHAPE_SELECTORS:
    case SHAPE_PATHS:
    case SHAPE_PATTERNS: read_list(reader, entry->value); break;
    case SHAPE_FILE_IGNORES:
    case SHAPE_SEVERITIES: read_map(reader, entry->value); break;
    }
}

static void read_lint(LayerReader *reader, const TomlEntry *of)
{
    const TomlValue *lint = of->value;
    if (lint->kind != TOML_TABLE)
        fail_at(reader, of->row,
                str_format(reader->arena, "`lint`: want a table, and not %s",
                           toml_kind_name(lint->kind)));
    for (uint32_t i = 0; i < lint->entries.len; i++) {
        const TomlEntry *entry = &lint->entries.at[i];
        Key key = key_find(entry->key);
        if (key == KEYS || !may_be_in_lint(key))
            fail_key(reader, entry, "lint.");
        else
            read_key(reader, key, entry);
    }
}

void read_table(LayerReader *reader, const TomlValue *table)
{
    for (uint32_t i = 0; i < table->entries.len; i++) {
        const TomlEntry *entry = &table->entries.at[i];
        Key key = key_find(entry->key);
        if (str_equal(entry->key, STR("lint")))
            read_lint(reader, entry);
        else if (key == KEYS)
            fail_key(reader, entry, "");
        else
            read_key(reader, key, entry);
    }
}
