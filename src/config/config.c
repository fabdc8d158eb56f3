/* Which settings hold for which folder. */
#include "config/config.h"

struct Config {
    Arena *arena;
    ConfigSetup setup;
    const Settings *defaults;
    Str error;
};

Config *config_make(Arena *arena, const ConfigSetup *setup)
{
    Config *config = arena_new(arena, Config);
    *config = (Config){.arena = arena, .setup = *setup};
    SettingsSource source = {.folder = setup->folder, .versions = VERSIONS_ANY};
    vec_add(arena, &source.layers, setup->line);
    config->defaults = settings_make(arena, &source);
    return config;
}

const Settings *config_settings(Config *config, Str folder)
{
    (void)folder;
    return config->defaults;
}

const Settings *config_root(Config *config)
{
    return config_settings(config, config->setup.folder);
}

Str config_error(const Config *config)
{
    return config->error;
}
