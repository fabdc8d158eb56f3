/* The rules compiled in are those in rules/, and they are there at once. */
#include <time.h>

#include "rules.h"
#include "test.h"

static Str printed(Arena *arena, const Tables *tables)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        abort();
    tables_print(out, tables);
    fclose(out);
    Str copy = str_copy(arena, (Str){text, (uint32_t)size});
    free(text);
    return copy;
}

TEST(the_tables_compiled_in_are_those_that_the_reader_makes)
{
    Arena arena = {0};
    JsonReader reader = {.arena = &arena};
    const Tables *tables = rules_read(&reader, files_disk(), STR("rules"), NULL);
    CHECK_STR(reader.error, "");
    if (tables)
        CHECK(str_equal(printed(&arena, tables), printed(&arena, &rules_embedded)));
    arena_free(&arena);
}

TEST(texts_are_printed_as_c_strings)
{
    Arena arena = {0};
    const Rule rule = {.code = STR("\x3F\x3F\"\\\n\xE2\x80\xA6")};
    const Tables tables = {.rules = &rule, .rule_count = 1};
    Str want = STR("{\"\\?\\?\\\"\\\\\\012\\342\\200\\246\", 8}");
    CHECK(str_find(printed(&arena, &tables), want) >= 0);
    arena_free(&arena);
}

TEST(what_pickles_always_is_no_empty_initialiser)
{
    Arena arena = {0};
    const PickleAnswer yes = {.pickles = PICKLES_YES};
    const Fact fact = {.type = STR("x.T"), .answers = &yes, .answer_count = 1};
    const Tables tables = {.facts = &fact, .fact_count = 1};
    CHECK_INT(str_find(printed(&arena, &tables), STR("{}")), -1);
    arena_free(&arena);
}

TEST(every_entry_is_found_by_its_name)
{
    Arena arena = {0};
    const Rules *rules = rules_load(&arena);
    CHECK(rules_embedded.entry_count > 0);
    for (uint32_t i = 0; i < rules_embedded.entry_count; i++) {
        const Entry *entry = &rules_embedded.entries[i];
        Known known = rules_find(rules, entry->name);
        CHECK(known.boundary == entry->boundary && known.gives == entry->gives);
        CHECK(known.is == entry->is && known.type == entry->type);
    }
    arena_free(&arena);
}

TEST(what_everybody_uses_is_known)
{
    Arena arena = {0};
    const Rules *rules = rules_load(&arena);
    Known pool = rules_find(rules, STR("multiprocessing.Pool"));
    CHECK(pool.boundary && pool.gives && pool.gives->role == ROLE_POOL);
    CHECK(rules_knows_library(rules, STR("multiprocessing")));
    CHECK(!rules_knows_library(rules, STR("picklint")));
    CHECK_INT(rules_list(rules).len, rules_embedded.rule_count);
    arena_free(&arena);
}

TEST(loading_takes_no_time)
{
    Arena arena = {0};
    rules_load(&arena);
    clock_t start = clock();
    for (int i = 0; i < 100; i++)
        rules_load(&arena);
    double each = (double)(clock() - start) / CLOCKS_PER_SEC / 100;
    CHECK(each < 0.0002);
    arena_free(&arena);
}
