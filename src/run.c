/* One run of the linter: run_check is the pipeline, from top to bottom. */
#include "run.h"

#include <unistd.h>

#include "adopt.h"
#include "base/fail.h"
#include "base/hostile.h"
#include "batch/add_ignore.h"
#include "batch/check_files.h"
#include "batch/excluded.h"
#include "batch/heed.h"
#include "batch/progress.h"
#include "batch/scan.h"
#include "batch/workers.h"
#include "dump.h"
#include "input.h"
#include "output.h"
#include "report/report.h"
#include "setup.h"
#include "show_settings.h"

/* "--output-format", or "picklint.toml: `output-format`". */
static Str format_place(Arena *arena, const Options *options, const Settings *settings)
{
    Str shown = path_below(options->line.folder, settings->path);
    if (layer_has(&options->line, KEY_OUTPUT_FORMAT) || !shown.len)
        return STR("--output-format");
    return str_format(arena, "%.*s: `output-format`", STR_ARG(shown));
}

static const ReportFormat *find_format(Arena *arena, const Options *options,
                                       const Settings *settings)
{
    const ReportFormat *format = report_find(settings->output_format);
    Str names = report_names(arena), place = format_place(arena, options, settings);
    if (!format)
        fail("%.*s: '%.*s' is none of %.*s", STR_ARG(place),
             STR_ARG(settings->output_format), STR_ARG(names));
    if (options->statistics && !format->print_counts)
        fail("--statistics: the format %s has none", format->name);
    return format;
}

/* Options that don't go together. */
static void check_options(const Options *options)
{
    if (options->add_ignore && input_stdin_path(options).len)
        fail("--add-ignore: want files, and not the standard input");
    if (options->add_ignore && options->ignore_noqa)
        fail("--add-ignore and --ignore-noqa don't go together");
}

/* One path a line: names with line breaks in them aren't worth a format of their own. On
   a terminal it is people who read them, elsewhere programs. */
static void show_files(const InputFiles *inputs)
{
    bool is_read_by_people = isatty(STDOUT_FILENO);
    for (uint32_t i = 0; i < inputs->len; i++) {
        Str path = inputs->at[i].path;
        if (is_read_by_people)
            harmless_print(stdout, path);
        else
            fwrite(path.at, 1, path.len, stdout);
        fputc('\n', stdout);
    }
}

/* Settings may differ from file to file. */
static void show_first(Config *config, const Rules *rules, const InputFiles *inputs)
{
    bool is_any = inputs->len > 0;
    show_settings(is_any ? inputs->at[0].settings : config_root(config), rules,
                  is_any ? inputs->at[0].path : STR("no file"));
}

/* What is asked for instead of findings; false where they are what is wanted. */
static bool show_instead(const Options *options, Config *config, const CheckSetup *setup,
                         const InputFiles *inputs)
{
    if (options->show_files)
        show_files(inputs);
    else if (options->show_settings)
        show_first(config, setup->rules, inputs);
    else if (options->dump && options->dump != DUMP_PARSED)
        dump_files(options->dump, setup, inputs);
    else
        return false;
    return true;
}

int run_check(Arena *arena, const Options *options)
{
    Files limited = *files_disk();
    limited.largest = options->max_file_size;
    Files confined = limited;
    const Files *files = &limited, *sources = &confined;
    check_options(options);
    Config *config = setup_config(arena, files, options);
    const ReportFormat *format = find_format(arena, options, config_root(config));
    progress_begin(!options->quiet && !options->show_files && !options->show_settings &&
                   !options->dump);
    InputOrder wanted = {files, sources, config, options, input_paths(arena, options)};
    confined.confines = confines_make(arena, &wanted.paths);
    InputFiles inputs = input_find(arena, &wanted);
    CheckSetup setup = setup_make(arena, files, sources, config);
    Str known = path_below(options->line.folder, config_root(config)->baseline);
    Baseline *baseline = adopt_load(arena, setup.rules, options, known);
    if (!inputs.len && !options->quiet)
        warn("no Python files found under the given paths");
    if (show_instead(options, config, &setup, &inputs))
        return EXIT_CLEAN;
    uint32_t workers = workers_count(options->jobs);
    ScanSetup scan = {sources, setup.names, scan_words(arena, setup.rules), workers,
                      options->parse_all};
    Filter filter = filter_make(arena, config);
    CheckOrder order = {sources, setup, workers};
    scan_files(arena, &scan, &inputs);
    if (!options->quiet)
        scan_warn(&inputs, options->line.folder, files->largest);
    Findings findings = check_files(arena, &order, &inputs);
    if (options->dump) {
        dump_parsed(arena, setup.project);
        return EXIT_CLEAN;
    }
    progress_end();
    findings_sort(&findings);
    excluded_drop(arena, files, config, &inputs, &findings);
    Silence *silence = silence_make(arena, setup.project, setup.rules);
    if (!options->ignore_noqa)
        heed_comments(silence, sources, &filter, &inputs, &findings);
    if (baseline)
        adopt_count(baseline, &inputs, &findings);
    findings_filter(&findings, &filter);
    if (options->write_baseline)
        return adopt_write(arena, baseline, &filter, options, &findings) ? EXIT_CLEAN
                                                                         : EXIT_TROUBLE;
    if (baseline)
        adopt_filter(arena, baseline, &filter, options, &findings);
    if (options->add_ignore) {
        AddIgnore into = {setup.project, silence, &inputs, options->reason,
                          options->quiet};
        return add_ignore(&into, &findings) ? EXIT_CLEAN : EXIT_TROUBLE;
    }
    Output output = {options, format, setup.rules};
    output_findings(arena, &output, &findings);
    bool is_failed = !options->exit_zero && findings_fail(&findings);
    return is_failed ? EXIT_FINDINGS : EXIT_CLEAN;
}
