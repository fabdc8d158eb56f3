/* Messages about the run itself. A line is written whole, also when several threads
   warn. */
#define _POSIX_C_SOURCE 200809L /* flockfile */
#include "base/fail.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

__attribute__((format(printf, 2, 0))) static void
write_line(const char *prefix, const char *format, va_list arguments)
{
    flockfile(stderr);
    fputs(prefix, stderr);
    vfprintf(stderr, format, arguments);
    fputc('\n', stderr);
    funlockfile(stderr);
}

void fail(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_line("picklint: ", format, arguments);
    va_end(arguments);
    exit(EXIT_TROUBLE);
}

void warn(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    write_line("picklint: warning: ", format, arguments);
    va_end(arguments);
}
