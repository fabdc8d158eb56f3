/* finding/filter.h: which findings the user wants to hear of. */
#ifndef FINDING_FILTER_H
#define FINDING_FILTER_H

#include "finding/finding.h"

/* A selector is "ALL", a code ("PKL101"), the beginning of codes ("PKL1") or a rule's
   name. */
typedef struct Filter {
    Strs select; /* selectors; empty: all */
    Strs ignore; /* selectors; against `select` the more exact one wins, then `ignore` */
    Methods methods; /* the platform defaults that count */
} Filter;

/* Whether any finding could match `selector`. */
bool selector_is_known(const Rules *rules, Str selector);

/* Whether findings of this code, whose rule has this name, are wanted. */
bool filter_selects(const Filter *filter, Str code, Str name);

/* Leaves out what isn't selected and what fails only under start methods that don't
   count; cuts `fails_on` of the others to those that do. What has no rule
   (invalid-syntax, io-error) needs no `select`. */
void findings_filter(Findings *findings, const Filter *filter);

#endif
