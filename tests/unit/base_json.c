/* JSON: mistakes are named by file and field, and any bytes can be written. */
#include "base/fail.h"
#include "base/json.h"
#include "test.h"

static cJSON *parse(JsonReader *reader, Arena *arena, const char *text)
{
    *reader = (JsonReader){.arena = arena, .path = STR("f.json")};
    return json_parse(reader, str_of(text));
}

static void check_mistake(const char *text, const char *error)
{
    Arena arena = {0};
    JsonReader reader;
    CHECK(parse(&reader, &arena, text) == NULL);
    CHECK_STR(reader.error, error);
    arena_free(&arena);
}

TEST(what_is_no_json_is_refused_with_its_line)
{
    check_mistake("", "f.json:1: this is no JSON");
    check_mistake("{\n\"a\": ,\n}", "f.json:2: this is no JSON");
    check_mistake("{}\n\n{}", "f.json:3: this is no JSON");
}

TEST(fields_are_read)
{
    Arena arena = {0};
    JsonReader reader;
    cJSON *json = parse(
        &reader, &arena,
        "{\"s\": \"text\", \"l\": [\"a\", \"b\"], \"b\": true, \"n\": null}\n");
    CHECK_STR(json_get_str(&reader, json, "s", true), "text");
    CHECK_STR(json_get_str(&reader, json, "n", false), "");
    Strs list = json_get_strs(&reader, json, "l");
    CHECK_INT(list.len, 2);
    CHECK_STR(vec_last(&list), "b");
    CHECK_INT(json_get_strs(&reader, json, "s").len, 1);
    CHECK(json_get_bool(&reader, json, "b") && !json_get_bool(&reader, json, "none"));
    CHECK(json_get_list(&reader, json, "l") && !json_get_list(&reader, json, "none"));
    CHECK_STR(reader.error, "");
    cJSON_Delete(json);
    arena_free(&arena);
}

TEST(the_first_mistake_is_told)
{
    Arena arena = {0};
    JsonReader reader;
    cJSON *json = parse(&reader, &arena, "{\"s\": 1, \"l\": [2], \"b\": \"yes\"}");
    CHECK_STR(json_get_str(&reader, json, "s", false), "");
    CHECK_STR(reader.error, "f.json: 's': want a text");
    CHECK_INT(json_get_strs(&reader, json, "l").len, 0);
    CHECK_STR(reader.error, "f.json: 's': want a text");
    reader.error = (Str){0};
    CHECK(!json_get_bool(&reader, json, "b"));
    CHECK_STR(reader.error, "f.json: 'b': want true or false");
    reader.error = (Str){0};
    CHECK_STR(json_get_str(&reader, json, "missing", true), "");
    CHECK_STR(reader.error, "f.json: 'missing': want a text");
    cJSON_Delete(json);
    arena_free(&arena);
}

static void check_fields(const char *text, const char *error)
{
    static const char *const allowed[] = {"a", "b", NULL};
    Arena arena = {0};
    JsonReader reader;
    cJSON *json = parse(&reader, &arena, text);
    json_check_fields(&reader, json, allowed);
    CHECK_STR(reader.error, error);
    cJSON_Delete(json);
    arena_free(&arena);
}

TEST(unknown_and_double_fields_are_refused)
{
    check_fields("{\"a\": 1, \"b\": 2}", "");
    check_fields("{\"a\": 1, \"c\": 2}", "f.json: 'c': unknown field");
    check_fields("{\"a\": 1, \"a\": 2}", "f.json: 'a': given twice");
}

static void check_written(Str text, const char *want)
{
    char *made = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&made, &size);
    if (!out)
        abort();
    json_write_str(out, text);
    fclose(out);
    CHECK_STR(str_of(made), want);
    free(made);
}

TEST(strings_are_escaped)
{
    check_written(STR("a\"b\\c\n\t\x01\x7F"), "\"a\\\"b\\\\c\\n\\t\\u0001\\u007f\"");
    check_written(STR("x\0y"), "\"x\\u0000y\"");
    check_written(STR(""), "\"\"");
}

TEST(what_is_no_utf_8_is_replaced_byte_by_byte)
{
    check_written(STR("\xE2\x82\xAC"), "\"\xE2\x82\xAC\"");
    check_written(STR("\xFFz\xE2\x82"), "\"\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST(what_could_harm_a_terminal_or_a_build_is_escaped)
{
    check_written(STR("\xC2\x9B\xE2\x80\xAE\xC2\xA0"), "\"\\u009b\\u202e\xC2\xA0\"");
    check_written(STR("\xF3\xA0\x81\xA1\xF0\x9F\x98\x80"),
                  "\"\\udb40\\udc61\xF0\x9F\x98\x80\"");
    check_written(STR("##vso[a] ##[b] #[c]"), "\"##vso\\u005ba] ##\\u005bb] #[c]\"");
}

TEST_EXITS(a_users_mistake_is_trouble, EXIT_TROUBLE)
{
    fail("%s", "this line belongs to a test");
}
