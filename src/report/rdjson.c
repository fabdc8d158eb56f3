/* rdjson: the Reviewdog Diagnostic Format. Its columns count bytes of UTF-8
   (proto/rdf/reviewdog.proto), not characters as everywhere else. */
#include "report/formats.h"
#include "report/place.h"
#include "report/writer.h"

typedef struct Printer {
    Writer writer;
    Arena arena;
    const ReportOptions *options;
} Printer;

static void write_position(Writer *writer, const char *key, Place place, uint32_t offset)
{
    Position at = {1, 1};
    if (place.source && !place_extent(place).cell) {
        at.row = source_position(place.source, offset).row;
        at.column = source_byte_column(place.source, offset);
    }
    write_open(writer, key, '{');
    write_number(writer, "column", at.column);
    write_number(writer, "line", at.row);
    write_close(writer, '}');
}

static void write_location(Printer *printer, Str path, Place place)
{
    Writer *writer = &printer->writer;
    write_open(writer, "location", '{');
    write_str(writer, "path", path_full(&printer->arena, printer->options, path));
    write_open(writer, "range", '{');
    write_position(writer, "end", place, place.end);
    write_position(writer, "start", place, place.start);
    write_close(writer, '}');
    write_close(writer, '}');
}

static Str severity_of(Severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR: return STR("ERROR");
    case SEVERITY_WARNING: return STR("WARNING");
    case SEVERITY_INFO: return STR("INFO");
    }
    return STR("UNKNOWN_SEVERITY");
}

static void write_related(Printer *printer, const Finding *finding)
{
    Writer *writer = &printer->writer;
    write_open(writer, "related_locations", '[');
    for (uint32_t i = 0; i < finding->trail_len; i++) {
        const Step *step = &finding->trail[i];
        if (!step->place.source)
            continue;
        write_open(writer, NULL, '{');
        write_location(printer, step->place.source->path, step->place);
        write_str(writer, "message", step->message);
        write_close(writer, '}');
    }
    write_close(writer, ']');
}

static void write_finding(Printer *printer, const Finding *finding)
{
    Writer *writer = &printer->writer;
    write_open(writer, NULL, '{');
    write_open(writer, "code", '{');
    write_str(writer, "value", finding->code);
    write_close(writer, '}');
    write_location(printer, finding->path, finding->place);
    write_str(writer, "message", finding->message);
    if (finding->trail_len)
        write_related(printer, finding);
    write_str(writer, "severity", severity_of(finding->severity));
    write_close(writer, '}');
}

void rdjson_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Printer printer = {.writer.out = out, .options = options};
    Writer *writer = &printer.writer;
    write_open(writer, NULL, '{');
    write_open(writer, "diagnostics", '[');
    for (uint32_t i = 0; i < findings->len; i++)
        write_finding(&printer, &findings->at[i]);
    write_close(writer, ']');
    write_str(writer, "severity", STR("WARNING"));
    write_open(writer, "source", '{');
    write_str(writer, "name", STR("picklint"));
    write_close(writer, '}');
    write_close(writer, '}');
    write_end(writer);
    arena_free(&printer.arena);
}
