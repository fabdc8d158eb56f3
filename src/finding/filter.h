/* finding/filter.h: which findings the user wants to hear of, and how grave they are: by
   the settings of the files that they stand in. */
#ifndef FINDING_FILTER_H
#define FINDING_FILTER_H

#include "config/config.h"
#include "finding/finding.h"

/* A selector is "ALL", a code ("PKL101"), the beginning of codes ("PKL1") or a rule's
   name. */
typedef struct Filter {
    Config *config;
    struct FilterMemory *memory; /* of the file that was asked about last */
} Filter;

Filter filter_make(Arena *arena, Config *config);

/* What isn't found by rules; known by name only. */
enum { CODES_WITHOUT_RULE = 2 };
extern const Str codes_without_rule[CODES_WITHOUT_RULE];

/* Whether findings of this code, whose rule has this name, are reported, files apart. */
bool settings_select(const Settings *settings, Str code, Str name);

/* How grave they are, where that is `usual` for them. */
Severity settings_severity(const Settings *settings, Str code, Str name, Severity usual);

/* Whether any finding could match `selector`. */
bool selector_is_known(const Rules *rules, Str selector);

/* Whether findings of this code, whose rule has this name, are wanted in the file at
   `path`. */
bool filter_selects(const Filter *filter, Str path, Str code, Str name);

/* Leaves out what isn't selected and what fails only under start methods that don't
   count; cuts `fails_on` of the others to those that do, and sets how grave they are:
   failures are those that are as grave as the settings of their file have it for
   `fail-on`.
   What has no rule (invalid-syntax, io-error) needs no `select`. */
void findings_filter(Findings *findings, const Filter *filter);

/* Whether one of them is a failure. */
bool findings_fail(const Findings *findings);

#endif
