/* syntax/parser_host.h: what the sources of tree-sitter and its grammars, which aren't
   ours and aren't edited, find in place of what they call: grammar/parser.mk has the
   compiler put these names there. */
#ifndef SYNTAX_PARSER_HOST_H
#define SYNTAX_PARSER_HOST_H

#include <stddef.h>

/* As malloc() and its kin, but where memory is out, the program ends (see arena_die). */
void *parser_malloc(size_t size);
void *parser_calloc(size_t count, size_t size);
void *parser_realloc(void *old, size_t size);

/* Keeps the state of Python's scanner: its bytes in `buffer`, their number given. */
unsigned tree_sitter_python_external_scanner_serialize(void *scanner, char *buffer);

/* The grammar's own function of that name. */
unsigned python_scanner_serialize(void *scanner, char *buffer);

#endif
