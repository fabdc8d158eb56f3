/* Fuzzes the command line: an argument a line. */
#include <string.h>
#include <unistd.h>

#include "main/fuzz.h"
#include "options.h"

enum { MOST = 64 };

static char *copy(Arena *arena, Str text)
{
    char *to = arena_array(arena, char, text.len + 1);
    memcpy(to, text.at, text.len);
    return to;
}

static void read_options(Arena *arena, Str input)
{
    char *arguments[MOST + 1] = {0}; /* getopt takes them without const, and sorts them */
    int count = 0;
    arguments[count++] = copy(arena, STR("picklint"));
    for (StrPair cut = str_cut(input, '\n'); cut.head.len && count < MOST;
         cut = str_cut(cut.tail, '\n'))
        arguments[count++] = copy(arena, cut.head);
    optind =
        0; /* the state of a reading that was broken off goes, which has more to it */
    getopt(1, arguments, "");
    options_read(arena, count, arguments);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    survive(read_options, &arena, (Str){(const char *)bytes, (uint32_t)size});
    arena_free(&arena);
    return 0;
}
