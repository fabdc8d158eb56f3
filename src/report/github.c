/* github: workflow commands of GitHub Actions, which make annotations. Escapes as
   GitHub's toolkit has them (packages/core/src/command.ts). A range over several lines
   has no columns, as GitHub refuses them there. */
#include "report/command.h"
#include "report/formats.h"
#include "report/place.h"

static const CommandEscape in_text[] = {{'%', "%25"}, {'\0', NULL}};
static const CommandEscape in_property[] = {
    {'%', "%25"}, {':', "%3A"}, {',', "%2C"}, {'\0', NULL}};

typedef struct Printer {
    Screen screen;
    const ReportOptions *options;
    Arena arena;
} Printer;

static const char *command_of(Severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR: return "error";
    case SEVERITY_WARNING: return "warning";
    case SEVERITY_INFO: return "notice";
    }
    return "";
}

static void print_properties(Printer *printer, const Finding *finding)
{
    FILE *out = printer->screen.out;
    Extent extent = place_in_file(finding->place);
    Str path = path_full(&printer->arena, printer->options, finding->path);
    fprintf(out, "::%s title=picklint (", command_of(finding->severity));
    command_print(&printer->screen, finding->code, in_property);
    fputs("),file=", out);
    command_print(&printer->screen, path, in_property);
    fprintf(out, ",line=%u", extent.start.row);
    if (extent.start.row == extent.end.row)
        fprintf(out, ",col=%u,endLine=%u,endColumn=%u::", extent.start.column,
                extent.end.row, extent.end.column);
    else
        fprintf(out, ",endLine=%u::", extent.end.row);
}

static void print_path(const Printer *printer, Str path, Place place)
{
    command_print(&printer->screen, path_shown(printer->options, path), in_text);
    place_print(printer->screen.out, place);
}

static void print_note(const Printer *printer, const char *kind, Str text)
{
    if (!text.len)
        return;
    fprintf(printer->screen.out, "%%0A  %s: ", kind);
    command_print(&printer->screen, text, in_text);
}

static void print_step(const Printer *printer, const Step *step)
{
    print_note(printer, "info", step->message);
    if (!step->place.source)
        return;
    fputs(" (", printer->screen.out);
    print_path(printer, step->place.source->path, step->place);
    fputc(')', printer->screen.out);
}

static void print_finding(Printer *printer, const Finding *finding)
{
    FILE *out = printer->screen.out;
    print_properties(printer, finding);
    print_path(printer, finding->path, finding->place);
    fputs(": ", out);
    command_print(&printer->screen, finding->code, in_text);
    fputs(str_equal(finding->code, finding->name) ? ": " : " ", out);
    command_print(&printer->screen, finding->message, in_text);
    print_note(printer, "info", finding->fails_text);
    print_note(printer, "info: Python says", finding->exception);
    for (uint32_t i = 0; i < finding->trail_len; i++)
        print_step(printer, &finding->trail[i]);
    print_note(printer, "help", finding->help);
    fputc('\n', out);
}

void github_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Printer printer = {.screen = screen_begin(out, false), .options = options};
    for (uint32_t i = 0; i < findings->len; i++)
        print_finding(&printer, &findings->at[i]);
    screen_end(&printer.screen);
    arena_free(&printer.arena);
}
