/* finding/values.h: what the targets of assignments got while a module was followed. */
#ifndef FINDING_VALUES_H
#define FINDING_VALUES_H

#include <stdio.h>

#include "value/machine.h"

/* For each node of the module's tree that was assigned to, the texts of the values,
   joined over all visits. */
typedef struct AssignedValues {
    Arena *arena;
    const Module *module;
    const Names *names;
    Strs *texts; /* by node */
} AssignedValues;

AssignedValues values_make(Arena *arena, const Module *module, const Names *names);

/* An AssignObserver, `context` being AssignedValues. A value is written down at once,
   as what it holds is changed later. */
AssignObserver values_observe;

/* "LINE: TEXT" for each target, in order of the source. */
void values_print(FILE *out, const AssignedValues *values);

#endif
