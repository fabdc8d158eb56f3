/* pylint: "path:row: [PKL101] message". */
#include "report/formats.h"
#include "report/place.h"
#include "report/text.h"

void pylint_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Screen screen = screen_begin(out, false);
    for (uint32_t i = 0; i < findings->len; i++) {
        const Finding *finding = &findings->at[i];
        text_print_path(&screen, INK_PLAIN, path_shown(options, finding->path));
        fprintf(out, ":%u: [", place_in_file(finding->place).start.row);
        screen_print(&screen, INK_PLAIN, finding->code);
        fputs("] ", out);
        screen_print(&screen, INK_PLAIN, finding->message);
        fputc('\n', out);
    }
    screen_end(&screen);
}
