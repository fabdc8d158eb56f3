/* config/layer.h: what one source of settings says: a configuration file, or the command
   line. Only the keys in `given` say anything. Layers on top of each other make Settings
   (see settings.h). */
#ifndef CONFIG_LAYER_H
#define CONFIG_LAYER_H

#include "base/glob.h"
#include "rule/words.h"

/* A glob for paths, as its author wrote it. As with Ruff, a path matches it as a whole,
   where the pattern is taken to begin in `folder`, and by its name alone where the
   pattern has no slash. */
typedef struct Pattern {
    Str text;
    Str folder; /* absolute */
} Pattern;

typedef Vec(Pattern) Patterns;

/* Selectors (see finding/filter.h) to be left out in the files that match `pattern`, or
   with `is_negated`, `!pattern`, in all others. */
typedef struct FileIgnore {
    Pattern pattern;
    PathGlobs globs; /* the same, ready for matching */
    bool is_negated;
    Strs selectors;
} FileIgnore;

typedef Vec(FileIgnore) FileIgnores;

/* How grave are findings that a selector matches. */
typedef struct SeverityChange {
    Str selector;
    Severity severity;
    bool is_off; /* not to be heard of at all */
} SeverityChange;

typedef Vec(SeverityChange) SeverityChanges;

typedef enum {
    PLATFORM_LINUX = 1,
    PLATFORM_MACOS = 2,
    PLATFORM_WINDOWS = 4,
    PLATFORMS_ALL = 7,
} Platform;
typedef uint8_t Platforms;

typedef enum {
#define KEY(key, ...) KEY_##key,
#include "config/keys.def"
#undef KEY
    KEYS
} Key;
_Static_assert(KEYS <= 32, "Layer.given has a bit for each");

/* A selector, and where somebody wrote it: "picklint.toml:3: `select`", "--select". */
typedef struct Mention {
    Str selector, where;
} Mention;

typedef Vec(Mention) Mentions;

typedef struct Layer {
    Str path;       /* the file; empty for the command line */
    Str folder;     /* what paths are relative to, absolute */
    uint32_t given; /* a bit for each Key */
    Str extend;     /* absolute */
    uint32_t extend_row;
    Str required_version;
    Version target_version;
    Platforms platforms;
    Methods start_methods;
    Strs select, extend_select, ignore, extend_ignore;
    SeverityChanges severity;
    FileIgnores per_file_ignores, extend_per_file_ignores;
    Patterns exclude, extend_exclude, include, extend_include;
    bool respect_gitignore, force_exclude;
    Str baseline; /* absolute */
    Str output_format;
    Severity fail_on;
    Strs src, extend_rules; /* absolute */
    Mentions mentions;      /* of all selectors */
} Layer;

typedef Vec(const Layer *) Layers;

static inline bool layer_has(const Layer *layer, Key key)
{
    return (layer->given >> key & 1U) != 0;
}

#endif
