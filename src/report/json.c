/* json and json-lines: Ruff's objects with Ruff's keys, sorted as Ruff sorts them, and
   picklint's own among them (fails_on, exception, boundary, trace, help). Paths are
   absolute. */
#include "report/formats.h"
#include "report/place.h"
#include "report/writer.h"

/* What one run of a format has at hand. */
typedef struct Printer {
    Writer writer;
    Arena arena;
    const ReportOptions *options;
} Printer;

static void write_path(Printer *printer, Str path)
{
    Str full = path_full(&printer->arena, printer->options, path);
    write_str(&printer->writer, "filename", full);
}

static void write_position(Writer *writer, const char *key, Position at)
{
    write_open(writer, key, '{');
    write_number(writer, "column", at.column);
    write_number(writer, "row", at.row);
    write_close(writer, '}');
}

static void write_boundary(Writer *writer, const Finding *finding)
{
    if (!finding->callable.len || finding->transport == TRANSPORT_NONE) {
        write_null(writer, "boundary");
        return;
    }
    bool is_task = finding->transport == TRANSPORT_TASK;
    write_open(writer, "boundary", '{');
    write_str(writer, "argument", finding->argument);
    write_str(writer, "callable", finding->callable);
    write_str(writer, "transport", is_task ? STR("task") : STR("start"));
    write_close(writer, '}');
}

static void write_methods(Writer *writer, Methods methods)
{
    write_open(writer, "fails_on", '[');
    if (methods & METHOD_FORK)
        write_str(writer, NULL, STR("fork"));
    if (methods & METHOD_SPAWN)
        write_str(writer, NULL, STR("spawn"));
    if (methods & METHOD_FORKSERVER)
        write_str(writer, NULL, STR("forkserver"));
    write_close(writer, ']');
}

static void write_step(Printer *printer, const Finding *finding, const Step *step)
{
    Writer *writer = &printer->writer;
    const Source *source = step->place.source;
    Extent extent = place_extent(step->place);
    write_open(writer, NULL, '{');
    write_position(writer, "end_location", extent.end);
    write_path(printer, source ? source->path : finding->path);
    write_position(writer, "location", extent.start);
    write_str(writer, "message", step->message);
    write_close(writer, '}');
}

static void write_trace(Printer *printer, const Finding *finding)
{
    write_open(&printer->writer, "trace", '[');
    for (uint32_t i = 0; i < finding->trail_len; i++)
        write_step(printer, finding, &finding->trail[i]);
    write_close(&printer->writer, ']');
}

static void write_row_or_null(Writer *writer, const char *key, uint32_t row)
{
    if (row)
        write_number(writer, key, row);
    else
        write_null(writer, key);
}

static void write_finding(Printer *printer, const Finding *finding)
{
    Writer *writer = &printer->writer;
    Extent extent = place_extent(finding->place);
    write_open(writer, NULL, '{');
    write_boundary(writer, finding);
    write_row_or_null(writer, "cell", extent.cell);
    write_str(writer, "code", finding->code);
    write_position(writer, "end_location", extent.end);
    write_str_or_null(writer, "exception", finding->exception);
    write_methods(writer, finding->fails_on);
    write_path(printer, finding->path);
    write_null(writer, "fix");
    write_str_or_null(writer, "help", finding->help);
    write_position(writer, "location", extent.start);
    write_str(writer, "message", finding->message);
    write_str(writer, "name", finding->name);
    uint32_t before = place_rows_before(finding->place);
    write_row_or_null(writer, "noqa_row",
                      finding->noqa_row ? finding->noqa_row - before : 0);
    write_str(writer, "severity", severity_word(finding->severity));
    write_trace(printer, finding);
    write_null(writer, "url");
    write_close(writer, '}');
}

void json_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Printer printer = {.writer.out = out, .options = options};
    write_open(&printer.writer, NULL, '[');
    for (uint32_t i = 0; i < findings->len; i++)
        write_finding(&printer, &findings->at[i]);
    write_close(&printer.writer, ']');
    write_end(&printer.writer);
    arena_free(&printer.arena);
}

void json_lines_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Printer printer = {.writer = {.out = out, .is_compact = true}, .options = options};
    for (uint32_t i = 0; i < findings->len; i++) {
        write_finding(&printer, &findings->at[i]);
        write_end(&printer.writer);
    }
    arena_free(&printer.arena);
}

/* Ruff's keys; nothing is fixable here. */
void json_print_counts(FILE *out, const CodeCounts *counts, bool colour)
{
    (void)colour;
    Writer writer = {.out = out};
    write_open(&writer, NULL, '[');
    for (uint32_t i = 0; i < counts->len; i++) {
        write_open(&writer, NULL, '{');
        write_str(&writer, "code", counts->at[i].code);
        write_str(&writer, "name", counts->at[i].name);
        write_number(&writer, "count", counts->at[i].count);
        write_bool(&writer, "fixable", false);
        write_number(&writer, "fixable_count", 0);
        write_close(&writer, '}');
    }
    write_close(&writer, ']');
    write_end(&writer);
}
