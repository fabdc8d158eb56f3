/* config/toml_parts.h: what the files of the TOML reader share; for toml*.c alone. */
#ifndef CONFIG_TOML_PARTS_H
#define CONFIG_TOML_PARTS_H

#include "config/toml.h"

typedef struct TomlReader {
    Arena *arena;
    Str bytes;
    TomlDocument *document;
    TomlValue *table;  /* that the pairs to come belong to */
    uint32_t section;  /* of dotted keys: from one [header] to the next, or one "{…}" */
    uint32_t sections; /* how many there were */
    uint32_t depth;    /* of arrays and inline tables */
} TomlReader;

/* The parts of a key, and where it stands. */
typedef struct TomlKey {
    Strs parts;
    uint32_t row;
} TomlKey;

/* Notes the first mistake. */
void toml_fail(TomlReader *reader, uint32_t row, Str message);

TomlValue *toml_value(TomlReader *reader, TomlKind kind, uint32_t row);

/* toml_text.c: a string as it stands in the text, quotes included → what it means. */
Str toml_string(TomlReader *reader, Str text, uint32_t row);

/* toml_number.c: fills `value`, of some kind, from its text. */
void toml_number(TomlReader *reader, TomlValue *value, Str text);

/* toml_table.c: makes the table of [key], or the next one of [[key]], the reader's. */
void toml_open_table(TomlReader *reader, const TomlKey *key, bool is_array);

/* key = value in the reader's table. */
void toml_add_pair(TomlReader *reader, const TomlKey *key, TomlValue *value);

#endif
