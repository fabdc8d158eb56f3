/* finding/silence.h: comments that silence findings, and those that silence nothing. */
#ifndef FINDING_SILENCE_H
#define FINDING_SILENCE_H

#include "finding/filter.h"
#include "model/project.h"
#include "syntax/pragma.h"

/* The comments of a run's files, each file's read when it is asked for. */
typedef struct Silence Silence;

/* All lives in `arena`; `project` has the modules. */
Silence *silence_make(Arena *arena, Project *project, const Rules *rules);

/* Leaves out what a comment silences. A comment counts as used by what `findings_filter`
   leaves out too, so filter then. */
void silence_findings(Silence *silence, Findings *findings);

/* Appends an "unused-suppression" for each comment in the file at `path` that names codes
   of picklint's to no effect. Whether a code that the filter leaves out would have been
   found isn't known, nor what else there is where the syntax is wrong: nothing is said of
   these. Without `is_whole` the file's callers weren't checked with it, and what is found
   because of them isn't known either: codes that no rule has are named alone. */
void silence_report_unused(Silence *silence, Str path, const Filter *filter,
                           bool is_whole, Findings *findings);

/* The pragma that may take one more code for a finding at this place: an
   "ignore" that covers it; or NULL. */
const Pragma *silence_find_ignore(Silence *silence, const Finding *finding);

#endif
