/* What github/codeql-action computes where a SARIF file has no fingerprints
   (src/fingerprints.ts); where there are others it warns. A line's hash is made of the
   next hundred UTF-16 units from its beginning on that are no blanks, line ends being one
   LF each. It rolls: the unit that falls out of the hundred is taken off again. Behind
   the file's end comes 65535, then zeros. */
#include "report/line_hash.h"

#include "base/hostile.h"

enum { BLOCK = 100, FACTOR = 37, END_OF_FILE = 65535, REPLACEMENT = 0xFFFD };

typedef struct Roller {
    Arena *arena;
    LineHashes hashes;
    uint64_t hash, factor_of_oldest; /* FACTOR to the power of BLOCK */
    uint32_t at;
    uint16_t block[BLOCK];
    bool begins_line[BLOCK]; /* the unit there */
    bool at_line_start, after_return;
} Roller;

static void push(Roller *roller, uint16_t unit)
{
    uint16_t oldest = roller->block[roller->at];
    roller->block[roller->at] = unit;
    roller->hash = roller->hash * FACTOR + unit - roller->factor_of_oldest * oldest;
    roller->at = (roller->at + 1) % BLOCK;
}

/* The block is full with the line that began where it is now at. */
static void end_block(Roller *roller)
{
    if (!roller->begins_line[roller->at])
        return;
    vec_add(roller->arena, &roller->hashes, roller->hash);
    roller->begins_line[roller->at] = false;
}

static void add_unit(Roller *roller, uint16_t unit)
{
    bool is_second = unit == '\n' && roller->after_return;
    roller->after_return = unit == '\r';
    if (unit == ' ' || unit == '\t' || is_second)
        return;
    end_block(roller);
    roller->begins_line[roller->at] = roller->at_line_start;
    roller->at_line_start = unit == '\n' || unit == '\r';
    push(roller, unit == '\r' ? '\n' : unit);
}

static void add_point(Roller *roller, uint32_t point)
{
    if (point >= 0x10000) {
        add_unit(roller, (uint16_t)(0xD800 + ((point - 0x10000) >> 10)));
        point = 0xDC00 + ((point - 0x10000) & 0x3FF);
    }
    add_unit(roller, (uint16_t)point);
}

LineHashes line_hashes(Arena *arena, Str bytes)
{
    Roller roller = {.arena = arena, .at_line_start = true, .factor_of_oldest = 1};
    for (uint32_t i = 0; i < BLOCK; i++)
        roller.factor_of_oldest *= FACTOR;
    for (uint32_t at = 0; at < bytes.len;) {
        uint32_t len = str_utf8_len(bytes, at);
        add_point(&roller, len ? utf8_point(bytes, at, len) : REPLACEMENT);
        at += len ? len : str_utf8_bad_len(bytes, at);
    }
    add_unit(&roller, END_OF_FILE);
    for (uint32_t i = 0; i < BLOCK; i++) {
        end_block(&roller);
        push(&roller, 0);
    }
    return roller.hashes;
}

Str line_hash_text(Arena *arena, const LineHashes *hashes, uint32_t row)
{
    uint32_t last = row < hashes->len ? row : hashes->len, count = 0;
    uint64_t hash = hashes->at[last - 1];
    for (uint32_t i = 0; i < last; i++)
        count += hashes->at[i] == hash;
    return str_format(arena, "%llx:%u", (unsigned long long)hash, count);
}
