/* Fuzzes ignore files: one text is the .ignore, the .gitignore, the repository's exclude
   file and that of a folder below. */
#include "base/ignores.h"
#include "main/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Str text = {(const char *)bytes, (uint32_t)size};
    const Str paths[] = {STR("/a/.ignore"), STR("/a/.gitignore"), STR("/a/b/.gitignore"),
                         STR("/a/.git/info/exclude")};
    const Str texts[] = {text, text, text, text};
    const Files *files = files_memory(&arena, paths, texts, 4);
    const IgnoreSetup *setup = ignores_setup(&arena, files);
    const Ignores *ignores = ignores_begin(&arena, setup, STR("/a/b"));
    ignores_match(ignores, STR("/a/b/c.py"), false);
    ignores_match(ignores, STR("/a/b/build"), true);
    arena_free(&arena);
    return 0;
}
