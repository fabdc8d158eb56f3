/* Fuzzes all that is done with a program, from its bytes to the report. The input is two
   files, so that one can import the other: main.py and, behind the first "\n###\n",
   other.py. */
#include <stdlib.h>

#include "finding/check.h"
#include "main/fuzz.h"
#include "report/report.h"
#include "syntax/names.h"
#include "syntax/pragma.h"

static bool is_outside(const void *rules, Str first)
{
    return rules_knows_library(rules, first);
}

static void report(const Rules *rules, const Findings *findings, const char *format)
{
    FILE *out = fopen("/dev/null", "w");
    if (!out)
        abort();
    ReportOptions options = {.folder = STR("/"), .rules = rules};
    report_findings(out, report_find(str_of(format)), findings, &options);
    fclose(out);
}

static void check_program(Arena *arena, const Str *paths, const Str *texts)
{
    const Rules *rules = rules_load(arena);
    Names *names = names_python(arena);
    ProjectSetup files = {.files = files_memory(arena, paths, texts, 2),
                          .grammar = grammar_load(arena),
                          .names = names,
                          .is_outside = is_outside,
                          .context = rules};
    CheckSetup setup = {
        .project = project_make(arena, &files), .rules = rules, .names = names};
    Findings findings = {0};
    const Module *module = project_load(setup.project, paths[0]);
    check_module(arena, &setup, module, &findings);
    findings_sort(&findings);
    pragmas_read(arena, module->tree);
    static const char *const formats[] = {"full",   "grouped", "json",  "junit", "github",
                                          "gitlab", "rdjson",  "sarif", "azure"};
    for (uint32_t i = 0; i < sizeof formats / sizeof *formats; i++)
        report(rules, &findings, formats[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    StrPair input = fuzz_cut((Str){(const char *)bytes, (uint32_t)size}, STR("\n###\n"));
    Str paths[] = {STR("/main.py"), STR("/other.py")};
    Str texts[] = {input.head, input.tail};
    Arena arena = {0};
    check_program(&arena, paths, texts);
    arena_free(&arena);
    return 0;
}
