/* full: Ruff's frame, then what a finding of picklint has to say beyond: where it fails,
   what Python says there, the way to the root cause, and the help. */
#include "report/formats.h"
#include "report/frame.h"
#include "report/place.h"
#include "report/text.h"

enum { CONTEXT = 2, STEP_CONTEXT = 0 };

typedef struct Printer {
    Screen screen;
    const ReportOptions *options;
} Printer;

static void print_note(const Screen *screen, const char *before, Str text)
{
    if (!text.len)
        return;
    screen_format(screen, INK_INFO, "info");
    fprintf(screen->out, ": %s", before);
    screen_print(screen, INK_PLAIN, text);
    fputc('\n', screen->out);
}

static void print_help(const Screen *screen, Str text)
{
    if (!text.len)
        return;
    screen_format(screen, INK_HELP, "help");
    fputs(": ", screen->out);
    screen_print(screen, INK_PLAIN, text);
    fputc('\n', screen->out);
}

static bool same_place(Place a, Place b)
{
    return a.source == b.source && a.start == b.start && a.end == b.end;
}

/* All frames of a finding have their bars below one another. */
static uint32_t gutter_of(const Finding *finding)
{
    uint32_t gutter = finding->place.source ? frame_gutter(finding->place, CONTEXT) : 1;
    for (uint32_t i = 0; i < finding->trail_len; i++) {
        Place place = finding->trail[i].place;
        uint32_t needed = place.source ? frame_gutter(place, STEP_CONTEXT) : 0;
        if (needed > gutter)
            gutter = needed;
    }
    return gutter;
}

/* Of a step where the reader has just been, the code is at hand. */
static void print_trail(const Printer *printer, const Finding *finding, uint32_t gutter)
{
    FrameStyle style = {gutter, STEP_CONTEXT, '-', INK_INFO};
    Place shown = finding->place;
    for (uint32_t i = 0; i < finding->trail_len; i++) {
        const Step *step = &finding->trail[i];
        print_note(&printer->screen, "", step->message);
        if (!step->place.source)
            continue;
        Str path = path_shown(printer->options, step->place.source->path);
        frame_print_place(&printer->screen, path, step->place, gutter);
        if (!same_place(step->place, shown))
            frame_print(&printer->screen, step->place, style);
        shown = step->place;
    }
}

static void print_finding(const Printer *printer, const Finding *finding)
{
    const Screen *screen = &printer->screen;
    uint32_t gutter = gutter_of(finding);
    FrameStyle style = {gutter, CONTEXT, '^', text_ink(finding->severity)};
    text_print_message(screen, finding);
    frame_print_place(screen, path_shown(printer->options, finding->path), finding->place,
                      gutter);
    if (finding->place.source)
        frame_print(screen, finding->place, style);
    print_note(screen, "", finding->fails_text);
    print_note(screen, "Python says: ", finding->exception);
    print_trail(printer, finding, gutter);
    print_help(screen, finding->help);
    fputc('\n', screen->out);
}

void full_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Printer printer = {screen_begin(out, options->colour), options};
    for (uint32_t i = 0; i < findings->len; i++)
        print_finding(&printer, &findings->at[i]);
    screen_end(&printer.screen);
}
