/* JSON in and out. In: cJSON makes the tree, the functions here take it apart and keep
   the first mistake. Out: only strings need care, the rest of a document is plain
   printing. */
#include "base/json.h"

#include <string.h>

#include "base/hostile.h"

static void set_error(JsonReader *reader, Str error)
{
    if (!reader->error.len)
        reader->error = error;
}

static uint32_t count_lines(Str text, const char *end)
{
    uint32_t row = 1;
    for (const char *at = text.at; at < end; at++)
        row += *at == '\n';
    return row;
}

static cJSON *refuse_text(JsonReader *reader, Str text, const char *end)
{
    uint32_t row = end ? count_lines(text, end) : 1;
    set_error(reader, str_format(reader->arena, "%.*s:%u: this is no JSON",
                                 STR_ARG(reader->path), (unsigned)row));
    return NULL;
}

cJSON *json_parse(JsonReader *reader, Str text)
{
    if (!text.len)
        return refuse_text(reader, text, NULL);
    const char *end = NULL;
    cJSON *json = cJSON_ParseWithLengthOpts(text.at, text.len, &end, false);
    if (!json)
        return refuse_text(reader, text, end);
    Str rest = str_slice(text, (uint32_t)(end - text.at), text.len);
    if (!str_trim(rest).len)
        return json;
    cJSON_Delete(json);
    return refuse_text(reader, text, str_trim(rest).at);
}

void json_fail(JsonReader *reader, const char *field, const char *message)
{
    set_error(reader, str_format(reader->arena, "%.*s: '%s': %s", STR_ARG(reader->path),
                                 field, message));
}

static bool is_listed(const char *field, const char *const *allowed)
{
    for (; *allowed; allowed++)
        if (strcmp(field, *allowed) == 0)
            return true;
    return false;
}

void json_check_fields(JsonReader *reader, const cJSON *object,
                       const char *const *allowed)
{
    const cJSON *field;
    cJSON_ArrayForEach(field, object) {
        if (!field->string)
            return; /* a list, which has no fields */
        if (!is_listed(field->string, allowed))
            json_fail(reader, field->string, "unknown field");
        else if (cJSON_GetObjectItemCaseSensitive(object, field->string) != field)
            json_fail(reader, field->string, "given twice");
    }
}

/* A field that is null counts as missing. */
static const cJSON *find_field(const cJSON *object, const char *field)
{
    const cJSON *found = cJSON_GetObjectItemCaseSensitive(object, field);
    return cJSON_IsNull(found) ? NULL : found;
}

Str json_get_str(JsonReader *reader, const cJSON *object, const char *field,
                 bool required)
{
    const cJSON *found = find_field(object, field);
    if (cJSON_IsString(found))
        return str_copy(reader->arena, str_of(found->valuestring));
    if (found || required)
        json_fail(reader, field, "want a text");
    return (Str){0};
}

static void add_text(JsonReader *reader, Strs *texts, const cJSON *item,
                     const char *field)
{
    if (!cJSON_IsString(item)) {
        json_fail(reader, field, "want a list of texts");
        return;
    }
    Str text = str_copy(reader->arena, str_of(item->valuestring));
    vec_add(reader->arena, texts, text);
}

Strs json_get_strs(JsonReader *reader, const cJSON *object, const char *field)
{
    Strs texts = {0};
    const cJSON *found = find_field(object, field), *item;
    if (found && !cJSON_IsArray(found))
        add_text(reader, &texts, found, field);
    else
        cJSON_ArrayForEach(item, found)
            add_text(reader, &texts, item, field);
    return texts;
}

bool json_get_bool(JsonReader *reader, const cJSON *object, const char *field)
{
    const cJSON *found = find_field(object, field);
    if (found && !cJSON_IsBool(found))
        json_fail(reader, field, "want true or false");
    return cJSON_IsTrue(found);
}

const cJSON *json_get_list(JsonReader *reader, const cJSON *object, const char *field)
{
    const cJSON *found = find_field(object, field);
    if (!found || cJSON_IsArray(found))
        return found;
    json_fail(reader, field, "want a list");
    return NULL;
}

static void write_escape(FILE *out, unsigned char c)
{
    switch (c) {
    case '"': fputs("\\\"", out); return;
    case '\\': fputs("\\\\", out); return;
    case '\b': fputs("\\b", out); return;
    case '\f': fputs("\\f", out); return;
    case '\n': fputs("\\n", out); return;
    case '\r': fputs("\\r", out); return;
    case '\t': fputs("\\t", out); return;
    default: fprintf(out, "\\u%04x", c); return;
    }
}

static bool is_plain(Str text, uint32_t at, uint32_t len)
{
    unsigned char c = (unsigned char)text.at[at];
    if (len > 1)
        return !hostile_point(utf8_point(text, at, len));
    return c >= 0x20 && c != 0x7F && c != '"' && c != '\\' && !hostile_bracket(text, at);
}

/* How many bytes from `at` on can be written as they are. */
static uint32_t plain_len(Str text, uint32_t at)
{
    uint32_t end = at, len;
    while ((len = str_utf8_len(text, end)) != 0 && is_plain(text, end, len))
        end += len;
    return end - at;
}

/* As UTF-16, which is what JSON's escapes are. */
static void write_point(FILE *out, uint32_t point)
{
    if (point < 0x10000)
        fprintf(out, "\\u%04x", point);
    else
        fprintf(out, "\\u%04x\\u%04x", 0xD800 + ((point - 0x10000) >> 10),
                0xDC00 + ((point - 0x10000) & 0x3FF));
}

void json_write_str(FILE *out, Str text)
{
    fputc('"', out);
    for (uint32_t at = 0; at < text.len;) {
        uint32_t plain = plain_len(text, at);
        fwrite(text.at + at, 1, plain, out);
        at += plain;
        if (at == text.len)
            break;
        uint32_t len = str_utf8_len(text, at);
        if (len == 1)
            write_escape(out, (unsigned char)text.at[at]);
        else if (len)
            write_point(out, utf8_point(text, at, len));
        else
            fputs("\xEF\xBF\xBD", out);
        at += len ? len : 1;
    }
    fputc('"', out);
}
