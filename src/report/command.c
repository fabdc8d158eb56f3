/* Text inside the commands that build servers read in a log. Line ends and the like are
   gone after glyph_at, so that only what it lets pass has to be escaped. */
#include "report/command.h"

static const char *find_escape(Str shown, const CommandEscape *escapes)
{
    if (shown.len != 1)
        return NULL;
    for (; escapes->mark; escapes++)
        if (escapes->mark == shown.at[0])
            return escapes->text;
    return NULL;
}

void command_print(const Screen *screen, Str text, const CommandEscape *escapes)
{
    for (uint32_t at = 0; at < text.len;) {
        Glyph glyph = glyph_at(text, at, 0);
        const char *escape = find_escape(glyph.shown, escapes);
        if (escape)
            fputs(escape, screen->out);
        else
            fwrite(glyph.shown.at, 1, glyph.shown.len, screen->out);
        at += glyph.bytes;
    }
}
