/* model/module.h: one file understood: its source, tree and scopes. Read-only once made,
   shared by all threads. */
#ifndef MODEL_MODULE_H
#define MODEL_MODULE_H

#include "model/function.h"
#include "model/scope.h"

typedef struct Module {
    Arena *arena; /* holds all of it */
    Str path;     /* as reported */
    Str dotted;   /* "package.module"; "main" for main.py outside a package */
    bool
        is_interactive; /* cells of a notebook: a main program that no child can import */
    bool is_package;    /* an __init__.py */
    Str folder;         /* of the file */
    const Source *source;
    const Tree *tree;
    const Scope *scope;              /* the module's own */
    Vec(const Scope *) scopes;       /* by number */
    Vec(const Function *) functions; /* all, in order of the source, lambdas too */
    NameList unmentioned; /* names in import statements that nothing else mentions,
                              ascending */
} Module;

/* The scope that `node` (a definition, lambda, comprehension or the root) makes. */
const Scope *module_scope(const Module *module, Node node);

/* Whether a child process imports the file again, as the main module of the program:
   not where Python or a runner of tests has a main module of its own. */
bool module_is_rerun(const Module *module);

/* The scopes and bindings as text, for --dump=model. */
void module_print(FILE *out, const Module *module, const Names *names);

#endif
