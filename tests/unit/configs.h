/* tests/unit/configs.h: configurations held in memory. */
#ifndef UNIT_CONFIGS_H
#define UNIT_CONFIGS_H

#include "config/config.h"

/* A configuration of the folder / that says `text`. */
static inline Config *config_of(Arena *arena, const char *text)
{
    Str *path = arena_new(arena, Str), *bytes = arena_new(arena, Str);
    *path = STR("/picklint.toml");
    *bytes = str_of(text);
    Layer *line = arena_new(arena, Layer);
    line->folder = STR("/");
    ConfigSetup setup = {.files = files_memory(arena, path, bytes, 1), .line = line};
    setup.folder = STR("/");
    return config_make(arena, &setup);
}

#endif
