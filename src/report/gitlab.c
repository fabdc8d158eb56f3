/* gitlab: a Code Quality report. GitLab knows a finding again by its fingerprint, and of
   two with the same one shows only one. So a fingerprint is made of the code, the path
   and the text of the line, with no number in it that a line more above would change; and
   of how many there were of the same before. */
#include "base/table.h"
#include "report/formats.h"
#include "report/place.h"
#include "report/writer.h"

typedef struct Seen {
    uint64_t fingerprint;
    UT_hash_handle hh;
} Seen;

typedef struct Printer {
    Writer writer;
    Arena arena;
    const ReportOptions *options;
    Seen *seen;
} Printer;

/* FNV-1a, 64 bits; a byte that no text holds goes between the parts. */
static uint64_t add_to_hash(uint64_t hash, Str part)
{
    for (uint32_t i = 0; i < part.len; i++)
        hash = (hash ^ (unsigned char)part.at[i]) * 1099511628211U;
    return (hash ^ 0xFF) * 1099511628211U;
}

static bool is_seen(const Printer *printer, uint64_t fingerprint)
{
    Seen *seen;
    HASH_FIND(hh, printer->seen, &fingerprint, sizeof fingerprint, seen);
    return seen != NULL;
}

static void add_seen(Printer *printer, uint64_t fingerprint)
{
    Arena *arena = &printer->arena;
    Seen *seen = arena_new(arena, Seen);
    seen->fingerprint = fingerprint;
    HASH_ADD(hh, printer->seen, fingerprint, sizeof seen->fingerprint, seen);
}

static uint64_t make_fingerprint(Printer *printer, const Finding *finding, Str path)
{
    Place place = finding->place;
    Str line = {0};
    if (place.source)
        line = str_trim(source_line(place.source, place_row(place)));
    uint64_t hash = add_to_hash(14695981039346656037U, finding->code);
    hash = add_to_hash(add_to_hash(hash, path), line);
    while (is_seen(printer, hash))
        hash = add_to_hash(hash, STR("again"));
    add_seen(printer, hash);
    return hash;
}

static Str severity_of(Severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR: return STR("major");
    case SEVERITY_WARNING: return STR("minor");
    case SEVERITY_INFO: return STR("info");
    }
    return STR("info");
}

static void write_position(Writer *writer, const char *key, Position at)
{
    write_open(writer, key, '{');
    write_number(writer, "column", at.column);
    write_number(writer, "line", at.row);
    write_close(writer, '}');
}

static void write_location(Writer *writer, Str path, Place place)
{
    Extent extent = place_in_file(place);
    write_open(writer, "location", '{');
    write_str(writer, "path", path);
    write_open(writer, "positions", '{');
    write_position(writer, "begin", extent.start);
    write_position(writer, "end", extent.end);
    write_close(writer, '}');
    write_close(writer, '}');
}

static void write_finding(Printer *printer, const Finding *finding)
{
    Writer *writer = &printer->writer;
    Arena *arena = &printer->arena;
    Str path = path_in_project(arena, printer->options, finding->path);
    uint64_t fingerprint = make_fingerprint(printer, finding, path);
    write_open(writer, NULL, '{');
    write_str(writer, "check_name", finding->code);
    write_str(writer, "description",
              str_format(arena, "%.*s: %.*s", STR_ARG(finding->code),
                         STR_ARG(finding->message)));
    write_str(writer, "fingerprint",
              str_format(arena, "%016llx", (unsigned long long)fingerprint));
    write_location(writer, path, finding->place);
    write_str(writer, "severity", severity_of(finding->severity));
    write_close(writer, '}');
}

void gitlab_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Printer printer = {.writer.out = out, .options = options};
    write_open(&printer.writer, NULL, '[');
    for (uint32_t i = 0; i < findings->len; i++)
        write_finding(&printer, &findings->at[i]);
    write_close(&printer.writer, ']');
    write_end(&printer.writer);
    arena_free(&printer.arena);
}
