/* base/hostile.h: what text that somebody else wrote may do to those who print it, or
   read what was printed. */
#ifndef BASE_HOSTILE_H
#define BASE_HOSTILE_H

#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"

/* One character as people may see it: `shown` stands for `bytes` of the text, until the
   next one is asked for. */
typedef struct Harmless {
    Str shown;
    uint32_t bytes;
} Harmless;

/* What to print for the character at byte `at`: controls (also tabs and line ends) as
   their Unicode pictures ("␛"), hostile characters by number ("<U+202E>"), bytes that are
   no UTF-8 as U+FFFD, and hostile brackets as "⟦". All others are as they are. */
Harmless harmless_at(Str text, uint32_t at);

/* Prints all of them. */
void harmless_print(FILE *out, Str text);

/* The code point of the well-formed UTF-8 character of `len` bytes at `at`. */
uint32_t utf8_point(Str text, uint32_t at, uint32_t len);

/* Whether a character beyond ASCII is a control, can't be seen, or changes the direction
   of writing ("Trojan Source", CVE-2021-42574). */
bool hostile_point(uint32_t point);

/* Whether `at` is the bracket of "##vso[" or "##[": in the logs of Azure Pipelines and of
   GitHub Actions these begin a command, wherever in a line they stand. */
bool hostile_bracket(Str text, uint32_t at);

#endif
