/* Fuzzes rule files that a user gives: a file for each folder of rules/, one after the
   other, with
   "\n###\n" between them; read, linked with the rules that are built in, and looked
   up. */
#include "main/fuzz.h"
#include "rule/rule.h"

static void read_rules(Arena *arena, Str input)
{
    const Str mark = STR("\n###\n");
    const Str paths[] = {STR("/r/boundaries/x.json"), STR("/r/facts/x.json"),
                         STR("/r/checks/x.json")};
    StrPair first = fuzz_cut(input, mark), second = fuzz_cut(first.tail, mark);
    const Str texts[] = {first.head, second.head, second.tail};
    Strs held = {0}, bytes = {0};
    for (uint32_t i = 0; i < 3; i++) {
        if (!texts[i].len)
            continue;
        vec_add(arena, &held, paths[i]);
        vec_add(arena, &bytes, texts[i]);
    }
    const Files *files = files_memory(arena, held.at, bytes.at, held.len);
    const Rules *rules = rules_extend(arena, rules_load(arena), files, STR("/r"));
    rules_find(rules, STR("multiprocessing.Process"));
    rules_find(rules, input);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    survive(read_rules, &arena, (Str){(const char *)bytes, (uint32_t)size});
    arena_free(&arena);
    return 0;
}
