/* base/fail.h: the only way out of the program for a user's mistake. */
#ifndef BASE_FAIL_H
#define BASE_FAIL_H

#include <stdbool.h>

enum { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_TROUBLE = 2 };

/* Writes "picklint: MESSAGE" as one line on stderr and exits with status 2. */
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Writes "picklint: warning: MESSAGE" as one line on stderr. */
void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Before each message `make_way` is called, as other text may stand on the terminal's
   line; `is_last` is true for that of fail(). */
void fail_asks_for_room(void (*make_way)(bool is_last));

#endif
