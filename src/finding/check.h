/* finding/check.h: crossings × rules → findings. */
#ifndef FINDING_CHECK_H
#define FINDING_CHECK_H

#include "finding/finding.h"
#include "model/project.h"

/* What a check leaves behind for check_is_settled. */
typedef Vec(bool) Settled;

/* What checking needs beside the module: up to `methods` the same for every module of
   a run, read by all threads. */
typedef struct CheckSetup {
    Project *project;
    const Rules *rules;
    Names *names;
    Version target; /* the oldest Python to check for; 0: any */
    Version newest; /* the newest; 0: no bound */
    /* Or NULL: gets the names by which other modules may ship objects through this one:
       of functions that ship what they are given, of classes that ship what their methods
       are given, or their instances. */
    NameList *wrappers;
    /* Or NULL: gets the names of functions and classes that start processes when they are
       called. */
    NameList *starters;
    /* Or NULL: gets the functions of other files of the run that the module calls as a
       program, and the arguments of boundaries that it ships there. */
    VisitKeys *visits;
    Settled *settled; /* or NULL */
    /* Names by which the module's file may ship through others, or NULL, and the files
       that such names are known of; of other files of the project nothing is known
       before. */
    const NameList *offered;
    bool (*is_input)(const void *context, Str path);
    const void *input_context;
} CheckSetup;

/* Appends what is to be said where `module` runs; a finding may stand in a module that it
   imports. They and all they point to live in `arena` and in the project's modules. */
void check_module(Arena *arena, const CheckSetup *setup, const Module *module,
                  Findings *findings);

/* Whether checking `module` again, of which nothing but `offered` has changed, would find
   the same. */
bool check_is_settled(Arena *arena, const CheckSetup *setup, const Module *module,
                      const Settled *settled);

/* What the assignments of `module` give their targets, as text (--dump=values). */
void check_print_values(FILE *out, Arena *arena, const CheckSetup *setup,
                        const Module *module);

/* What leaves `module` for another process, and whether it can (--dump=crossings). */
void check_print_crossings(FILE *out, Arena *arena, const CheckSetup *setup,
                           const Module *module);

#endif
