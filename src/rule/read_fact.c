/* facts/LIBRARY.json: types of libraries, which names give them, and whether they
   pickle. */
#include <stddef.h>

#include "rule/read.h"
#include "rule/read_field.h"

static int read_pickles(JsonReader *reader, const cJSON *item)
{
    static const char *const words[] = {
        [PICKLES_YES] = "yes",
        [PICKLES_NO] = "no",
        [PICKLES_INHERIT_ONLY] = "inherit-only",
        [PICKLES_TASK_ONLY] = "task-only",
        [PICKLES_UNKNOWN] = "unknown",
    };
    Str word = cJSON_IsString(item) ? str_of(item->valuestring) : (Str){0};
    return read_word(reader, "pickles", word, WORD_LIST(words));
}

static PickleAnswer read_answer(JsonReader *reader, const cJSON *item)
{
    static const char *const fields[] = {"pickles", "since", "until", "exception", NULL};
    if (!check_object(reader, item, "pickles", fields))
        return (PickleAnswer){0};
    PickleAnswer answer = {
        .pickles = (Pickles)read_pickles(
            reader, cJSON_GetObjectItemCaseSensitive(item, "pickles")),
        .since = read_version(reader, item, "since"),
        .until = read_version(reader, item, "until"),
        .exception = json_get_str(reader, item, "exception", false),
    };
    if (answer.until && answer.since >= answer.until)
        json_fail(reader, "until", "want a later version than 'since'");
    return answer;
}

/* A list of answers, or one word that holds for all versions. */
static void read_answers(JsonReader *reader, const cJSON *item, Fact *fact)
{
    const cJSON *field = cJSON_GetObjectItemCaseSensitive(item, "pickles"), *each;
    uint32_t count = cJSON_IsArray(field) ? (uint32_t)cJSON_GetArraySize(field) : 1;
    PickleAnswer *answers = arena_array(reader->arena, PickleAnswer, count);
    uint32_t at = 0;
    if (cJSON_IsArray(field))
        cJSON_ArrayForEach(each, field)
            answers[at++] = read_answer(reader, each);
    else
        answers[0].pickles = (Pickles)read_pickles(reader, field);
    check_given(reader, "pickles", count);
    Str exception = json_get_str(reader, item, "exception", false);
    for (uint32_t i = 0; i < count; i++)
        if (!answers[i].exception.len && answers[i].pickles != PICKLES_YES)
            answers[i].exception = exception;
    fact->answers = answers;
    fact->answer_count = count;
}

static bool needs_reason(const Fact *fact)
{
    for (uint32_t i = 0; i < fact->answer_count; i++)
        if (fact->answers[i].pickles == PICKLES_NO ||
            fact->answers[i].pickles == PICKLES_INHERIT_ONLY)
            return true;
    return false;
}

static void read_reason(JsonReader *reader, const cJSON *item, Fact *fact)
{
    fact->reason = (Reason)read_word_field(reader, item, "reason", words_of_reasons());
    if (!fact->reason && needs_reason(fact))
        json_fail(reader, "reason", "want one where 'pickles' is no or inherit-only");
}

static void read_names(JsonReader *reader, const cJSON *item, TypeDraft *draft)
{
    draft->also = read_dotted_list(reader, item, "also");
    draft->values = read_dotted_list(reader, item, "values");
    draft->calls = read_dotted_list(reader, item, "calls");
    draft->has_calls = has_field(item, "calls");
    Strs bases = read_dotted_list(reader, item, "bases");
    draft->fact.bases = bases.at;
    draft->fact.base_count = bases.len;
}

static void read_fact(JsonReader *reader, const cJSON *item, TypeDraft *draft)
{
    static const char *const fields[] = {
        "type",    "calls",    "values",  "also",      "bases",   "label",
        "example", "setup",    "pickles", "exception", "reason",  "by_state",
        "holds",   "elements", "enters",  "runnable",  "methods", NULL};
    Str file = reader->path;
    if (!check_object(reader, item, "facts", fields))
        return;
    Fact *fact = &draft->fact;
    fact->type = read_dotted(reader, item, "type");
    check_given(reader, "type", fact->type.len);
    enter_entry(reader, file, fact->type);
    draft->path = reader->path;
    read_names(reader, item, draft);
    read_answers(reader, item, fact);
    read_reason(reader, item, fact);
    fact->label = json_get_str(reader, item, "label", false);
    fact->by_state = json_get_bool(reader, item, "by_state");
    fact->holds = json_get_str(reader, item, "holds", false);
    fact->elements = read_dotted(reader, item, "elements");
    fact->enters = read_dotted(reader, item, "enters");
    (void)json_get_bool(reader, item, "runnable"); /* of the tests */
    Strs methods = json_get_strs(reader, item, "methods");
    fact->methods = methods.at;
    fact->method_count = methods.len;
    check_text(reader, item, "example");
    check_texts(reader, item, "setup");
    reader->path = file;
}

void read_fact_file(JsonReader *reader, const cJSON *root, Drafts *drafts)
{
    static const char *const fields[] = {"library", "facts", NULL};
    const cJSON *item;
    json_check_fields(reader, root, fields);
    Str library = read_dotted(reader, root, "library");
    check_given(reader, "library", library.len);
    vec_add(reader->arena, &drafts->libraries, str_cut(library, '.').head);
    cJSON_ArrayForEach(item, json_get_list(reader, root, "facts")) {
        TypeDraft draft = {.path = reader->path};
        read_fact(reader, item, &draft);
        vec_add(reader->arena, &drafts->facts, draft);
    }
}
