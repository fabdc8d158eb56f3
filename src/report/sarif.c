/* sarif: SARIF 2.1.0, as GitHub's code scanning wants it. Where a finding has a trail,
   the places on it are related locations, linked in the message by number; and a code
   flow, from the root cause to the crossing. */
#include "report/formats.h"
#include "report/line_hash.h"
#include "report/place.h"
#include "report/sarif_rules.h"
#include "report/uri.h"

typedef struct Printer {
    Writer writer;
    Arena arena;
    const ReportOptions *options;
    Strs codes;
    const Source *hashed; /* the source that `hashes` are of */
    LineHashes hashes;
} Printer;

/* Brackets in the text of a link are escaped (SARIF 2.1.0, 3.11.6). */
static Str escape_brackets(Arena *arena, Str text)
{
    char *escaped = arena_alloc(arena, 2 * (size_t)text.len + 1), *to = escaped;
    for (uint32_t i = 0; i < text.len; i++) {
        if (text.at[i] == '[' || text.at[i] == ']' || text.at[i] == '\\')
            *to++ = '\\';
        *to++ = text.at[i];
    }
    return (Str){escaped, (uint32_t)(to - escaped)};
}

/* Outside links, brackets stay as they are, unless they make a link. */
static Str without_links(Arena *arena, Str text)
{
    return str_find(text, STR("](")) < 0 ? text : escape_brackets(arena, text);
}

static void write_message(Writer *writer, Str text)
{
    write_open(writer, "message", '{');
    write_str(writer, "text", text);
    write_close(writer, '}');
}

static void write_region(Writer *writer, Place place)
{
    Extent extent = place_in_file(place);
    write_open(writer, "region", '{');
    write_number(writer, "endColumn", extent.end.column);
    write_number(writer, "endLine", extent.end.row);
    write_number(writer, "startColumn", extent.start.column);
    write_number(writer, "startLine", extent.start.row);
    write_close(writer, '}');
}

static void write_physical(Printer *printer, Str path, Place place)
{
    Writer *writer = &printer->writer;
    write_open(writer, "physicalLocation", '{');
    write_open(writer, "artifactLocation", '{');
    write_str(writer, "uri", uri_of_path(&printer->arena, printer->options, path));
    write_close(writer, '}');
    write_region(writer, place);
    write_close(writer, '}');
}

/* A step of the code flow. */
static void write_flow_step(Printer *printer, Str path, Place place, Str message)
{
    Writer *writer = &printer->writer;
    write_open(writer, NULL, '{');
    write_open(writer, "location", '{');
    write_message(writer, without_links(&printer->arena, message));
    write_physical(printer, path, place);
    write_close(writer, '}');
    write_close(writer, '}');
}

static void write_flow(Printer *printer, const Finding *finding)
{
    Writer *writer = &printer->writer;
    write_open(writer, "codeFlows", '[');
    write_open(writer, NULL, '{');
    write_open(writer, "threadFlows", '[');
    write_open(writer, NULL, '{');
    write_open(writer, "locations", '[');
    for (uint32_t i = finding->trail_len; i-- > 0;) {
        const Step *step = &finding->trail[i];
        if (step->place.source)
            write_flow_step(printer, step->place.source->path, step->place,
                            step->message);
    }
    write_flow_step(printer, finding->path, finding->place, finding->message);
    write_close(writer, ']');
    write_close(writer, '}');
    write_close(writer, ']');
    write_close(writer, '}');
    write_close(writer, ']');
}

static void write_related(Printer *printer, const Finding *finding)
{
    Writer *writer = &printer->writer;
    uint32_t id = 0;
    write_open(writer, "relatedLocations", '[');
    for (uint32_t i = 0; i < finding->trail_len; i++) {
        const Step *step = &finding->trail[i];
        if (!step->place.source)
            continue;
        write_open(writer, NULL, '{');
        write_number(writer, "id", ++id);
        write_message(writer, without_links(&printer->arena, step->message));
        write_physical(printer, step->place.source->path, step->place);
        write_close(writer, '}');
    }
    write_close(writer, ']');
}

/* "[attribute 'lock' is set here](2)" for each place of the trail. */
static Str links_of(Arena *arena, const Finding *finding)
{
    Strs links = {0};
    for (uint32_t i = 0, id = 0; i < finding->trail_len; i++) {
        Str text = escape_brackets(arena, finding->trail[i].message);
        if (finding->trail[i].place.source)
            vec_add(arena, &links, str_format(arena, "[%.*s](%u)", STR_ARG(text), ++id));
    }
    return str_join(arena, &links, STR(", "));
}

