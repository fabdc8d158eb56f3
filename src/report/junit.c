/* junit: Ruff's XML. A file is a test suite, a finding a test case that failed; one that
   isn't grave enough for the exit status (see --fail-on) counts as skipped, so that the
   report fails a build where the exit status would. A run without findings is one passing
   case, as some readers refuse a report that has none. */
#include "report/formats.h"
#include "report/place.h"
#include "report/xml.h"

typedef struct Printer {
    FILE *out;
    const ReportOptions *options;
    Arena arena;
} Printer;

static void print_attribute(const Printer *printer, const char *name, Str text)
{
    fprintf(printer->out, " %s=\"", name);
    xml_print(printer->out, text);
    fputc('"', printer->out);
}

/* Without what stands behind the last dot of the file's name. */
static Str without_suffix(Str path)
{
    Str name = path_name(path);
    StrPair cut = str_cut_last(name, '.');
    return cut.head.len ? str_slice(path, 0, path.len - cut.tail.len - 1) : path;
}

static void print_case(Printer *printer, const Finding *finding)
{
    FILE *out = printer->out;
    Str path = path_full(&printer->arena, printer->options, finding->path);
    Position at = place_in_file(finding->place).start;
    fputs("        <testcase name=\"org.picklint.", out);
    xml_print(out, finding->code);
    fputc('"', out);
    print_attribute(printer, "classname", without_suffix(path));
    fprintf(out, " line=\"%u\" column=\"%u\">\n", at.row, at.column);
    fprintf(out, "            <properties>\n                <property name=\"severity\"");
    print_attribute(printer, "value", severity_word(finding->severity));
    const char *outcome = finding->is_failure ? "failure" : "skipped";
    fprintf(out, "/>\n            </properties>\n            <%s", outcome);
    print_attribute(printer, "message", finding->message);
    fprintf(out, ">line %u, col %u, ", at.row, at.column);
    xml_print(out, finding->message);
    fprintf(out, "</%s>\n        </testcase>\n", outcome);
}

static uint32_t count_failures(const Findings *findings, uint32_t from, uint32_t len)
{
    uint32_t count = 0;
    for (uint32_t i = from; i < from + len; i++)
        count += findings->at[i].is_failure;
    return count;
}

static void print_suite(Printer *printer, const Findings *findings, uint32_t from,
                        uint32_t len)
{
    FILE *out = printer->out;
    uint32_t failures = count_failures(findings, from, len);
    Str path = path_full(&printer->arena, printer->options, findings->at[from].path);
    fputs("    <testsuite", out);
    print_attribute(printer, "name", path);
    fprintf(out, " tests=\"%u\" disabled=\"0\" errors=\"0\" failures=\"%u\"", len,
            failures);
    if (failures < len)
        fprintf(out, " skipped=\"%u\"", len - failures);
    fputs(" package=\"org.picklint\">\n", out);
    for (uint32_t i = from; i < from + len; i++)
        print_case(printer, &findings->at[i]);
    fputs("    </testsuite>\n", out);
}

static void print_success(FILE *out)
{
    fputs("    <testsuite name=\"picklint\" tests=\"1\" disabled=\"0\" errors=\"0\""
          " failures=\"0\" package=\"org.picklint\">\n"
          "        <testcase name=\"No errors found\" classname=\"picklint\"/>\n"
          "    </testsuite>\n",
          out);
}

void junit_print(FILE *out, const Findings *findings, const ReportOptions *options)
{
    Printer printer = {.out = out, .options = options};
    uint32_t tests = findings->len ? findings->len : 1;
    fputs("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", out);
    fprintf(out,
            "<testsuites name=\"picklint\" tests=\"%u\" failures=\"%u\" errors=\"0\">\n",
            tests, count_failures(findings, 0, findings->len));
    for (uint32_t i = 0, len; i < findings->len; i += len) {
        len = findings_of_file(findings, i);
        print_suite(&printer, findings, i, len);
    }
    if (!findings->len)
        print_success(out);
    fputs("</testsuites>\n", out);
    arena_free(&printer.arena);
}
