/* config/toml.h: TOML 1.0 → a plain tree of values. tree-sitter says what is where; the
   words themselves, and which tables may be defined where, are read here. */
#ifndef CONFIG_TOML_H
#define CONFIG_TOML_H

#include "base/str.h"

typedef enum {
    TOML_STRING,
    TOML_INTEGER,
    TOML_FLOAT,
    TOML_BOOLEAN,
    TOML_OFFSET_DATE_TIME,
    TOML_LOCAL_DATE_TIME,
    TOML_LOCAL_DATE,
    TOML_LOCAL_TIME,
    TOML_ARRAY,
    TOML_TABLE,
} TomlKind;

typedef struct TomlValue TomlValue;

typedef struct TomlEntry {
    Str key;
    uint32_t row; /* of the key, the first line is 1 */
    TomlValue *value;
} TomlEntry;

struct TomlValue {
    TomlKind kind;
    uint32_t row;
    Str text;        /* of strings, without escapes; of dates and times, as written */
    int64_t integer; /* of integers; 0 or 1 of booleans */
    double number;   /* of floats */
    Vec(TomlValue *) items;
    Vec(TomlEntry) entries; /* in the order of the text; each key once */

    /* What may still be added to a table, or to an array; for toml_table.c alone. */
    bool is_header;   /* [it] stands in the text */
    bool is_tables;   /* an array made by [[it]] */
    bool is_closed;   /* written as a value: "{…}", "[…]" */
    uint32_t section; /* where dotted keys made it; 0: they didn't */
    uint32_t *slots;  /* entries by key, where there are many */
    uint32_t slot_count;
};

typedef struct TomlDocument {
    TomlValue *root; /* a table; what could be read, where there is an error */
    Str error;       /* "want a value", or empty */
    uint32_t error_row;
} TomlDocument;

/* Texts may point into `bytes`. */
TomlDocument toml_parse(Arena *arena, Str bytes);

/* The value at `key` of a table, or NULL. */
TomlValue *toml_find(const TomlValue *table, Str key);

/* "a string", "a list": what a value is called in messages. */
const char *toml_kind_name(TomlKind kind);

#endif
