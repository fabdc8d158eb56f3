/* nodes.def against the grammar: which of its numbers stands for which kind. Several
   numbers may bear one word (the grammar's aliases), and a word may stand for a node as
   well as for a token ("lambda"), so every symbol is looked at. */
#include "syntax/grammar.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const TSLanguage *tree_sitter_python(void);

typedef struct KindWord {
    NodeKind kind;
    bool is_token;
    const char *text;
} KindWord;

static const KindWord kind_words[] = {
#define NODE(kind, text)  {NODE_##kind, false, text},
#define TOKEN(kind, text) {NODE_##kind, true, text},
#define FIELD(field, text)
#include "syntax/nodes.def"
#undef NODE
#undef TOKEN
#undef FIELD
};

static const char *const field_words[FIELD_KINDS] = {
#define NODE(kind, text)
#define TOKEN(kind, text)
#define FIELD(field, text) [FIELD_##field] = text,
#include "syntax/nodes.def"
#undef NODE
#undef TOKEN
#undef FIELD
};

static _Noreturn void die_lacking(const char *what, const char *text)
{
    fprintf(stderr, "picklint: the grammar has no %s \"%s\"\n", what, text);
    abort();
}

static NodeKind find_kind(const char *text, bool is_token)
{
    for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++)
        if (kind_words[i].is_token == is_token && strcmp(kind_words[i].text, text) == 0)
            return kind_words[i].kind;
    return NODE_NOTHING;
}

/* Named nodes that nobody above looks at. */
static bool is_dropped(const char *text)
{
    static const char *const dropped[] = {"line_continuation", "string_start",
                                          "string_content",    "string_end",
                                          "escape_sequence",   "escape_interpolation"};
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        if (strcmp(dropped[i], text) == 0)
            return true;
    return false;
}

static Copying copying_of_token(NodeKind kind)
{
    switch ((int)kind) {
    case NODE_NOTHING: return COPY_NEVER;
    case NODE_TOKEN_ASYNC:
    case NODE_TOKEN_NOT:
    case NODE_TOKEN_IN: return COPY_ALWAYS;
    default: return COPY_IN_FIELD;
    }
}

static Copying copying_of_node(const char *text)
{
    if (strcmp(text, "comment") == 0)
        return COPY_COMMENT;
    return is_dropped(text) ? COPY_NEVER : COPY_ALWAYS;
}

static Symbol make_symbol(const TSLanguage *language, TSSymbol number)
{
    const char *text = ts_language_symbol_name(language, number);
    bool is_token = ts_language_symbol_type(language, number) == TSSymbolTypeAnonymous;
    NodeKind kind = find_kind(text, is_token);
    Copying copying = is_token ? copying_of_token(kind) : copying_of_node(text);
    return (Symbol){.kind = (uint16_t)kind, .copying = (uint8_t)copying};
}

static void load_symbols(Arena *arena, Grammar *grammar)
{
    bool is_there[NODE_KINDS] = {[NODE_ERROR] = true}; /* which no grammar lists */
    grammar->symbol_count = ts_language_symbol_count(grammar->language);
    grammar->symbols = arena_array(arena, Symbol, grammar->symbol_count);
    for (uint32_t i = 0; i < grammar->symbol_count; i++) {
        grammar->symbols[i] = make_symbol(grammar->language, (TSSymbol)i);
        is_there[grammar->symbols[i].kind] = true;
    }
    for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++)
        if (!is_there[kind_words[i].kind])
            die_lacking(kind_words[i].is_token ? "token" : "node", kind_words[i].text);
}

static void load_fields(Arena *arena, Grammar *grammar)
{
    uint32_t count = ts_language_field_count(grammar->language);
    grammar->fields = arena_array(arena, uint8_t, count + 1);
    for (int field = FIELD_NONE + 1; field < FIELD_KINDS; field++) {
        const char *text = field_words[field];
        TSFieldId id = ts_language_field_id_for_name(grammar->language, text,
                                                     (uint32_t)strlen(text));
        if (!id)
            die_lacking("field", text);
        grammar->fields[id] = (uint8_t)field;
    }
}

const Grammar *grammar_load(Arena *arena)
{
    Grammar *grammar = arena_new(arena, Grammar);
    grammar->language = tree_sitter_python();
    load_symbols(arena, grammar);
    load_fields(arena, grammar);
    return grammar;
}

/* tree-sitter's number for ERROR lies behind all others. */
Symbol grammar_symbol(const Grammar *grammar, TSSymbol symbol)
{
    if (symbol < grammar->symbol_count)
        return grammar->symbols[symbol];
    return (Symbol){.kind = NODE_ERROR, .copying = COPY_ALWAYS};
}
