/* Formats for build servers and reviews: shapes, escapes, paths. */
#include "printed.h"
#include "report/report.h"
#include "report/uri.h"
#include "test.h"

static const ReportOptions options = {.folder = STR_CONST("/here"), .quiet = true};

static Str print(Arena *arena, const char *format, Finding *findings, uint32_t len)
{
    Findings list = {.at = findings, .len = len, .cap = len};
    Printed printed;
    printed_begin(&printed);
    report_findings(printed.out, report_find(str_of(format)), &list, &options);
    return printed_end(arena, &printed);
}

static Finding finding_at(Arena *arena, const char *path, const char *text,
                          uint32_t start, uint32_t end)
{
    const Source *source = source_make(arena, str_of(path), str_of(text));
    return (Finding){.code = STR("PKL101"),
                     .name = STR("lambda"),
                     .severity = SEVERITY_ERROR,
                     .path = source->path,
                     .place = {source, start, end},
                     .message = STR("a message")};
}

TEST(grouped_aligns_positions_below_the_file)
{
    Arena arena = {0};
    Finding findings[] = {
        finding_at(&arena, "/here/a.py", "\n\n\n\n\n\n\n\n\nabcdefghijk", 8, 8),
        finding_at(&arena, "/here/a.py", "\n\n\n\n\n\n\n\n\nabcdefghijk", 19, 20),
        finding_at(&arena, "b.py", "x", 0, 1),
    };
    findings[2].code = findings[2].name = STR("invalid-syntax");
    CHECK_STR(print(&arena, "grouped", findings, 3), "a.py:\n"
                                                     "   9:1  PKL101 a message\n"
                                                     "  10:11 PKL101 a message\n"
                                                     "\n"
                                                     "b.py:\n"
                                                     "  1:1 invalid-syntax: a message\n"
                                                     "\n");
    arena_free(&arena);
}

TEST(pylint_has_rows_alone)
{
    Arena arena = {0};
    Finding finding = finding_at(&arena, "/here/a.py", "\nab", 2, 3);
    CHECK_STR(print(&arena, "pylint", &finding, 1), "a.py:2: [PKL101] a message\n");
    arena_free(&arena);
}

TEST(a_path_does_not_begin_a_command)
{
    Arena arena = {0};
    Finding findings[] = {
        finding_at(&arena, ":", "a", 0, 1), finding_at(&arena, " ::x", "a", 0, 1),
        finding_at(&arena, "/::x", "a", 0, 1), finding_at(&arena, "a:b", "a", 0, 1)};
    CHECK_STR(print(&arena, "pylint", findings, 4), "./::1: [PKL101] a message\n"
                                                    "./ ::x:1: [PKL101] a message\n"
                                                    "/::x:1: [PKL101] a message\n"
                                                    "a:b:1: [PKL101] a message\n");
    arena_free(&arena);
}

TEST(github_escapes_what_ends_a_property_or_a_line)
{
    Arena arena = {0};
    Finding finding = finding_at(&arena, "/here/a,b:c%.py", "ab", 1, 2);
    finding.message = STR("50% of: a, b\nc");
    finding.help = STR("Do it");
    CHECK_STR(print(&arena, "github", &finding, 1),
              "::error title=picklint (PKL101),file=/here/a%2Cb%3Ac%25.py,line=1,col=2,"
              "endLine=1,endColumn=3::a,b:c%25.py:1:2: PKL101 50%25 of: a, b␊c"
              "%0A  help: Do it\n");
    arena_free(&arena);
}

TEST(github_gets_no_columns_of_several_lines)
{
    Arena arena = {0};
    Finding finding = finding_at(&arena, "/here/a.py", "ab\ncd", 1, 4);
    finding.severity = SEVERITY_INFO;
    CHECK_STR(print(&arena, "github", &finding, 1),
              "::notice title=picklint (PKL101),file=/here/a.py,line=1,endLine=2::"
              "a.py:1:2: PKL101 a message\n");
    arena_free(&arena);
}

TEST(azure_escapes_what_ends_a_property_or_the_command)
{
    Arena arena = {0};
    Finding finding = finding_at(&arena, "/here/a;b]%.py", "ab", 1, 2);
    finding.message = STR("50% ##vso[task.complete]");
    CHECK_STR(print(&arena, "azure", &finding, 1),
              "##vso[task.logissue type=error;sourcepath=/here/a%3Bb%5D%AZP25.py;"
              "linenumber=1;columnnumber=2;code=PKL101;]50%AZP25 ##vso⟦task.complete]\n");
    arena_free(&arena);
}

TEST(junit_escapes_markup_and_shows_what_xml_cannot_hold)
{
    Arena arena = {0};
    Finding finding = finding_at(&arena, "/here/.a&b.py", "ab", 1, 2);
    finding.is_failure = true;
    finding.message = STR("<'\"\x1b\n\xFF\xE2\x80\xAE\xEF\xBF\xBF>");
    CHECK_STR(
        print(&arena, "junit", &finding, 1),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<testsuites name=\"picklint\" tests=\"1\" failures=\"1\" errors=\"0\">\n"
        "    <testsuite name=\"/here/.a&amp;b.py\" tests=\"1\" disabled=\"0\" "
        "errors=\"0\""
        " failures=\"1\" package=\"org.picklint\">\n"
        "        <testcase name=\"org.picklint.PKL101\" classname=\"/here/.a&amp;b\""
        " line=\"1\" column=\"2\">\n"
        "            <properties>\n"
        "                <property name=\"severity\" value=\"error\"/>\n"
        "            </properties>\n"
        "            <failure message=\"&lt;&apos;&quot;␛&#xA;\xEF\xBF\xBD&#x202E;"
        "\xEF\xBF\xBD&gt;\">line 1, col 2, &lt;&apos;&quot;␛&#xA;\xEF\xBF\xBD&#x202E;"
        "\xEF\xBF\xBD&gt;</failure>\n"
        "        </testcase>\n"
        "    </testsuite>\n"
        "</testsuites>\n");
    arena_free(&arena);
}

