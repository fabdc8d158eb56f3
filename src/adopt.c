/* A run with a baseline: --baseline and --write-baseline. */
#include "adopt.h"

#include "base/fail.h"
#include "base/hostile.h"

Baseline *adopt_load(Arena *arena, const Rules *rules, const Options *options, Str path)
{
    if (options->write_baseline && !path.len)
        fail("--write-baseline: say where with --baseline FILE");
    if (!path.len)
        return NULL;
    BaselineSetup setup = {files_disk(), rules, path, !options->write_baseline};
    return baseline_load(arena, &setup);
}

void adopt_count(Baseline *baseline, const InputFiles *inputs, const Findings *findings)
{
    for (uint32_t i = 0; i < inputs->len; i++)
        baseline_add_file(baseline, inputs->at[i].path);
    baseline_count(baseline, findings);
}

void adopt_filter(Arena *arena, Baseline *baseline, const Filter *filter,
                  const Options *options, Findings *findings)
{
    baseline_filter(baseline, findings);
    Strs stale = baseline_stale(arena, baseline, filter);
    Str path = baseline_path(baseline);
    if (!stale.len || options->quiet)
        return;
    warn("%u stale %s in %.*s; --write-baseline drops %s:", stale.len,
         stale.len == 1 ? "entry" : "entries", STR_ARG(path),
         stale.len == 1 ? "it" : "them");
    for (uint32_t i = 0; i < stale.len; i++) {
        fputs("  ", stderr);
        harmless_print(stderr, stale.at[i]);
        fputc('\n', stderr);
    }
}

bool adopt_write(Arena *arena, const Baseline *baseline, const Filter *filter,
                 const Options *options, const Findings *findings)
{
    BaselineWritten written = baseline_write(arena, baseline, filter, findings);
    Str path = baseline_path(baseline);
    if (written.error)
        warn("%.*s can't be written: %s", STR_ARG(path), written.error);
    else if (!options->quiet)
        fprintf(stderr, "Wrote %u finding%s of %u file%s to %.*s.\n", written.findings,
                written.findings == 1 ? "" : "s", written.files,
                written.files == 1 ? "" : "s", STR_ARG(path));
    return !written.error;
}
