/* config/config.h: which settings hold for which folder. Files are looked at when they
   are asked for, each once. One thread at a time uses a Config. */
#ifndef CONFIG_CONFIG_H
#define CONFIG_CONFIG_H

#include "base/file.h"
#include "config/settings.h"

typedef struct Config Config;

typedef struct ConfigSetup {
    const Files *files;
    Str folder;        /* the one the program runs in, absolute */
    Str version;       /* of picklint, for `required-version`; empty: any is right */
    Str user_folder;   /* the user's own configuration is there; empty: nowhere */
    const Layer *line; /* what options say; on top of everything */
    Strs texts;        /* of --config: a path, or TOML */
    bool is_isolated;  /* read no files */
} ConfigSetup;

Config *config_make(Arena *arena, const ConfigSetup *setup);

/* $XDG_CONFIG_HOME/picklint, ~/.config/picklint; empty where there is no home. */
Str config_user_folder(Arena *arena);

/* The settings for files in `folder` (absolute), and for whether a folder in it is
   walked. They live as long as the Config; folders under the same configuration have the
   same ones. Where a configuration is wrong, see config_error. */
const Settings *config_settings(Config *config, Str folder);

/* The settings for what concerns the run as a whole (output-format, respect-gitignore,
   force-exclude): those of the folder that the program runs in. */
const Settings *config_root(Config *config);

/* All that were made so far. */
typedef Vec(const Settings *) SettingsList;
const SettingsList *config_list(const Config *config);

/* "picklint.toml:3: there is no key …": a mistake met in a configuration; empty where
   there was none. */
Str config_error(const Config *config);

#endif
