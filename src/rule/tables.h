/* rule/tables.h: how the knowledge is kept. read.c and link.c fill the tables from
   JSON, print.c writes them as C at build time, and rule.c looks things up in them.
   Inside rule/ only. */
#ifndef RULE_TABLES_H
#define RULE_TABLES_H

#include <stdio.h>

#include "rule/rule.h"

/* What one qualified name stands for; see Known. */
typedef struct Entry {
    Str name;
    const Boundary *boundary;
    const Fact *gives, *is, *type;
} Entry;

/* All that one rules folder says. Names lead to entries through `slots`, a hash table
   with open addressing: at str_hash(name) or one of the places behind it stands the
   entry's number plus one, 0 ends the search. */
typedef struct Tables {
    const Boundary *boundaries;
    const Fact *facts;
    const Rule *rules;    /* by code */
    const Entry *entries; /* by name */
    const uint32_t *slots;
    const Str *words;     /* sorted */
    const Str *libraries; /* sorted */
    uint32_t boundary_count, fact_count, rule_count, entry_count;
    uint32_t slot_count; /* a power of two, at least twice the entries; 0 without any */
    uint32_t word_count, library_count;
} Tables;

/* One folder's tables on top of older ones, down to those compiled in. */
struct Rules {
    const Tables *tables;
    const Rules *older; /* NULL below the last */
    RuleList list;      /* the rules in force, by code */
    Strs words;         /* of all tables */
    const Rule *by_reason[REASONS];
};

/* The tables compiled in. embed.c printed them; in that program itself they are
   empty. */
extern const Tables rules_embedded;

/* The entry of `name`, or NULL. */
const Entry *tables_find(const Tables *tables, Str name);

/* Fills `slots` of `tables` from its entries. */
void tables_make_slots(Arena *arena, Tables *tables);

/* Writes the tables as C, defining `rules_embedded`. */
void tables_print(FILE *out, const Tables *tables);

/* `tables` on top of `older`, which may be NULL. */
const Rules *rules_make(Arena *arena, const Tables *tables, const Rules *older);

#endif
