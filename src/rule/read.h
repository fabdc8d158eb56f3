/* rule/read.h: the reader of rules/, strict: a field, word or type that isn't in
   rules/README.md is a mistake. It goes in two steps: each file becomes drafts, which
   still name types by text, and link.c makes tables of them. Inside rule/ only. */
#ifndef RULE_READ_H
#define RULE_READ_H

#include "base/file.h"
#include "base/json.h"
#include "rule/tables.h"

/* A type as one file describes it. Boundaries give role, method and bases, facts the
   rest. */
typedef struct TypeDraft {
    Str path; /* where it stands, for messages */
    Fact fact;
    Strs also, calls, values;
    bool has_calls;
} TypeDraft;

typedef struct BoundaryDraft {
    Str path;
    Boundary boundary;
    Strs names;
} BoundaryDraft;

typedef struct RuleDraft {
    Str path;
    Rule rule;
} RuleDraft;

typedef struct Drafts {
    Vec(TypeDraft) types; /* of boundaries/ */
    Vec(TypeDraft) facts; /* of facts/ */
    Vec(BoundaryDraft) boundaries;
    Vec(RuleDraft) rules;
    Strs words, libraries;
} Drafts;

/* The tables of what stands in `folder`, resolved against `older` (NULL: nothing). NULL
   where there is a mistake, which is then in `reader->error`. */
const Tables *rules_read(JsonReader *reader, const Files *files, Str folder,
                         const Rules *older);

/* Add what one file of each kind says to the drafts. */
void read_boundary_file(JsonReader *reader, const cJSON *root, Drafts *drafts);
void read_fact_file(JsonReader *reader, const cJSON *root, Drafts *drafts);
void read_rule_file(JsonReader *reader, const cJSON *root, Drafts *drafts);

/* The tables made of the drafts; NULL and `reader->error` where they contradict each
   other. */
const Tables *rules_link(JsonReader *reader, const Drafts *drafts, const Rules *older);

/* The part of it for rules: sorted by code, as many as there are drafts. */
const Rule *link_rules(JsonReader *reader, const Drafts *drafts, const Rules *older);

#endif
