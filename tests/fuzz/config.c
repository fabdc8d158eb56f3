/* Fuzzes configurations: the input is a pyproject.toml and, behind the first "\n###\n",
   the file that it may extend. */
#include <stdint.h>
#include <stdlib.h>

#include "config/config.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size > UINT32_MAX)
        return -1;
    Arena arena = {0};
    Str all = {(const char *)data, (uint32_t)size}, mark = STR("\n###\n");
    int64_t cut = size ? str_find(all, mark) : -1;
    uint32_t end = cut < 0 ? all.len : (uint32_t)cut;
    Str paths[] = {STR("/p/pyproject.toml"), STR("/p/a.toml")};
    Str texts[] = {str_slice(all, 0, end), str_slice(all, end + mark.len, all.len)};
    Layer line = {.folder = STR("/p")};
    ConfigSetup setup = {.files = files_memory(&arena, paths, texts, 2), .line = &line};
    setup.folder = line.folder;
    Config *config = config_make(&arena, &setup);
    if (!config_settings(config, STR("/p/q")))
        abort();
    arena_free(&arena);
    return 0;
}
