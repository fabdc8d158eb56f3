/* concise: a line each, "path:row:column: PKL101 message". */
#include "report/formats.h"
#include "report/place.h"
#include "report/text.h"

void concise_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Screen screen = screen_begin(out, options->colour);
    for (uint32_t i = 0; i < findings->len; i++) {
        const Finding *finding = &findings->at[i];
        text_print_path(&screen, INK_BOLD, path_shown(options, finding->path));
        place_print(out, finding->place);
        fputs(": ", out);
        text_print_message(&screen, finding);
    }
    screen_end(&screen);
}
