/* syntax/flatten.h: tree-sitter's tree → the flat array; for parse.c alone. */
#ifndef SYNTAX_FLATTEN_H
#define SYNTAX_FLATTEN_H

#include "syntax/grammar.h"

/* Fills all of `tree` but its source. */
void flatten(Arena *arena, const Grammar *grammar, Names *names, const TSTree *parsed,
             Tree *tree);

#endif