TEST(junit_without_findings_is_a_case_that_passes)
{
    Arena arena = {0};
    CHECK_STR(print(&arena, "junit", NULL, 0),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
              "<testsuites name=\"picklint\" tests=\"1\" failures=\"0\" errors=\"0\">\n"
              "    <testsuite name=\"picklint\" tests=\"1\" disabled=\"0\" errors=\"0\""
              " failures=\"0\" package=\"org.picklint\">\n"
              "        <testcase name=\"No errors found\" classname=\"picklint\"/>\n"
              "    </testsuite>\n"
              "</testsuites>\n");
    arena_free(&arena);
}

TEST(rdjson_counts_bytes)
{
    Arena arena = {0};
    Finding finding = finding_at(&arena, "/here/a.py", "\xEF\xBB\xBF\xC3\xA9 x", 6, 7);
    CHECK_STR(print(&arena, "rdjson", &finding, 1), "{\n"
                                                    "  \"diagnostics\": [\n"
                                                    "    {\n"
                                                    "      \"code\": {\n"
                                                    "        \"value\": \"PKL101\"\n"
                                                    "      },\n"
                                                    "      \"location\": {\n"
                                                    "        \"path\": \"/here/a.py\",\n"
                                                    "        \"range\": {\n"
                                                    "          \"end\": {\n"
                                                    "            \"column\": 5,\n"
                                                    "            \"line\": 1\n"
                                                    "          },\n"
                                                    "          \"start\": {\n"
                                                    "            \"column\": 4,\n"
                                                    "            \"line\": 1\n"
                                                    "          }\n"
                                                    "        }\n"
                                                    "      },\n"
                                                    "      \"message\": \"a message\",\n"
                                                    "      \"severity\": \"ERROR\"\n"
                                                    "    }\n"
                                                    "  ],\n"
                                                    "  \"severity\": \"WARNING\",\n"
                                                    "  \"source\": {\n"
                                                    "    \"name\": \"picklint\"\n"
                                                    "  }\n"
                                                    "}\n");
    arena_free(&arena);
}

TEST(an_address_is_relative_and_of_plain_characters)
{
    Arena arena = {0};
    CHECK_STR(uri_of_path(&arena, &options, STR("/here/a b/\xC3\xA9:%#?.py")),
              "a%20b/%C3%A9%3A%25%23%3F.py");
    CHECK_STR(uri_of_path(&arena, &options, STR("/hereby/\xFF.py")),
              "file:///hereby/%FF.py");
    arena_free(&arena);
}

/* The text between `before` and the next quote. */
static Str text_behind(Str text, const char *before)
{
    int64_t at = str_find(text, str_of(before));
    Str rest = at < 0 ? (Str){0} : str_slice(text, (uint32_t)at, text.len);
    return str_cut(str_slice(rest, (uint32_t)strlen(before), rest.len), '"').head;
}

static Str fingerprint_of(Arena *arena, Finding *findings, uint32_t number)
{
    Str text = print(arena, "gitlab", findings, number);
    int64_t at = 0;
    for (uint32_t i = 0; i < number; i++)
        text = str_slice(
            text, (uint32_t)(at = str_find(text, STR("\"fingerprint\"")) + 1), text.len);
    return text_behind(text, "fingerprint\": \"");
}

TEST(a_fingerprint_survives_lines_above_and_is_never_given_twice)
{
    Arena arena = {0};
    Finding before[] = {finding_at(&arena, "/here/a.py", "x\nx\n", 0, 1),
                        finding_at(&arena, "/here/a.py", "x\nx\n", 2, 3)};
    Finding after = finding_at(&arena, "/here/a.py", "\n\n  x\n", 4, 5);
    Finding elsewhere = finding_at(&arena, "/here/b.py", "x\n", 0, 1);
    Str first = fingerprint_of(&arena, before, 1);
    CHECK_INT(first.len, 16);
    CHECK(str_equal(first, fingerprint_of(&arena, &after, 1)));
    CHECK(!str_equal(first, fingerprint_of(&arena, before, 2)));
    CHECK(!str_equal(first, fingerprint_of(&arena, &elsewhere, 1)));
    arena_free(&arena);
}

TEST(sarif_links_the_places_of_the_trail_and_nothing_else)
{
    Arena arena = {0};
    Finding finding = finding_at(&arena, "/here/a.py", "ab", 0, 1);
    Step trail[] = {{STR("no place"), {0}}, {STR("a [b](1) c"), finding.place}};
    finding.message = STR("x[0] [click](https://example.org)");
    finding.fails_text = STR("fails on Linux");
    finding.trail = trail;
    finding.trail_len = 2;
    Str text = print(&arena, "sarif", &finding, 1);
    CHECK(str_find(text,
                   STR("\"x\\\\[0\\\\] \\\\[click\\\\](https://example.org); fails on "
                       "Linux. See [a \\\\[b\\\\](1) c](1).\"")) >= 0);
    CHECK(str_find(text, STR("\"a \\\\[b\\\\](1) c\"")) >= 0);
    CHECK(str_find(text, STR("[click]")) < 0);
    arena_free(&arena);
}
