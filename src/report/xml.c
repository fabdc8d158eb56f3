/* Text inside XML 1.0. */
#include "report/xml.h"

#include "base/hostile.h"

static const char *entity_of(char c)
{
    switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&apos;";
    default: return NULL;
    }
}

/* XML 1.0, 2.2: "Char". */
static bool is_allowed(uint32_t point)
{
    return point >= 0x20 ? point != 0xFFFE && point != 0xFFFF
                         : point == '\t' || point == '\n' || point == '\r';
}

/* Line ends in attributes would become blanks; the rest of these are allowed, and still
   better not seen. */
static bool wants_number(Str text, uint32_t at, uint32_t point)
{
    return point < 0x20 || point == 0x7F || hostile_point(point) ||
           hostile_bracket(text, at);
}

void xml_print(FILE *out, Str text)
{
    for (uint32_t at = 0, len; at < text.len; at += len ? len : 1) {
        len = str_utf8_len(text, at);
        uint32_t point = len ? utf8_point(text, at, len) : 0;
        const char *entity = entity_of(text.at[at]);
        Str shown = str_slice(text, at, at + len);
        if (!is_allowed(point))
            shown = point < 0x20 ? harmless_at(text, at).shown : STR("\xEF\xBF\xBD");
        if (entity)
            fputs(entity, out);
        else if (is_allowed(point) && wants_number(text, at, point))
            fprintf(out, "&#x%X;", point);
        else
            fwrite(shown.at, 1, shown.len, out);
    }
}
