/* What text that somebody else wrote may do. The source under analysis comes from anybody
   who can open a pull request, and its names and lines get into all that is printed. */
#include "base/hostile.h"

#include <assert.h>

typedef struct Range {
    uint32_t first, last;
} Range;

static const Range hostile[] = {
    {0x80, 0x9F},       /* C1 controls: U+009B is CSI, as "ESC [" is */
    {0x061C, 0x061C},   /* Arabic letter mark */
    {0x180E, 0x180E},   /* Mongolian vowel separator: invisible */
    {0x200B, 0x200B},   /* zero width space */
    {0x200E, 0x200F},   /* left-to-right and right-to-left mark */
    {0x2028, 0x202E},   /* line ends; embeddings and overrides of direction */
    {0x2060, 0x206F},   /* invisible operators; isolates of direction */
    {0xFEFF, 0xFEFF},   /* byte order mark; where one belongs it is no text */
    {0xFFF9, 0xFFFB},   /* interlinear annotation */
    {0xE0000, 0xE007F}, /* tags: ASCII that can't be seen */
};

uint32_t utf8_point(Str text, uint32_t at, uint32_t len)
{
    static const unsigned char first_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    assert(len >= 1 && len <= 4 && len <= text.len - at);
    uint32_t point = (unsigned char)text.at[at] & first_bits[len];
    for (uint32_t i = 1; i < len; i++)
        point = point << 6 | ((unsigned char)text.at[at + i] & 0x3F);
    return point;
}

bool hostile_point(uint32_t point)
{
    for (uint32_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
        if (point <= hostile[i].last)
            return point >= hostile[i].first;
    return false;
}

bool hostile_bracket(Str text, uint32_t at)
{
    if (text.at[at] != '[')
        return false;
    Str before = str_slice(text, 0, at);
    return str_ends(before, STR("##")) || str_ends(before, STR("##vso"));
}

/* "␀" and so on; DEL stands last. */
static Str picture_of(unsigned char control)
{
    assert(control < 0x20 || control == 0x7F);
    static const char pictures[] = "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟␡";
    uint32_t number = control < 0x20 ? control : 0x20;
    return (Str){pictures + 3 * (size_t)number, 3};
}

static Str number_of(uint32_t point)
{
    static _Thread_local char number[sizeof "<U+10FFFF>"];
    int len = snprintf(number, sizeof number, "<U+%04X>", point);
    return (Str){number, (uint32_t)len};
}

Harmless harmless_at(Str text, uint32_t at)
{
    assert(at < text.len);
    uint32_t len = str_utf8_len(text, at);
    unsigned char byte = (unsigned char)text.at[at];
    if (!len)
        return (Harmless){STR("\xEF\xBF\xBD"), 1};
    if (byte < 0x20 || byte == 0x7F)
        return (Harmless){picture_of(byte), 1};
    if (hostile_bracket(text, at))
        return (Harmless){STR("⟦"), 1};
    if (len > 1 && hostile_point(utf8_point(text, at, len)))
        return (Harmless){number_of(utf8_point(text, at, len)), len};
    return (Harmless){str_slice(text, at, at + len), len};
}

void harmless_print(FILE *out, Str text)
{
    for (uint32_t at = 0; at < text.len;) {
        Harmless next = harmless_at(text, at);
        fwrite(next.shown.at, 1, next.shown.len, out);
        at += next.bytes;
    }
}
