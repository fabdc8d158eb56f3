/* config/read.h: texts → a Layer. */
#ifndef CONFIG_READ_H
#define CONFIG_READ_H

#include "config/layer.h"
#include "config/toml.h"

typedef struct LayerReader {
    Arena *arena;
    Layer *layer;  /* its `folder` is set */
    Str version;   /* of picklint; empty: any is right */
    Str name;      /* of the file, or "--config"; empty for options */
    bool has_rows; /* it is a file, so that messages name lines */
    Str error; /* the first mistake: "picklint.toml:3: `select`: want …"; or empty */
    Key key;   /* what is being read, for messages */
    uint32_t row;
} LayerReader;

/* Adds what a table of keys says. */
void read_table(LayerReader *reader, const TomlValue *table);

/* Adds what an option says: where the key has a list, "a,b" adds two to it; where it has
   patterns with selectors, "a.py:PKL1,b.py:PKL1". A boolean is "true" or "false". */
void read_option(LayerReader *reader, Key key, Str value);

/* The absolute path that `text` in a file of `folder` means; "~/x" is in the home
   folder. */
Str read_path(Arena *arena, Str folder, Str text);

#endif
