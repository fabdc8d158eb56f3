/* crossing/method.h: the start methods in force at a crossing. A program has its
   platform's default (multiprocessing documentation, "Contexts and start methods") unless
   it chooses: for all by set_start_method, for one object by its context. */
#ifndef CROSSING_METHOD_H
#define CROSSING_METHOD_H

#include "crossing/failure.h"

/* The program's choice, under each platform default; all cells unbound: none yet. */
typedef struct MethodState {
    Cell chosen[3]; /* under fork, spawn, forkserver as the default */
} MethodState;

/* Which start methods may be in force under each of the three platform defaults. */
typedef struct Force {
    Methods at[3];
} Force;

/* The start method of a pool, process, executor or the like, by the context that made
   it. */
Force method_of_object(Machine *machine, const MethodState *state, const Thing *object);

/* set_start_method(method): from now on, on the platforms where this branch runs. */
void method_set(Machine *machine, MethodState *state, Value method, Site site);

/* get_start_method(): a text, or the platform's default as a name that conditions
   know. */
Value method_get(Machine *machine, const MethodState *state);

/* get_context(method): a context; without a method the default one. */
Value method_context(Machine *machine, Value method, Site site);

/* The platform defaults under which a failure that happens under `fails` happens for
   sure. */
Methods method_map(Force force, Methods fails, Methods live);

#endif
