/* config/load.h: configuration files → Layers. */
#ifndef CONFIG_LOAD_H
#define CONFIG_LOAD_H

#include "base/file.h"
#include "config/layer.h"
#include "config/toml.h"
#include "config/versions.h"

/* A file that was parsed already: a pyproject.toml may be asked twice. */
typedef struct Parsed {
    Str path;
    TomlDocument document;
} Parsed;

typedef struct Loader {
    Arena *arena;
    const Files *files;
    Str version; /* of picklint */
    Str here;    /* the folder that messages name files from */
    Str error;   /* the first mistake, or empty */
    Vec(Parsed) parsed;
} Loader;

/* Appends what the file at `path` (absolute) says, below it what the files say that it
   extends. Paths in it are relative to `folder`; empty: each file's own. */
void load_file(Loader *loader, Str path, Str folder, Layers *layers);

/* Appends what `text`, TOML from the command line, says. False, and nothing is done,
   where it is no TOML. */
bool load_text(Loader *loader, Str text, Layers *layers);

/* Whether the file at `path`, a pyproject.toml that holds `bytes`, has settings of
   ours. */
bool load_has_settings(Loader *loader, Str path, Str bytes);

/* `requires-python` in [project] of such a file; false where it says none. */
bool load_versions(Loader *loader, Str path, Str bytes, Versions *versions);

#endif
