/* junit: Ruff's XML. A file is a test suite, a finding a failed test case. A run without
   findings is one passing case, as some readers refuse a report that has none. */
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
    Position at = place_extent(finding->place).start;
    fputs("        <testcase name=\"org.picklint.", out);
    xml_print(out, finding->code);
    fputc('"', out);
    print_attribute(printer, "classname", without_suffix(path));
    fprintf(out, " line=\"%u\" column=\"%u\">\n", at.row, at.column);
    fprintf(out, "            <properties>\n                <property name=\"severity\"");
    print_attribute(printer, "value", severity_word(finding->severity));
    fprintf(out, "/>\n            </properties>\n            <failure");
    print_attribute(printer, "message", finding->message);
    fprintf(out, ">line %u, col %u, ", at.row, at.column);
    xml_print(out, finding->message);
    fputs("</failure>\n        </testcase>\n", out);
}

static void print_suite(Printer *printer, const Finding *findings, uint32_t len)
{
    Str path = path_full(&printer->arena, printer->options, findings->path);
    fputs("    <testsuite", printer->out);
    print_attribute(printer, "name", path);
    fprintf(printer->out, " tests=\"%u\" disabled=\"0\" errors=\"0\" failures=\"%u\"",
            len, len);
    fputs(" package=\"org.picklint\">\n", printer->out);
    for (uint32_t i = 0; i < len; i++)
        print_case(printer, &findings[i]);
    fputs("    </testsuite>\n", printer->out);
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
            tests, findings->len);
    for (uint32_t i = 0, len; i < findings->len; i += len) {
        len = findings_of_file(findings, i);
        print_suite(&printer, &findings->at[i], len);
    }
    if (!findings->len)
        print_success(out);
    fputs("</testsuites>\n", out);
    arena_free(&printer.arena);
}
