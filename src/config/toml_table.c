/* Which keys are new. A table can be defined once, by [header], by dotted keys of one
   section, or as a value; a table that is only there because a header named one below it
   can still be defined. So the text can be read in any order, and nothing is hidden. */
#include "config/toml_parts.h"

enum { FEW = 8 }; /* entries; more are found by a hash table */

static TomlEntry *find_entry(const TomlValue *table, Str key)
{
    if (!table->slot_count) {
        for (uint32_t i = 0; i < table->entries.len; i++)
            if (str_equal(table->entries.at[i].key, key))
                return &table->entries.at[i];
        return NULL;
    }
    uint32_t mask = table->slot_count - 1;
    for (uint32_t at = str_hash(key) & mask; table->slots[at]; at = (at + 1) & mask) {
        TomlEntry *entry = &table->entries.at[table->slots[at] - 1];
        if (str_equal(entry->key, key))
            return entry;
    }
    return NULL;
}

TomlValue *toml_find(const TomlValue *table, Str key)
{
    const TomlEntry *entry = find_entry(table, key);
    return entry ? entry->value : NULL;
}

static void note_slot(TomlValue *table, uint32_t index)
{
    uint32_t mask = table->slot_count - 1;
    uint32_t at = str_hash(table->entries.at[index].key) & mask;
    while (table->slots[at])
        at = (at + 1) & mask;
    table->slots[at] = index + 1;
}

static void add_entry(TomlReader *reader, TomlValue *table, TomlEntry entry)
{
    vec_add(reader->arena, &table->entries, entry);
    uint32_t count = table->entries.len;
    if (count > FEW && count * 2 > table->slot_count) {
        table->slot_count = table->slot_count ? 2 * table->slot_count : 4 * FEW;
        table->slots = arena_array(reader->arena, uint32_t, table->slot_count);
        for (uint32_t i = 0; i < count; i++)
            note_slot(table, i);
    } else if (table->slot_count) {
        note_slot(table, count - 1);
    }
}

static TomlValue *add_table(TomlReader *reader, TomlValue *to, Str key, uint32_t row)
{
    TomlValue *table = toml_value(reader, TOML_TABLE, row);
    add_entry(reader, to, (TomlEntry){key, row, table});
    return table;
}

static TomlValue *fail_twice(TomlReader *reader, Str key, uint32_t row, uint32_t older)
{
    toml_fail(reader, row,
              str_format(reader->arena, "`%.*s` is there already, since line %u",
                         STR_ARG(key), older));
    return NULL;
}

/* The table below `table` on the way to a header; NULL where nothing can be there. */
static TomlValue *enter_for_header(TomlReader *reader, TomlValue *table, Str key,
                                   uint32_t row)
{
    const TomlEntry *entry = find_entry(table, key);
    if (!entry)
        return add_table(reader, table, key, row);
    TomlValue *found = entry->value;
    if (found->kind == TOML_ARRAY && found->is_tables)
        found = vec_last(&found->items);
    if (found->kind != TOML_TABLE || found->is_closed)
        return fail_twice(reader, key, row, entry->row);
    return found;
}

static TomlValue *define_table(TomlReader *reader, TomlValue *table, Str key,
                               uint32_t row)
{
    const TomlEntry *entry = find_entry(table, key);
    TomlValue *found = entry ? entry->value : add_table(reader, table, key, row);
    bool is_taken = found->kind != TOML_TABLE || found->is_header || found->is_closed ||
                    found->section;
    if (is_taken)
        return fail_twice(reader, key, row, entry ? entry->row : row);
    found->is_header = true;
    return found;
}

static TomlValue *add_to_array(TomlReader *reader, TomlValue *table, Str key,
                               uint32_t row)
{
    const TomlEntry *entry = find_entry(table, key);
    TomlValue *array = entry ? entry->value : toml_value(reader, TOML_ARRAY, row);
    if (!entry) {
        array->is_tables = true;
        add_entry(reader, table, (TomlEntry){key, row, array});
    } else if (array->kind != TOML_ARRAY || !array->is_tables) {
        return fail_twice(reader, key, row, entry->row);
    }
    TomlValue *added = toml_value(reader, TOML_TABLE, row);
    added->is_header = true;
    vec_add(reader->arena, &array->items, added);
    return added;
}

void toml_open_table(TomlReader *reader, const TomlKey *key, bool is_array)
{
    TomlValue *table = reader->document->root;
    const Strs *parts = &key->parts;
    for (uint32_t i = 0; table && i + 1 < parts->len; i++)
        table = enter_for_header(reader, table, parts->at[i], key->row);
    if (table && is_array)
        table = add_to_array(reader, table, vec_last(parts), key->row);
    else if (table)
        table = define_table(reader, table, vec_last(parts), key->row);
    reader->table = table ? table : toml_value(reader, TOML_TABLE, key->row);
    reader->section = ++reader->sections;
}

/* The table below `table` on the way that a dotted key goes: a new one, one that keys of
   this section made, or one that nobody defined yet. */
static TomlValue *enter_for_pair(TomlReader *reader, TomlValue *table, Str key,
                                 uint32_t row)
{
    const TomlEntry *entry = find_entry(table, key);
    TomlValue *found = entry ? entry->value : add_table(reader, table, key, row);
    bool is_other = found->kind != TOML_TABLE || found->is_header || found->is_closed ||
                    (found->section && found->section != reader->section);
    if (is_other)
        return fail_twice(reader, key, row, entry ? entry->row : row);
    found->section = reader->section;
    return found;
}

void toml_add_pair(TomlReader *reader, const TomlKey *key, TomlValue *value)
{
    TomlValue *table = reader->table;
    const Strs *parts = &key->parts;
    for (uint32_t i = 0; table && i + 1 < parts->len; i++)
        table = enter_for_pair(reader, table, parts->at[i], key->row);
    if (!table)
        return;
    Str last = vec_last(parts);
    const TomlEntry *entry = find_entry(table, last);
    if (entry)
        fail_twice(reader, last, key->row, entry->row);
    else
        add_entry(reader, table, (TomlEntry){last, key->row, value});
}
