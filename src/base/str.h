/* base/str.h: text as a view, pointer and length; it is never copied to get a NUL. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"

typedef struct Str {
    const char *at;
    uint32_t len; /* bytes */
} Str;

typedef Vec(Str) Strs;

typedef struct StrPair {
    Str head, tail;
} StrPair;

#define STR(literal) ((Str){(literal), sizeof(literal) - 1})
/* For static tables. */
/* clang-format off */
#define STR_CONST(literal) {(literal), sizeof(literal) - 1}
/* clang-format on */
#define STR_ARG(str) (int)(str).len, (str).at /* for "%.*s" */

/* The text before a NUL; `text` may be NULL (gives the empty Str). */
Str str_of(const char *text);

bool str_equal(Str a, Str b);
bool str_starts(Str text, Str prefix);
bool str_ends(Str text, Str suffix);

/* Without `prefix` where the text begins with it. */
Str str_behind(Str text, Str prefix);

/* <0, 0, >0 by bytes, as memcmp; a prefix comes before what it begins. */
int str_compare(Str a, Str b);

/* Bytes `from` up to `to`, both cut to the text's length. */
Str str_slice(Str text, uint32_t from, uint32_t to);

/* What stands before and after the first `mark`; all and nothing where there is none. */
StrPair str_cut(Str text, char mark);

/* The same at the last `mark`; nothing and all where there is none. */
StrPair str_cut_last(Str text, char mark);

/* Position of the first `part` in `text`, or -1. */
int64_t str_find(Str text, Str part);

/* Which word of a list ("a, b, c") `word` is, counted from 0, or -1. */
int64_t str_find_word(Str list, Str word);

/* Without white space (blank, tab, CR, LF, FF) at both ends. */
Str str_trim(Str text);

Str str_copy(Arena *arena, Str text);

/* As printf, into the arena. */
Str str_format(Arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The parts with `between` between them. */
Str str_join(Arena *arena, const Strs *parts, Str between);

/* Bytes of the UTF-8 character that begins at `at`: 1 to 4, or 0 where no well-formed one
   does. */
uint32_t str_utf8_len(Str text, uint32_t at);

/* Bytes at `at`, where no well-formed character begins, that are replaced by one U+FFFD
   (Unicode standard, 3.9, "maximal subpart"): 1 to 3. */
uint32_t str_utf8_bad_len(Str text, uint32_t at);

/* FNV-1a, 32 bits. */
uint32_t str_hash(Str text);

/* A copy with a NUL behind it, for the C library. */
const char *str_c(Arena *arena, Str text);

#endif
