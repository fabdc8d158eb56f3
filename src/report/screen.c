/* Text on a terminal. Source code may hold anything, also sequences made to deceive who
   reads them in a terminal; so control characters are shown by their Unicode pictures
   ("␛"), and what isn't text or changes the direction of writing as U+FFFD. How wide the
   rest is, the C library knows. */
#define _XOPEN_SOURCE 700 /* wcwidth */
#include "report/screen.h"

#include <assert.h>
#include <stdarg.h>
#include <wchar.h>

enum { TAB_STOP = 8, BYTE_ORDER_MARK = 0xFEFF };

/* Ruff's colours. */
static const char *const inks[] = {
    [INK_BOLD] = "\x1b[1m",    [INK_ERROR] = "\x1b[1;91m", [INK_WARNING] = "\x1b[1;33m",
    [INK_INFO] = "\x1b[1;94m", [INK_HELP] = "\x1b[1;96m",  [INK_FRAME] = "\x1b[1;94m",
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

/* "␀" and so on; DEL stands last. */
static Str picture_of(unsigned char control)
{
    assert(control < 0x20 || control == 0x7F);
    static const char pictures[] = "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟␡";
    uint32_t number = control < 0x20 ? control : 0x20;
    return (Str){pictures + 3 * (size_t)number, 3};
}

/* The code point of a well-formed character of `len` bytes. */
static uint32_t decode(Str text, uint32_t at, uint32_t len)
{
    static const unsigned char first_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    uint32_t point = (unsigned char)text.at[at] & first_bits[len];
    for (uint32_t i = 1; i < len; i++)
        point = point << 6 | ((unsigned char)text.at[at + i] & 0x3F);
    return point;
}

/* C1 controls, line separators, and the marks of "Trojan Source" (CVE-2021-42574). */
static bool is_harmful(uint32_t point)
{
    return (point >= 0x80 && point <= 0x9F) || (point >= 0x2028 && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069) || point == 0x061C || point == 0x200E ||
           point == 0x200F;
}

/* What the C library doesn't know is taken for one cell wide. */
static uint32_t width_of(uint32_t point)
{
    int width = wcwidth((wchar_t)point);
    return width < 0 ? 1 : (uint32_t)width;
}

Glyph glyph_at(Str text, uint32_t at, uint32_t column)
{
    assert(at < text.len);
    uint32_t len = str_utf8_len(text, at);
    unsigned char byte = (unsigned char)text.at[at];
    if (byte == '\t') {
        uint32_t width = TAB_STOP - column % TAB_STOP;
        return (Glyph){{"        ", width}, 1, width};
    }
    if (byte < 0x20 || byte == 0x7F)
        return (Glyph){picture_of(byte), 1, 1};
    if (byte < 0x80)
        return (Glyph){str_slice(text, at, at + 1), 1, 1};
    uint32_t point = len ? decode(text, at, len) : 0;
    if (point == BYTE_ORDER_MARK)
        return (Glyph){STR(""), len, 0};
    if (!len || is_harmful(point))
        return (Glyph){STR("\xEF\xBF\xBD"), len ? len : 1, 1};
    return (Glyph){str_slice(text, at, at + len), len, width_of(point)};
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
