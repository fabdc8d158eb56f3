/* report/line_hash.h: numbers by which GitHub's code scanning knows the line of a finding
   again when others come before it. */
#ifndef REPORT_LINE_HASH_H
#define REPORT_LINE_HASH_H

#include "base/arena.h"
#include "base/str.h"

/* One of each line, in order. */
typedef Vec(uint64_t) LineHashes;

LineHashes line_hashes(Arena *arena, Str bytes);

/* "39fa2ee980eb94b0:1", as partialFingerprints.primaryLocationLineHash has it: the hash,
   and the how many-th line this is of those that have it. `row` is 1-based. */
Str line_hash_text(Arena *arena, const LineHashes *hashes, uint32_t row);

#endif
