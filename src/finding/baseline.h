/* finding/baseline.h: findings that are known and put up with, in a file: of each place
   as many as there were when it was written. A place is a file, a code and the text of a
   line, so that it survives edits elsewhere in the file. */
#ifndef FINDING_BASELINE_H
#define FINDING_BASELINE_H

#include "base/file.h"
#include "finding/filter.h"

typedef struct Baseline Baseline;

typedef struct BaselineSetup {
    const Files *files;
    const Rules *rules;
    Str path;        /* of its file */
    bool must_exist; /* else a missing file is an empty one */
} BaselineSetup;

/* A file that is no baseline is fatal. */
Baseline *baseline_load(Arena *arena, const BaselineSetup *setup);

/* The path of its file. */
Str baseline_path(const Baseline *baseline);

/* The file at `path` was checked: what the baseline has of it can be judged. */
void baseline_add_file(Baseline *baseline, Str path);

/* Counts what there is, of whatever code and start methods. */
void baseline_count(Baseline *baseline, const Findings *findings);

/* Leaves out what the baseline has. */
void baseline_filter(Baseline *baseline, Findings *findings);

/* What the baseline has and the run didn't find, as text ("a.py: PKL101: …"), in order;
   of files that were checked or are gone, and codes that the filter selects. */
Strs baseline_stale(Arena *arena, const Baseline *baseline, const Filter *filter);

/* How much was written, of how many files; or why not. */
typedef struct BaselineWritten {
    uint32_t findings, files;
    const char *error;
} BaselineWritten;

/* Writes these findings down, and of the old baseline what this run can't judge. */
BaselineWritten baseline_write(Arena *arena, const Baseline *baseline,
                               const Filter *filter, const Findings *findings);

#endif
