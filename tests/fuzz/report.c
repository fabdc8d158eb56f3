/* Fuzzes the formats. The input's lines are a path, a message, what Python says and a
   help; the rest is a source file, in which the finding and the step of its trail stand
   somewhere. Whatever they are, a report is UTF-8 with no control character but the
   line's end and nothing that is a command or can deceive; and JSON is JSON. */
#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

#include "base/hostile.h"
#include "report/report.h"

typedef struct Format {
    const char *name;
    bool is_json;
} Format;

static const Format formats[] = {{"full", false},  {"concise", false}, {"grouped", false},
                                 {"json", true},   {"junit", false},   {"github", false},
                                 {"gitlab", true}, {"pylint", false},  {"rdjson", true},
                                 {"sarif", true},  {"azure", false}};

static void check_character(Str text, uint32_t at, uint32_t len)
{
    unsigned char byte = (unsigned char)text.at[at];
    if (len == 0 || (byte < 0x20 && byte != '\n') || byte == 0x7F)
        abort();
    if (len > 1 && hostile_point(utf8_point(text, at, len)))
        abort();
}

/* Only the formats that are made of commands have some, and only at a line's
   beginning. */
static void check_line(Str line, const char *format)
{
    bool is_github = strcmp(format, "github") == 0,
         is_azure = strcmp(format, "azure") == 0;
    uint32_t begin = is_azure ? sizeof "##vso[" - 1 : 0;
    for (uint32_t at = begin; at < line.len; at++)
        if (hostile_bracket(line, at))
            abort();
    if (str_starts(str_trim(line), STR("::")) != is_github)
        abort();
}

static void check_report(Str text, const Format *format)
{
    for (uint32_t at = 0, len; at < text.len; at += len)
        check_character(text, at, len = str_utf8_len(text, at));
    for (StrPair cut = str_cut(text, '\n'); cut.head.len || cut.tail.len;
         cut = str_cut(cut.tail, '\n'))
        if (cut.head.len)
            check_line(cut.head, format->name);
    if (!format->is_json)
        return;
    cJSON *json = cJSON_ParseWithLength(text.at, text.len);
    if (!json)
        abort();
    cJSON_Delete(json);
}

static void report(const Findings *findings, const Format *format)
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);
    if (!out)
        abort();
    ReportOptions options = {.folder = STR("/here"), .quiet = true, .version = STR("1")};
    report_findings(out, report_find(str_of(format->name)), findings, &options);
    fclose(out);
    check_report((Str){text, (uint32_t)len}, format);
    free(text);
}

static Place place_in(const Source *source, uint32_t start, uint32_t len)
{
    uint32_t end = source->bytes.len;
    start = start < end ? start : end;
    return (Place){source, start, len < end - start ? start + len : end};
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size < 4)
        return 0;
    Arena arena = {0};
    Str lines[4], rest = {(const char *)bytes + 4, (uint32_t)size - 4};
    for (int i = 0; i < 4; i++) {
        StrPair cut = str_cut(rest, '\n');
        lines[i] = cut.head;
        rest = cut.tail;
    }
    Str path = lines[0].len ? lines[0] : STR("a.py");
    const Source *source = source_make(&arena, path, rest);
    Step step = {lines[1], place_in(source, bytes[0], bytes[1])};
    Finding findings[] = {{.code = STR("PKL101"),
                           .name = STR("lambda"),
                           .path = path,
                           .message = lines[1],
                           .exception = lines[2],
                           .help = lines[3],
                           .fails_on = bytes[2] & METHODS_ALL,
                           .severity = (Severity)(bytes[2] % 3),
                           .place = place_in(source, bytes[2], bytes[3]),
                           .trail = &step,
                           .trail_len = 1},
                          {.code = STR("io-error"),
                           .name = STR("io-error"),
                           .path = path,
                           .message = lines[1]}};
    Findings list = {.at = findings, .len = 2, .cap = 2};
    for (uint32_t i = 0; i < sizeof formats / sizeof *formats; i++)
        report(&list, &formats[i]);
    arena_free(&arena);
    return 0;
}