static void add_part(Arena *arena, Strs *parts, const char *before, Str text,
                     const char *after)
{
    if (text.len)
        vec_add(arena, parts,
                str_format(arena, "%s%.*s%s", before, STR_ARG(text), after));
}

/* All that full has to say beyond the code, as sentences. */
static Str result_text(Arena *arena, const Finding *finding)
{
    Strs parts = {0};
    const char *end = finding->fails_text.len ? "; " : ".";
    add_part(arena, &parts, "", without_links(arena, finding->message), end);
    add_part(arena, &parts, "", finding->fails_text, ".");
    add_part(arena, &parts, " Python says: ", without_links(arena, finding->exception),
             ".");
    add_part(arena, &parts, " See ", links_of(arena, finding), ".");
    add_part(arena, &parts, " ", without_links(arena, finding->help), "");
    return str_join(arena, &parts, STR(""));
}

static void write_fingerprint(Printer *printer, Place place)
{
    if (!place.source)
        return;
    if (printer->hashed != place.source) {
        printer->hashed = place.source;
        printer->hashes = line_hashes(&printer->arena, place.source->bytes);
    }
    Str hash = line_hash_text(&printer->arena, &printer->hashes, place_row(place));
    write_open(&printer->writer, "partialFingerprints", '{');
    write_str(&printer->writer, "primaryLocationLineHash", hash);
    write_close(&printer->writer, '}');
}

static bool has_places(const Finding *finding)
{
    for (uint32_t i = 0; i < finding->trail_len; i++)
        if (finding->trail[i].place.source)
            return true;
    return false;
}

static void write_result(Printer *printer, const Finding *finding)
{
    Writer *writer = &printer->writer;
    bool has_trail = has_places(finding);
    write_open(writer, NULL, '{');
    if (has_trail)
        write_flow(printer, finding);
    write_str(writer, "level", sarif_level(finding->severity));
    write_open(writer, "locations", '[');
    write_open(writer, NULL, '{');
    write_physical(printer, finding->path, finding->place);
    write_close(writer, '}');
    write_close(writer, ']');
    write_message(writer, result_text(&printer->arena, finding));
    write_fingerprint(printer, finding->place);
    if (has_trail)
        write_related(printer, finding);
    write_str(writer, "ruleId", finding->code);
    write_number(writer, "ruleIndex", sarif_code_index(&printer->codes, finding->code));
    write_close(writer, '}');
}

/* picklint came to its end, also where it couldn't read a file: what made it give up has
   left no report. */
static void write_invocation(Writer *writer)
{
    write_open(writer, "invocations", '[');
    write_open(writer, NULL, '{');
    write_bool(writer, "executionSuccessful", true);
    write_close(writer, '}');
    write_close(writer, ']');
}

static void write_tool(Printer *printer)
{
    Writer *writer = &printer->writer;
    write_open(writer, "tool", '{');
    write_open(writer, "driver", '{');
    write_str(writer, "name", STR("picklint"));
    sarif_write_rules(&printer->arena, writer, printer->options->rules, &printer->codes);
    write_str(writer, "version", printer->options->version);
    write_close(writer, '}');
    write_close(writer, '}');
}

static void write_run(Printer *printer, const Findings *findings)
{
    Writer *writer = &printer->writer;
    write_open(writer, NULL, '{');
    write_str(writer, "columnKind", STR("unicodeCodePoints"));
    write_invocation(writer);
    write_open(writer, "results", '[');
    for (uint32_t i = 0; i < findings->len; i++)
        write_result(printer, &findings->at[i]);
    write_close(writer, ']');
    write_tool(printer);
    write_close(writer, '}');
}

void sarif_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Printer printer = {.writer.out = out, .options = options};
    Writer *writer = &printer.writer;
    printer.codes = sarif_codes(&printer.arena, findings);
    write_open(writer, NULL, '{');
    write_str(writer, "$schema", STR("https://json.schemastore.org/sarif-2.1.0.json"));
    write_open(writer, "runs", '[');
    write_run(&printer, findings);
    write_close(writer, ']');
    write_str(writer, "version", STR("2.1.0"));
    write_close(writer, '}');
    write_end(writer);
    arena_free(&printer.arena);
}
