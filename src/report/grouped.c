/* grouped: a heading for each file, "  row:column PKL101 message" below it. */
#include "report/formats.h"
#include "report/place.h"
#include "report/text.h"

static uint32_t digits_of(uint32_t number)
{
    return (uint32_t)snprintf(NULL, 0, "%u", number);
}

/* The digits that the positions of these findings need at most. */
static Position widths_of(const Finding *findings, uint32_t len)
{
    Position widths = {0};
    for (uint32_t i = 0; i < len; i++) {
        Position at = place_extent(findings[i].place).start;
        uint32_t row = digits_of(at.row), column = digits_of(at.column);
        widths.row = row > widths.row ? row : widths.row;
        widths.column = column > widths.column ? column : widths.column;
    }
    return widths;
}

static void print_group(const Screen *screen, const Finding *findings, uint32_t len)
{
    Position widths = widths_of(findings, len);
    for (uint32_t i = 0; i < len; i++) {
        Extent extent = place_extent(findings[i].place);
        fputs("  ", screen->out);
        if (extent.cell)
            fprintf(screen->out, "cell %u:", extent.cell);
        fprintf(screen->out, "%*u:%-*u ", (int)widths.row, extent.start.row,
                (int)widths.column, extent.start.column);
        text_print_message(screen, &findings[i]);
    }
}

void grouped_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Screen screen = screen_begin(out, options->colour);
    for (uint32_t i = 0, len; i < findings->len; i += len) {
        const Finding *first = &findings->at[i];
        len = findings_of_file(findings, i);
        text_print_path(&screen, INK_PATH, path_shown(options, first->path));
        fputs(":\n", out);
        print_group(&screen, first, len);
        fputc('\n', out);
    }
    screen_end(&screen);
}
