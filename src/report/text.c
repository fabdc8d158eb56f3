/* full and concise: findings for people. full is Ruff's frame, then what a finding of
   picklint has to say beyond: where it fails, what Python says there, the way to the root
   cause, and the help. */
#include "report/formats.h"
#include "report/frame.h"
#include "report/screen.h"

enum { CONTEXT = 2, STEP_CONTEXT = 0 };

typedef struct Printer {
    Screen screen;
    const ReportOptions *options;
} Printer;

/* Relative to the current folder where it lies below it. */
static Str shown_path(const ReportOptions *options, Str path)
{
    uint32_t cut = options->folder.len + !str_ends(options->folder, STR("/"));
    bool is_below = path.len > cut && path.at[cut - 1] == '/' &&
                    str_starts(path, options->folder);
    if (str_equal(path, options->stdin_path) || !is_below)
        return path;
    return str_slice(path, cut, path.len);
}

static Ink ink_of(Severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR: return INK_ERROR;
    case SEVERITY_WARNING: return INK_WARNING;
    case SEVERITY_INFO: return INK_INFO;
    }
    return INK_PLAIN;
}

/* "PKL101 message", and as Ruff has it "invalid-syntax: message" for what is no
   rule's. */
static void print_message(const Screen *screen, const Finding *finding)
{
    screen_print(screen, ink_of(finding->severity), finding->code);
    fputs(str_equal(finding->code, finding->name) ? ": " : " ", screen->out);
    screen_print(screen, INK_BOLD, finding->message);
    fputc('\n', screen->out);
}

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
        Str path = shown_path(printer->options, step->place.source->path);
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
    FrameStyle style = {gutter, CONTEXT, '^', ink_of(finding->severity)};
    print_message(screen, finding);
    frame_print_place(screen, shown_path(printer->options, finding->path), finding->place,
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

void concise_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Screen screen = screen_begin(out, options->colour);
    for (uint32_t i = 0; i < findings->len; i++) {
        const Finding *finding = &findings->at[i];
        Place place = finding->place;
        Position at = place.source ? source_position(place.source, place.start)
                                   : (Position){1, 1};
        screen_print(&screen, INK_BOLD, shown_path(options, finding->path));
        fprintf(out, ":%u:%u: ", at.row, at.column);
        print_message(&screen, finding);
    }
    screen_end(&screen);
}

void text_print_counts(FILE *out, const CodeCounts *counts)
{
    int number_width = 0, code_width = 0;
    for (uint32_t i = 0; i < counts->len; i++) {
        int width = snprintf(NULL, 0, "%u", counts->at[i].count);
        number_width = width > number_width ? width : number_width;
        width = (int)counts->at[i].code.len;
        code_width = width > code_width ? width : code_width;
    }
    for (uint32_t i = 0; i < counts->len; i++) {
        const CodeCount *count = &counts->at[i];
        fprintf(out, "%*u\t%-*.*s\t%.*s\n", number_width, count->count, code_width,
                STR_ARG(count->code), STR_ARG(count->name));
    }
}

static uint32_t count_severity(const Findings *findings, Severity severity)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < findings->len; i++)
        count += findings->at[i].severity == severity;
    return count;
}

/* Prints "2 errors"; says whether it did, that is, whether there are any. */
static bool print_number(FILE *out, uint32_t count, const char *what, bool is_first)
{
    if (count)
        fprintf(out, "%s%u %s%s", is_first ? "Found " : ", ", count, what,
                count > 1 ? "s" : "");
    return count > 0;
}

void text_print_summary(FILE *out, const Findings *findings)
{
    uint32_t errors = count_severity(findings, SEVERITY_ERROR);
    uint32_t warnings = count_severity(findings, SEVERITY_WARNING);
    uint32_t notes = count_severity(findings, SEVERITY_INFO);
    bool any = print_number(out, errors, "error", true);
    any |= print_number(out, warnings, "warning", !any);
    any |= print_number(out, notes, "note", !any);
    fputs(any ? ".\n" : "All checks passed!\n", out);
}
