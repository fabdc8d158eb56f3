/* config/settings.h: what holds for a file, once all that was said about it is put
   together. Read-only. */
#ifndef CONFIG_SETTINGS_H
#define CONFIG_SETTINGS_H

#include "config/layer.h"
#include "config/versions.h"

/* The selectors of one layer: the more exact one wins, then `ignore`; what neither
   matches stays as the layers below have it, or is left out where `is_fresh`. */
typedef struct Selection {
    bool is_fresh; /* it says `select`, so that what lies below doesn't count */
    Strs select, ignore;
} Selection;

typedef Vec(Selection) Selections;

typedef Vec(SeverityChanges) SeverityLayers;

typedef struct Settings {
    Str path;         /* the configuration file; empty: there is none */
    Str folder;       /* the one it is in; else the one the program runs in */
    Patterns exclude; /* what walking leaves out: `exclude` and `extend-exclude` */
    Patterns include; /* files that walking takes: `include` and `extend-include` */
    bool respect_gitignore;
    bool force_exclude;        /* leave out also what the command line names */
    Selections selections;     /* lowest first */
    FileIgnores file_ignores;  /* all that match a file count */
    SeverityLayers severities; /* the highest layer that matches counts */
    Version target;            /* the oldest Python to check for; 0: any */
    Version newest;            /* the newest; 0: no bound */
    Platforms platforms;       /* where the code runs */
    Methods methods;           /* the platform defaults that count */
    Severity fail_on;          /* the exit status is 1 from this severity on */
    Str baseline;              /* absolute, or empty */
    Str output_format;
    Strs src;          /* roots of imports, absolute */
    Mentions mentions; /* of all selectors, to be looked up once the rules are known */
    Strs extend_rules; /* folders of rules, absolute */
} Settings;

typedef struct SettingsSource {
    Str path, folder;  /* as in Settings */
    Layers layers;     /* lowest first; without any, the defaults hold */
    Versions versions; /* what the project says of itself, where no layer has a target */
} SettingsSource;

Settings *settings_make(Arena *arena, const SettingsSource *source);

#endif
