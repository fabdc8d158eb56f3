/* Fuzzes patterns: the input is a list of ignored files, a pattern of a configuration,
   and a path, parted by NULs. */
#include <stddef.h>

#include "base/glob.h"
#include "base/ignore_list.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size > 1 << 14)
        return 0;
    Arena arena = {0};
    StrPair first = str_cut((Str){(const char *)bytes, (uint32_t)size}, '\0');
    StrPair second = str_cut(first.tail, '\0');
    Str path = str_format(&arena, "/%.*s", STR_ARG(second.tail));
    const IgnoreList *list = ignore_list_read(&arena, first.head);
    ignore_list_say(list, second.tail, true);
    PathGlobs globs = {0};
    if (!path_globs_add(&arena, &globs, second.head, STR("/a[b")))
        path_globs_match(&globs, path);
    arena_free(&arena);
    return 0;
}
