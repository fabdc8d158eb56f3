/* report/screen.h: text on a terminal: its colours, how many cells it takes, and nothing
   in it that could make the terminal, or who reads the log of a build, do something. */
#ifndef REPORT_SCREEN_H
#define REPORT_SCREEN_H

#include <locale.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"

typedef enum {
    INK_PLAIN,
    INK_BOLD,
    INK_ERROR,
    INK_WARNING,
    INK_INFO,
    INK_HELP,
    INK_FRAME,
    INK_PATH, /* a heading */
} Ink;

typedef struct Screen {
    FILE *out;
    bool colour;
    locale_t wide, before; /* for screen_end */
} Screen;

/* One character as it is shown: `shown` takes `width` cells and stands for `bytes` of the
   text, until the next one is asked for. */
typedef struct Glyph {
    Str shown;
    uint32_t bytes, width;
} Glyph;

/* Between the two, this thread knows how wide characters are, whatever LANG says. */
Screen screen_begin(FILE *out, bool colour);
void screen_end(Screen *screen);

/* The character at byte `at` of `text`, shown at cell `column` of its line. */
Glyph glyph_at(Str text, uint32_t at, uint32_t column);

/* The cells that `text` takes at the beginning of a line. */
uint32_t screen_width(Str text);

/* Prints `text`, which stands on one line. */
void screen_print(const Screen *screen, Ink ink, Str text);

/* The same, as printf. */
void screen_format(const Screen *screen, Ink ink, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* `count` times `mark`. */
void screen_repeat(const Screen *screen, Ink ink, char mark, uint32_t count);

#endif
