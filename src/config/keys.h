/* config/keys.h: the table of keys that a configuration may have. */
#ifndef CONFIG_KEYS_H
#define CONFIG_KEYS_H

#include <stddef.h>

#include "config/layer.h"

/* What a key's value is, and so the type of its place in a Layer. */
typedef enum {
    SHAPE_TEXT,         /* Str */
    SHAPE_PATH,         /* Str, absolute */
    SHAPE_REQUIREMENT,  /* Str */
    SHAPE_BOOLEAN,      /* bool */
    SHAPE_VERSION,      /* Version */
    SHAPE_LEVEL,        /* Severity */
    SHAPE_PLATFORMS,    /* Platforms */
    SHAPE_METHODS,      /* Methods */
    SHAPE_SELECTORS,    /* Strs */
    SHAPE_PATHS,        /* Strs, absolute */
    SHAPE_PATTERNS,     /* Patterns */
    SHAPE_FILE_IGNORES, /* FileIgnores */
    SHAPE_SEVERITIES,   /* SeverityChanges */
} Shape;

typedef struct KeyRow {
    Str name;
    Shape shape;
    size_t field;         /* its place in a Layer */
    const char *wants;    /* "a list of paths" */
    const char *fallback; /* the default, as text */
    const char *option;   /* "--select"; "": none */
    const char *example;  /* a line of TOML */
    const char *help;     /* Markdown */
} KeyRow;

const KeyRow *key_row(Key key);

/* KEYS where there is none of that name. */
Key key_find(Str name);

/* The name of the key that `name` is most like; empty where it is like none. */
Str key_nearest(Str name);

#endif
