/* Messages about the run itself. A line is written whole, also when several threads
   warn. */
#define _POSIX_C_SOURCE 200809L /* flockfile */
#include "base/fail.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/hostile.h"

static void (*ask_for_room)(bool is_last);

void fail_asks_for_room(void (*make_way)(bool is_last))
{
    ask_for_room = make_way;
}

/* Messages name files, whose names may be anybody's. */
__attribute__((format(printf, 3, 0))) static void
write_line(bool is_last, const char *prefix, const char *format, va_list arguments)
{
    Arena arena = {0};
    va_list again;
    va_copy(again, arguments);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = arena_alloc(&arena, (size_t)len + 1);
    vsnprintf(text, (size_t)len + 1, format, arguments);
    flockfile(stderr);
    if (ask_for_room)
        ask_for_room(is_last);
    fputs(prefix, stderr);
    harmless_print(stderr, (Str){text, (uint32_t)len});
    fputc('\n', stderr);
    funlockfile(stderr);
    arena_free(&arena);
}

void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_line(true, "picklint: ", format, arguments);
    va_end(arguments);
    exit(EXIT_TROUBLE);
}

void warn(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_line(false, "picklint: warning: ", format, arguments);
    va_end(arguments);
}
