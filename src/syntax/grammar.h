/* syntax/grammar.h: what each number of the grammar means to us; for parse.c alone. */
#ifndef SYNTAX_GRAMMAR_H
#define SYNTAX_GRAMMAR_H

#include <tree_sitter/api.h>

#include "syntax/tree.h"

/* What becomes of a node of tree-sitter's tree. */
typedef enum {
    COPY_NEVER, /* nor what is below it */
    COPY_ALWAYS,
    COPY_IN_FIELD, /* a token that means something where it stands in a field */
    COPY_COMMENT,  /* into Tree.comments */
} Copying;

typedef struct Symbol {
    uint16_t kind;   /* NodeKind */
    uint8_t copying; /* Copying */
} Symbol;

struct Grammar {
    const TSLanguage *language;
    Symbol *symbols; /* by TSSymbol */
    uint8_t *fields; /* NodeField by TSFieldId */
    uint32_t symbol_count;
};

Symbol grammar_symbol(const Grammar *grammar, TSSymbol symbol);

#endif
