/* One run of the linter: run_check is the pipeline, from top to bottom. */
#include "run.h"

#include "base/fail.h"
#include "add_ignore.h"
#include "adopt.h"
#include "check_files.h"
#include "dump.h"
#include "heed.h"
#include "input.h"
#include "output.h"
#include "progress.h"
#include "report/report.h"
#include "scan.h"
#include "setup.h"
#include "workers.h"

/* Mistakes in the command line that only the rules and formats can tell. */
static void check_options(Arena *arena, const Options *options, const Rules *rules)
{
    const Strs *lists[] = {&options->select, &options->ignore};
    for (uint32_t i = 0; i < 2; i++)
        for (uint32_t j = 0; j < lists[i]->len; j++)
            if (!selector_is_known(rules, lists[i]->at[j]))
                fail("--%s: there is no rule '%.*s'", i ? "ignore" : "select",
                     STR_ARG(lists[i]->at[j]));
    if (options->add_ignore && input_stdin_path(options).len)
        fail("--add-ignore: want files, and not the standard input");
    if (options->add_ignore && options->ignore_noqa)
        fail("--add-ignore and --ignore-noqa don't go together");
    Str names = report_names(arena);
    const ReportFormat *format = report_find(options->format);
    if (!format)
        fail("--output-format: '%.*s' is none of %.*s", STR_ARG(options->format),
             STR_ARG(names));
    if (options->statistics && !format->print_counts)
        fail("--statistics: the format %s has none", format->name);
}

static int exit_status(const Options *options, const Findings *findings)
{
    for (uint32_t i = 0; i < findings->len && !options->exit_zero; i++)
        if (findings->at[i].severity >= options->fail_on)
            return EXIT_FINDINGS;
    return EXIT_CLEAN;
}

/* One path a line: names with line breaks in them aren't worth a format of their own. */
static void show_files(const InputFiles *inputs)
{
    for (uint32_t i = 0; i < inputs->len; i++)
        printf("%.*s\n", STR_ARG(inputs->at[i].path));
}

int run_check(Arena *arena, const Options *options)
{
    const Files *files = files_disk();
    CheckSetup setup = setup_make(arena, files, options);
    check_options(arena, options, setup.rules);
    Baseline *baseline = adopt_load(arena, files, setup.rules, options);
    ConfigSetup place = {files, path_absolute(arena, STR(".")), &options->line};
    Config *config = config_make(arena, &place);
    progress_begin(!options->quiet && !options->show_files && !options->dump);
    InputFiles inputs = input_find(arena, files, config, options);
    if (!inputs.len && !options->quiet)
        warn("no Python files found under the given paths");
    if (options->show_files) {
        show_files(&inputs);
        return EXIT_CLEAN;
    }
    if (options->dump && options->dump != DUMP_PARSED) {
        dump_files(options->dump, &setup, &inputs);
        return EXIT_CLEAN;
    }
    uint32_t workers = workers_count(options->jobs);
    ScanSetup scan = {files, setup.names, scan_words(arena, setup.rules), workers,
                      options->parse_all};
    Filter filter = {options->select, options->ignore, options_methods(options)};
    CheckOrder order = {files, setup, workers};
    scan_files(arena, &scan, &inputs);
    Findings findings = check_files(arena, &order, &inputs);
    if (options->dump) {
        dump_parsed(arena, setup.project);
        return EXIT_CLEAN;
    }
    progress_end();
    findings_sort(&findings);
    Silence *silence = silence_make(arena, setup.project, setup.rules);
    if (!options->ignore_noqa)
        heed_comments(silence, files, &filter, &inputs, &findings);
    if (baseline)
        adopt_count(baseline, &inputs, &findings);
    findings_filter(&findings, &filter);
    if (options->write_baseline)
        return adopt_write(arena, baseline, &filter, options, &findings) ? EXIT_CLEAN
                                                                          : EXIT_TROUBLE;
    if (baseline)
        adopt_filter(arena, baseline, &filter, options, &findings);
    if (options->add_ignore) {
        AddIgnore into = {setup.project, silence, &inputs, options->reason, options->quiet};
        return add_ignore(&into, &findings) ? EXIT_CLEAN : EXIT_TROUBLE;
    }
    output_findings(arena, options, setup.rules, &findings);
    return exit_status(options, &findings);
}
