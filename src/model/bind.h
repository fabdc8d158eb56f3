/* model/bind.h: the one walk that finds a file's scopes, what they bind, and its
   functions. */
#ifndef MODEL_BIND_H
#define MODEL_BIND_H

#include "model/module.h"

/* Fills scope, scopes and functions of `module` from its tree, into its arena. A class
   body's names in `__private` form are stored as written; name mangling is the reader's
   business. A comprehension's first iterable is read in the scope around it, and its
   walrus targets are bound there (PEP 572). */
void bind_module(Module *module, Tree *tree, const Names *names);

#endif
