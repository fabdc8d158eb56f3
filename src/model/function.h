/* model/function.h: what a `def` or `lambda` says of itself. */
#ifndef MODEL_FUNCTION_H
#define MODEL_FUNCTION_H

#include "model/scope.h"

typedef enum {
    PARAM_POSITIONAL_ONLY,
    PARAM_NORMAL,
    PARAM_VAR_POSITIONAL, /* *args */
    PARAM_KEYWORD_ONLY,
    PARAM_VAR_KEYWORD, /* **kwargs */
} ParamKind;

typedef struct Param {
    Name name; /* 0 for Python 2's `def f((a, b))` */
    ParamKind kind;
    Node node;          /* the identifier, or that tuple */
    Node default_value; /* expression, or 0 */
    Node annotation;    /* the `type` node, or 0 */
    uint32_t slot;      /* of the function's frame */
} Param;

struct Function {
    Name name;          /* 0 for a lambda */
    Node node;          /* function_definition or lambda */
    Node body;          /* block, or the lambda's expression */
    const Scope *scope; /* the one it makes */
    const Param *params;
    uint32_t param_count;
    bool is_lambda, is_async;
    bool is_generator; /* a `yield` in its own scope */
};

/* Reads the `def` or lambda that makes `scope` and binds its parameters there;
   is_generator is left to bind.c, which sees the body. */
Function *function_make(Arena *arena, const Tree *tree, Scope *scope);

#endif
