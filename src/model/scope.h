/* model/scope.h: scopes and the names bound in them. Filled by bind.c, then read-only.

   A scope knows which names it binds and gives each a slot, so that a running frame of it
   is an array. Who reads a name walks outwards by Python's rules (language reference,
   4.2.2). Type parameters (PEP 695) are bound in the scope of the definition itself. */
#ifndef MODEL_SCOPE_H
#define MODEL_SCOPE_H

#include "base/name.h"
#include "syntax/tree.h"

typedef enum {
    SCOPE_MODULE,
    SCOPE_CLASS,
    SCOPE_FUNCTION,
    SCOPE_LAMBDA,
    SCOPE_COMPREHENSION,
} ScopeKind;

typedef enum {
    BINDING_LOCAL,
    BINDING_GLOBAL,   /* declared `global`: the module's binding of that name, which is
                         there if any scope binds it, this one included */
    BINDING_NONLOCAL, /* declared `nonlocal`: the nearest enclosing function's */
} BindingKind;

typedef struct Binding {
    Name name;
    BindingKind kind;
    uint32_t slot; /* of the scope's frame; 0… */
    Node first;    /* where it is bound first in the source: the identifier, or the
                      function_definition or class_definition; of a declaration, where it
                      is declared */
} Binding;

typedef struct Function Function;

typedef struct Scope {
    ScopeKind kind;
    uint32_t number; /* of the module's scopes; 0 is the module's own */
    Node node;       /* function_definition, class_definition, lambda, a comprehension or
                        generator_expression, or the root */
    const struct Scope *parent; /* the scope around it; NULL for the module's */
    Name name;                  /* of the function or class; 0 otherwise */
    Str qualname; /* PEP 3155: "f.<locals>.g", "C.m", "f.<locals>.<lambda>"; of a
                     comprehension that of the scope around it, empty for the module */
    const Function *function; /* of a function or lambda; NULL otherwise */
    uint32_t slot_count;
    bool has_star_import;  /* `from x import *` stands in it */
    Vec(Binding) bindings; /* in order of first binding */
    uint32_t *places; /* where there are more than a few: a table of 1 + index, by name;
                         its size, a power of two, is above twice their number */
    uint32_t place_count;
} Scope;

/* The binding of `name` in `scope`, made if it is new, and then bound first at `first`.
   The next one that is made may move it. For bind.c and function.c alone: who reads
   finds a finished scope. */
Binding *scope_add(Arena *arena, Scope *scope, Name name, Node first);

/* The binding of `name` in this very scope, or NULL. */
const Binding *scope_find_own(const Scope *scope, Name name);

/* Walks the bindings in order of first binding: scope_next(scope, NULL) is the first;
   NULL ends. */
const Binding *scope_next(const Scope *scope, const Binding *binding);

#endif
