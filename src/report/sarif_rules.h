/* report/sarif_rules.h: the rules of a SARIF run. */
#ifndef REPORT_SARIF_RULES_H
#define REPORT_SARIF_RULES_H

#include "report/report.h"
#include "report/writer.h"

/* The codes that were found, sorted. Findings lead to them by index. */
Strs sarif_codes(Arena *arena, const Findings *findings);

uint32_t sarif_code_index(const Strs *codes, Str code);

Str sarif_level(Severity severity);

/* "rules": their descriptors. `rules` may be NULL, or lack a code: of that one there is
   but a name. */
void sarif_write_rules(Arena *arena, Writer *writer, const Rules *rules,
                       const Strs *codes);

#endif
