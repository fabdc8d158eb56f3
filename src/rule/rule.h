/* rule/rule.h: the rules, boundaries and facts of a run: those compiled in, and those
   that --rules adds. What rules/ says in JSON stands here as tables; rule/embed.c
   prints the compiled-in ones at build time, from the same reader. */
#ifndef RULE_RULE_H
#define RULE_RULE_H

#include "base/file.h"
#include "rule/boundary.h"
#include "rule/fact.h"
#include "rule/words.h"

enum { RULE_REASONS = 4 };

/* One code. */
typedef struct Rule {
    Str code; /* "PKL101" */
    Str name; /* "lambda": what is wrong, read as "allow …" */
    Severity severity;
    Reason reasons[RULE_REASONS]; /* ended by REASON_NONE or the end */
    Str summary;                  /* one line for lists */
    Str message;                  /* with {placeholders}: see finding/check.h */
    Str help;                     /* what to do about it, with {placeholders} */
    Str explanation;              /* paragraphs, Markdown */
    Str bad, good;                /* programs */
    const Str *references;        /* addresses */
    uint32_t reference_count;
} Rule;

/* What a qualified name stands for outside the project: all four may be NULL. */
typedef struct Known {
    const Boundary *boundary; /* calling it */
    const Fact *gives;        /* calling it gives an object of this type */
    const Fact *is;           /* the name itself is such an object (sys.stdout) */
    const Fact *type;         /* it is the type (for its methods, bases and subclasses) */

    /* The name the entries go by: the type's ("multiprocessing.Process" for
       "multiprocessing.context.Process"), else the boundary's, else the name itself. */
    Str canonical;
} Known;

typedef struct Rules Rules;

/* The compiled-in tables. */
const Rules *rules_load(Arena *arena);

/* The same with what the JSON files below `folder` add ("boundaries/", "facts/",
   "checks/"); what is in both is taken from the folder. A mistake in one of the files
   is fatal and names file, field and what was wanted. */
const Rules *rules_extend(Arena *arena, const Rules *rules, const Files *files,
                          Str folder);

/* What is known of a qualified name; all NULL and `canonical` = `name` where nothing
   is. */
Known rules_find(const Rules *rules, Str name);

/* The rule for a code ("PKL101") or a name ("lambda"); NULL if there is none. */
const Rule *rules_find_rule(const Rules *rules, Str code_or_name);

/* The rule that reports a reason; NULL if none does yet. */
const Rule *rules_for_reason(const Rules *rules, Reason reason);

/* All rules, by code. */
typedef struct RuleList {
    const Rule *const *at;
    uint32_t len;
} RuleList;
RuleList rules_list(const Rules *rules);

/* Words one of which stands in every file that can have a finding ("multiprocessing",
   …). */
const Strs *rules_words(const Rules *rules);

/* Whether the library that begins with this first part of a dotted name is described
   ("threading", "multiprocessing"): such an import never leads to a file that happens
   to have that name. Names without a dot (builtins) count for none. */
bool rules_knows_library(const Rules *rules, Str name);

#endif
