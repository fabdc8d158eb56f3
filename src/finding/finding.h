/* finding/finding.h: one thing worth saying, with all that a report needs. */
#ifndef FINDING_FINDING_H
#define FINDING_FINDING_H

#include "config/layer.h"
#include "rule/rule.h"
#include "syntax/source.h"

/* A function, or an argument of a call, of the run: its file's path as a Name, and where
   it begins. */
typedef uint64_t VisitKey;
typedef Vec(VisitKey) VisitKeys;

/* A stretch of a file. */
typedef struct Place {
    const Source *source; /* NULL: no place in a text (io-error) */
    uint32_t start, end;  /* bytes */
} Place;

typedef struct Step {
    Str message;
    Place place;
} Step;

typedef struct Finding {
    Str code; /* "PKL101", "invalid-syntax", "io-error" */
    Str name; /* the rule's name; the same as code for the two without a rule */
    Severity severity;
    bool is_failure; /* so grave that the exit status is 1 (see findings_filter) */
    Str path;        /* as the user knows it; also where `place` has no source */
    Place place;
    uint32_t noqa_row; /* where a suppression comment goes; 0: nowhere */
    Str message, help; /* help may be empty */
    Str exception;     /* what Python says, or empty */
    Methods fails_on;  /* platform defaults under which the line fails */
    Str fails_text; /* "fails on macOS, Windows, and Linux from Python 3.14", or empty */
    Str callable, argument; /* boundary; empty where there is none */
    Transport transport;
    const Step *trail; /* from the crossing to the root cause */
    uint32_t trail_len;
    VisitKey root;    /* the function that was followed by itself to find it; 0: the
                         program as a whole */
    VisitKey shipped; /* the argument whose pickling it is, or 0 */
} Finding;

typedef Vec(Finding) Findings;

/* By path, row, column, code, message; drops what is there twice. */
void findings_sort(Findings *findings);

/* Drops what was found in a function that nobody was seen to call, where one of the run's
   programs calls it, and ships that argument: what goes wrong then was found there.
   `visits`, `count` of them, are where each program has been; they are sorted. */
void findings_drop_visited(Findings *findings, VisitKeys *visits, uint32_t count);

/* "error", "warning", "info". */
Str severity_word(Severity severity);

/* "fails on macOS and Windows": where programs fail that fail under these platform
   defaults; the empty Str for none. */
Str finding_fails_text(Methods fails_on);

/* The same for code that runs on some platforms only. Whoever asks for a start method
   that is a default on none of them hears of all. */
Str finding_fails_text_on(Arena *arena, Methods fails_on, Platforms platforms);

/* A copy whose texts and trail lie in `arena`; its places still lead to the sources. */
Finding finding_copy(Arena *arena, const Finding *finding);

#endif
