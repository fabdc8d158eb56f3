/* base/glob_build.h: what a glob is made of, for glob_*.c and path_globs.c.

   A program of steps. All ways lead forwards, so that one pass over the steps that are
   alive, from first to last, is enough for each character of a text. */
#ifndef BASE_GLOB_BUILD_H
#define BASE_GLOB_BUILD_H

#include "base/glob.h"

typedef enum {
    STEP_UNIT,  /* the character `value` */
    STEP_CLASS, /* one of the class's */
    STEP_STAR,  /* any number of the class's */
    STEP_FORK,  /* goes on at the next step and at step `value` */
    STEP_JUMP,  /* goes on at step `value` */
    STEP_END
} StepKind;

/* Characters from `first` to `last`. */
typedef struct GlobRange {
    uint32_t first, last;
} GlobRange;

typedef Vec(GlobRange) GlobRanges;

typedef struct GlobClass {
    GlobRanges ranges;
    bool is_negated;
    bool no_slash; /* a slash is never one of them */
} GlobClass;

typedef struct GlobStep {
    StepKind kind;
    uint32_t value;
    GlobClass of;
} GlobStep;

typedef Vec(GlobStep) GlobSteps;
typedef Vec(char) GlobText;

/* What a text begins and ends with if it is to match, and the steps that what follows the
   beginning has to pass. */
struct Glob {
    GlobText prefix, suffix;
    GlobSteps steps;
    bool has_steps;   /* once something else than plain text came */
    bool is_one_star; /* the steps are a star and plain text */
    bool by_byte;     /* git's characters are bytes */
};

/* More steps than this no pattern may have. */
enum { GLOB_STEPS_MOST = 4096 };

/* The character at `*at`, which moves on behind it. A byte that is part of no character
   gets a number above all of them. */
uint32_t glob_unit(const Glob *glob, Str text, uint32_t *at);

void glob_add_unit(Arena *arena, Glob *glob, Str bytes);
void glob_add_class(Arena *arena, Glob *glob, StepKind kind, GlobClass of);

/* "Any number of folders": nothing, or anything and a slash behind it. */
void glob_add_folders(Arena *arena, Glob *glob);

/* A fork or a jump, whose `value` is set later; its number. */
uint32_t glob_add_way(Arena *arena, Glob *glob, StepKind kind);

/* Makes the way lead to where the next step will be. */
void glob_lead_here(Glob *glob, uint32_t way);

/* The glob, ready for use; NULL where it has too many steps. */
const Glob *glob_end(Arena *arena, Glob *glob);

/* Whether plain text, or a star and plain text, is all of it: then it matches a path
   below some folder only where it matches the name. */
bool glob_is_tail(const Glob *glob);

#endif
