/* fuzz/main/fuzz.h: what the fuzzers share. Each is a LLVMFuzzerTestOneInput, driven by
   libFuzzer
   (`make fuzz`), or by replay.c, which gives it the files in tests/fuzz/found. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* Calls `run`; where that ends in fail(), comes back all the same. For what runs in this
   thread, and has its memory from arenas. */
void survive(void (*run)(Arena *arena, Str input), Arena *arena, Str input);

/* The text before the first `mark`, and the rest. */
StrPair fuzz_cut(Str input, Str mark);

#endif
