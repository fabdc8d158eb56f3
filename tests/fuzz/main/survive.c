/* In place of base/fail.c: a user's mistake ends the input, and not the fuzzer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include "base/fail.h"
#include "fuzz.h"

static jmp_buf way_out;

/* The message is put together, which must not go wrong either, and dropped. */
__attribute__((format(printf, 1, 0))) static void format_message(const char *format,
                                                                 va_list arguments)
{
    char text[256];
    vsnprintf(text, sizeof text, format, arguments);
}

void fail_asks_for_room(void (*make_way)(bool is_last))
{
    (void)make_way;
}

void warn(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    format_message(format, arguments);
    va_end(arguments);
}

void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    format_message(format, arguments);
    va_end(arguments);
    longjmp(way_out, 1);
}

void survive(void (*run)(Arena *arena, Str input), Arena *arena, Str input)
{
    if (setjmp(way_out) == 0)
        run(arena, input);
}

StrPair fuzz_cut(Str input, Str mark)
{
    int64_t at = str_find(input, mark);
    if (at < 0)
        return (StrPair){input, str_slice(input, input.len, input.len)};
    return (StrPair){str_slice(input, 0, (uint32_t)at),
                     str_slice(input, (uint32_t)at + mark.len, input.len)};
}
