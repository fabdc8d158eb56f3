/* Findings for programs: Ruff's JSON. */
#include <cjson/cJSON.h>

#include "printed.h"
#include "report/report.h"
#include "test.h"

static Str print_json(Arena *arena, const char *format, const Findings *findings)
{
    ReportOptions options = {.folder = STR("/here"), .stdin_path = STR("given.py")};
    Printed printed;
    printed_begin(&printed);
    report_findings(printed.out, report_find(str_of(format)), findings, &options);
    return printed_end(arena, &printed);
}

static Finding plain_finding(void)
{
    return (Finding){.code = STR("io-error"),
                     .name = STR("io-error"),
                     .severity = SEVERITY_ERROR,
                     .path = STR("/x/a.py"),
                     .message = STR("Permission denied")};
}

TEST(no_findings_are_an_empty_array_and_no_lines)
{
    Arena arena = {0};
    Findings none = {0};
    CHECK_STR(print_json(&arena, "json", &none), "[]\n");
    CHECK_STR(print_json(&arena, "json-lines", &none), "");
    arena_free(&arena);
}

TEST(the_layout_is_ruffs)
{
    Arena arena = {0};
    Finding finding = plain_finding();
    finding.fails_on = METHOD_SPAWN | METHOD_FORKSERVER;
    Findings findings = {.at = &finding, .len = 1, .cap = 1};
    CHECK_STR(print_json(&arena, "json", &findings),
              "[\n"
              "  {\n"
              "    \"boundary\": null,\n"
              "    \"cell\": null,\n"
              "    \"code\": \"io-error\",\n"
              "    \"end_location\": {\n"
              "      \"column\": 1,\n"
              "      \"row\": 1\n"
              "    },\n"
              "    \"exception\": null,\n"
              "    \"fails_on\": [\n"
              "      \"spawn\",\n"
              "      \"forkserver\"\n"
              "    ],\n"
              "    \"filename\": \"/x/a.py\",\n"
              "    \"fix\": null,\n"
              "    \"help\": null,\n"
              "    \"location\": {\n"
              "      \"column\": 1,\n"
              "      \"row\": 1\n"
              "    },\n"
              "    \"message\": \"Permission denied\",\n"
              "    \"name\": \"io-error\",\n"
              "    \"noqa_row\": null,\n"
              "    \"severity\": \"error\",\n"
              "    \"trace\": [],\n"
              "    \"url\": null\n"
              "  }\n"
              "]\n");
    arena_free(&arena);
}

/* The first finding as cJSON reads it; for the caller to delete. */
static cJSON *read_line(Arena *arena, Finding *finding)
{
    Findings findings = {.at = finding, .len = 1, .cap = 1};
    Str line = print_json(arena, "json-lines", &findings);
    CHECK_INT(str_find(line, STR("\n")), line.len - 1);
    return cJSON_ParseWithLength(line.at, line.len);
}

static int number_at(const cJSON *object, const char *key, const char *inner)
{
    return cJSON_GetObjectItem(cJSON_GetObjectItem(object, key), inner)->valueint;
}

static Str text_at(const cJSON *object, const char *key)
{
    return str_of(cJSON_GetStringValue(cJSON_GetObjectItem(object, key)));
}

TEST(columns_are_code_points_and_ends_are_exclusive)
{
    Arena arena = {0};
    Finding finding = plain_finding();
    finding.place = (Place){source_make(&arena, STR("/x/a.py"), STR("é = '😀', f(x)\n")),
                            13, 17};
    cJSON *object = read_line(&arena, &finding);
    CHECK_INT(number_at(object, "location", "row"), 1);
    CHECK_INT(number_at(object, "location", "column"), 10);
    CHECK_INT(number_at(object, "end_location", "column"), 14);
    cJSON_Delete(object);
    arena_free(&arena);
}

TEST(paths_are_absolute_but_for_what_stdin_is_called)
{
    Arena arena = {0};
    Finding finding = plain_finding();
    finding.path = STR("given.py");
    cJSON *object = read_line(&arena, &finding);
    CHECK_STR(text_at(object, "filename"), "given.py");
    cJSON_Delete(object);
    finding.path = STR("/x/y/../a.py");
    object = read_line(&arena, &finding);
    CHECK_STR(text_at(object, "filename"), "/x/a.py");
    cJSON_Delete(object);
    arena_free(&arena);
}

TEST(what_is_no_utf8_is_replaced)
{
    Arena arena = {0};
    Finding finding = plain_finding();
    finding.path = STR("/x/\xFF\n\"\\\x01.py");
    cJSON *object = read_line(&arena, &finding);
    CHECK_STR(text_at(object, "filename"), "/x/\xEF\xBF\xBD\n\"\\\x01.py");
    cJSON_Delete(object);
    arena_free(&arena);
}

TEST(boundary_trace_and_help_are_told)
{
    Arena arena = {0};
    const Source *source = source_make(&arena, STR("/x/b.py"), STR("a\nlock\n"));
    Step trail[] = {{STR("set here"), {source, 2, 6}}};
    Finding finding = plain_finding();
    finding.callable = STR("multiprocessing.Process");
    finding.argument = STR("target");
    finding.transport = TRANSPORT_START;
    finding.help = STR("a help");
    finding.exception = STR("TypeError: no");
    finding.noqa_row = 7;
    finding.trail = trail;
    finding.trail_len = 1;
    cJSON *object = read_line(&arena, &finding);
    const cJSON *boundary = cJSON_GetObjectItem(object, "boundary");
    CHECK_STR(text_at(boundary, "callable"), "multiprocessing.Process");
    CHECK_STR(text_at(boundary, "argument"), "target");
    CHECK_STR(text_at(boundary, "transport"), "start");
    CHECK_STR(text_at(object, "help"), "a help");
    CHECK_STR(text_at(object, "exception"), "TypeError: no");
    CHECK_INT(cJSON_GetObjectItem(object, "noqa_row")->valueint, 7);
    const cJSON *step = cJSON_GetArrayItem(cJSON_GetObjectItem(object, "trace"), 0);
    CHECK_STR(text_at(step, "filename"), "/x/b.py");
    CHECK_INT(number_at(step, "location", "row"), 2);
    CHECK_INT(number_at(step, "end_location", "column"), 5);
    cJSON_Delete(object);
    arena_free(&arena);
}

TEST(counts_are_told_as_ruff_does)
{
    Arena arena = {0};
    Finding finding = plain_finding();
    Findings findings = {.at = &finding, .len = 1, .cap = 1};
    ReportOptions options = {0};
    Printed printed;
    printed_begin(&printed);
    report_statistics(printed.out, report_find(STR("json")), &findings, &options);
    CHECK_STR(printed_end(&arena, &printed), "[\n"
                                             "  {\n"
                                             "    \"code\": \"io-error\",\n"
                                             "    \"name\": \"io-error\",\n"
                                             "    \"count\": 1,\n"
                                             "    \"fixable\": false,\n"
                                             "    \"fixable_count\": 0\n"
                                             "  }\n"
                                             "]\n");
    arena_free(&arena);
}
