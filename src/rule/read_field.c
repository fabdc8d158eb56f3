/* Fields with a form of their own: words, dotted names, versions. Each message says
   what would have been right. */
#include "rule/read_field.h"

#include <assert.h>
#include <stddef.h>

WordList words_of_roles(void)
{
    static const char *const words[] = {
        [ROLE_PROCESS] = "process",   [ROLE_POOL] = "pool",
        [ROLE_EXECUTOR] = "executor", [ROLE_CONTEXT] = "context",
        [ROLE_MANAGER] = "manager",   [ROLE_PROXY] = "proxy",
        [ROLE_QUEUE] = "queue",       [ROLE_CONNECTION] = "connection",
        [ROLE_RESULT] = "result",     [ROLE_THREADS] = "threads",
        [ROLE_LOADER] = "loader",
    };
    return WORD_LIST(words);
}

WordList words_of_methods(void)
{
    static const char *const words[] = {
        [METHOD_FORK] = "fork",
        [METHOD_SPAWN] = "spawn",
        [METHOD_FORKSERVER] = "forkserver",
    };
    return WORD_LIST(words);
}

WordList words_of_reasons(void)
{
    static const char *const words[] = {
        [REASON_NONE] = NULL,
#define REASON(reason, text) [REASON_##reason] = (text),
#include "rule/reasons.def"
#undef REASON
    };
    return WORD_LIST(words);
}

/* "want lambda, open-file or module" */
static const char *wanted_words(Arena *arena, WordList list)
{
    Strs words = {0};
    for (int i = 0; i < list.count; i++)
        if (list.at[i])
            vec_add(arena, &words, str_of(list.at[i]));
    assert(words.len > 1);
    Str last = vec_last(&words);
    words.len--;
    Str first = str_join(arena, &words, STR(", "));
    Str text = str_format(arena, "want %.*s or %.*s", STR_ARG(first), STR_ARG(last));
    return str_c(arena, text);
}

int read_word(JsonReader *reader, const char *field, Str text, WordList list)
{
    for (int i = 0; i < list.count; i++)
        if (list.at[i] && str_equal(text, str_of(list.at[i])))
            return i;
    json_fail(reader, field, wanted_words(reader->arena, list));
    return 0;
}

int read_word_field(JsonReader *reader, const cJSON *object, const char *field,
                    WordList list)
{
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(object, field);
    if (!has_field(object, field))
        return 0;
    Str text = cJSON_IsString(found) ? str_of(found->valuestring) : (Str){0};
    return read_word(reader, field, text, list);
}

bool has_field(const cJSON *object, const char *field)
{
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(object, field);
    return found && !cJSON_IsNull(found);
}

bool check_object(JsonReader *reader, const cJSON *object, const char *field,
                  const char *const *allowed)
{
    if (!cJSON_IsObject(object)) {
        json_fail(reader, field, "want an object");
        return false;
    }
    json_check_fields(reader, object, allowed);
    return true;
}

void check_given(JsonReader *reader, const char *field, uint32_t len)
{
    if (len == 0)
        json_fail(reader, field, "want one, and it isn't empty");
}

static bool begins_identifier(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80);
}

bool is_dotted(Str text)
{
    bool at_start = true;
    for (uint32_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool is_digit = c >= '0' && c <= '9';
        if (at_start ? !begins_identifier(c)
                     : c != '.' && !is_digit && !begins_identifier(c))
            return false;
        at_start = c == '.';
    }
    return !at_start;
}

static void check_dotted(JsonReader *reader, const char *field, Str text)
{
    if (!is_dotted(text))
        json_fail(reader, field, "want a dotted name such as \"threading.Lock\"");
}

Str read_dotted(JsonReader *reader, const cJSON *object, const char *field)
{
    Str text = json_get_str(reader, object, field, false);
    if (has_field(object, field))
        check_dotted(reader, field, text);
    return text;
}

Strs read_dotted_list(JsonReader *reader, const cJSON *object, const char *field)
{
    Strs texts = json_get_strs(reader, object, field);
    for (uint32_t i = 0; i < texts.len; i++)
        check_dotted(reader, field, texts.at[i]);
    return texts;
}

/* Of at most two digits, or -1. */
static int small_number(Str text)
{
    int number = 0;
    if (text.len < 1 || text.len > 2)
        return -1;
    for (uint32_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return -1;
        number = 10 * number + (text.at[i] - '0');
    }
    return number;
}

Version read_version(JsonReader *reader, const cJSON *object, const char *field)
{
    if (!has_field(object, field))
        return 0;
    StrPair parts = str_cut(json_get_str(reader, object, field, false), '.');
    int major = small_number(parts.head), minor = small_number(parts.tail);
    if (major < 1 || minor < 0) {
        json_fail(reader, field, "want a Python version such as \"3.14\"");
        return 0;
    }
    return (Version)(100 * major + minor);
}

void check_text(JsonReader *reader, const cJSON *object, const char *field)
{
    (void)json_get_str(reader, object, field, false);
}

void check_texts(JsonReader *reader, const cJSON *object, const char *field)
{
    (void)json_get_strs(reader, object, field);
}

void refuse(JsonReader *reader, const char *field, Str name, const char *why)
{
    Str message = str_format(reader->arena, "'%.*s' %s", STR_ARG(name), why);
    json_fail(reader, field, str_c(reader->arena, message));
}

void enter_entry(JsonReader *reader, Str file, Str entry)
{
    reader->path = str_format(reader->arena, "%.*s (%.*s)", STR_ARG(file),
                              STR_ARG(entry));
}
