/* Text on a terminal. Source code may hold anything, also sequences made to deceive who
   reads them in a terminal; base/hostile.h says what is shown of it, and the C library
   how wide that is. */
#define _XOPEN_SOURCE 700 /* wcwidth */
#include "report/screen.h"

#include <assert.h>
#include <stdarg.h>
#include <wchar.h>

#include "base/hostile.h"

enum { TAB_STOP = 8 };

/* Ruff's colours. */
static const char *const inks[] = {
    [INK_BOLD] = "\x1b[1m",    [INK_ERROR] = "\x1b[1;91m", [INK_WARNING] = "\x1b[1;33m",
    [INK_INFO] = "\x1b[1;94m", [INK_HELP] = "\x1b[1;96m",  [INK_FRAME] = "\x1b[1;94m",
    [INK_PATH] = "\x1b[4m",
};

Screen screen_begin(FILE *out, bool colour)
{
    Screen screen = {.out = out, .colour = colour};
    screen.wide = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    if (screen.wide)
        screen.before = uselocale(screen.wide);
    return screen;
}

void screen_end(Screen *screen)
{
    if (!screen->wide)
        return;
    uselocale(screen->before);
    freelocale(screen->wide);
}

/* What the C library doesn't know is taken for one cell wide. */
static uint32_t width_of(uint32_t point)
{
    int width = wcwidth((wchar_t)point);
    return width < 0 ? 1 : (uint32_t)width;
}

/* What harmless_at puts in the place of characters has a cell a letter. */
Glyph glyph_at(Str text, uint32_t at, uint32_t column)
{
    assert(at < text.len);
    if (text.at[at] == '\t') {
        uint32_t width = TAB_STOP - column % TAB_STOP;
        return (Glyph){{"        ", width}, 1, width};
    }
    Harmless next = harmless_at(text, at);
    uint32_t width = 0, len;
    for (uint32_t i = 0; i < next.shown.len; i += len) {
        len = str_utf8_len(next.shown, i);
        width += width_of(utf8_point(next.shown, i, len));
    }
    return (Glyph){next.shown, next.bytes, width};
}

uint32_t screen_width(Str text)
{
    uint32_t column = 0;
    for (uint32_t at = 0; at < text.len;) {
        Glyph glyph = glyph_at(text, at, column);
        column += glyph.width;
        at += glyph.bytes;
    }
    return column;
}

static void begin_ink(const Screen *screen, Ink ink)
{
    if (screen->colour && ink != INK_PLAIN)
        fputs(inks[ink], screen->out);
}

static void end_ink(const Screen *screen, Ink ink)
{
    if (screen->colour && ink != INK_PLAIN)
        fputs("\x1b[0m", screen->out);
}

static void print_glyphs(FILE *out, Str text)
{
    uint32_t column = 0;
    for (uint32_t at = 0; at < text.len;) {
        Glyph glyph = glyph_at(text, at, column);
        fwrite(glyph.shown.at, 1, glyph.shown.len, out);
        column += glyph.width;
        at += glyph.bytes;
    }
}

void screen_print(const Screen *screen, Ink ink, Str text)
{
    begin_ink(screen, ink);
    print_glyphs(screen->out, text);
    end_ink(screen, ink);
}

void screen_format(const Screen *screen, Ink ink, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    begin_ink(screen, ink);
    vfprintf(screen->out, format, arguments);
    end_ink(screen, ink);
    va_end(arguments);
}

void screen_repeat(const Screen *screen, Ink ink, char mark, uint32_t count)
{
    begin_ink(screen, ink);
    for (uint32_t i = 0; i < count; i++)
        fputc(mark, screen->out);
    end_ink(screen, ink);
}
