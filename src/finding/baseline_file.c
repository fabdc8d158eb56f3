/* A line an entry, sorted: so that a change to a baseline reads well as a diff. */
#include "finding/baseline_file.h"

#include <stdlib.h>

#include "base/text_file.h"

enum { FORMAT_VERSION = 1, MOST_COUNT = 1 << 30 };

int tolerated_compare(const Tolerated *a, const Tolerated *b)
{
    int order = str_compare(a->path, b->path);
    if (!order)
        order = str_compare(a->code, b->code);
    return order ? order : str_compare(a->line, b->line);
}

/* The text of a key; who prints it need not fear what it does to a terminal. */
static Str read_text(JsonReader *reader, const char *text)
{
    return baseline_clean(reader->arena, str_of(text));
}

static void fail_at(JsonReader *reader, const char *field, const char *message)
{
    json_fail(reader, str_c(reader->arena, read_text(reader, field)), message);
}

/* The objects that `field` of the file is made of; anything else is a mistake. */
static bool check_object(JsonReader *reader, const cJSON *object, const char *what)
{
    if (cJSON_IsObject(object))
        return true;
    fail_at(reader, object ? object->string : "findings", what);
    return false;
}

static void read_count(JsonReader *reader, const cJSON *entry, Tolerated tolerated,
                       ToleratedList *list)
{
    double number = cJSON_IsNumber(entry) ? entry->valuedouble : 0;
    if (!(number >= 1 && number <= MOST_COUNT && number == (double)(uint32_t)number)) {
        fail_at(reader, entry->string, "want a number from 1 on");
        return;
    }
    tolerated.line = read_text(reader, entry->string);
    tolerated.count = (uint32_t)number;
    vec_add(reader->arena, list, tolerated);
}

static void read_file(JsonReader *reader, const cJSON *file, ToleratedList *list)
{
    const cJSON *code, *entry;
    Tolerated tolerated = {.path = read_text(reader, file->string)};
    if (!check_object(reader, file, "want {CODE: {LINE: COUNT}}"))
        return;
    cJSON_ArrayForEach(code, file) {
        if (!check_object(reader, code, "want {LINE: COUNT}"))
            return;
        tolerated.code = read_text(reader, code->string);
        cJSON_ArrayForEach(entry, code)
            read_count(reader, entry, tolerated, list);
    }
}

ToleratedList baseline_read(JsonReader *reader, Str text)
{
    static const char *const fields[] = {"version", "findings", NULL};
    ToleratedList list = {0};
    cJSON *root = json_parse(reader, text);
    if (!root)
        return list;
    json_check_fields(reader, root, fields);
    const cJSON *version = cJSON_GetObjectItemCaseSensitive(root, "version");
    if (!cJSON_IsNumber(version) || version->valuedouble != FORMAT_VERSION)
        json_fail(reader, "version", "want 1, as --write-baseline writes it");
    const cJSON *files = cJSON_GetObjectItemCaseSensitive(root, "findings"), *file;
    if (check_object(reader, files, "want {PATH: {CODE: {LINE: COUNT}}}"))
        cJSON_ArrayForEach(file, files)
            read_file(reader, file, &list);
    cJSON_Delete(root);
    return list;
}

static bool same_text(Str a, Str b)
{
    return a.at && b.at && str_equal(a, b);
}

/* The opening of what an entry doesn't share with the one before it, closing the rest. */
static void print_entry(FILE *out, const Tolerated *entry, const Tolerated *before)
{
    bool in_file = before && same_text(before->path, entry->path);
    bool in_code = in_file && same_text(before->code, entry->code);
    if (before && in_code)
        fputs(",\n", out);
    else if (before)
        fputs(in_file ? "\n      },\n" : "\n      }\n    },\n", out);
    if (!in_file) {
        fputs("    ", out);
        json_write_str(out, entry->path);
        fputs(": {\n", out);
    }
    if (!in_code) {
        fputs("      ", out);
        json_write_str(out, entry->code);
        fputs(": {\n", out);
    }
    fputs("        ", out);
    json_write_str(out, entry->line);
    fprintf(out, ": %u", entry->count);
}

static void print_list(FILE *out, const ToleratedList *list)
{
    fprintf(out, "{\n  \"version\": %d,\n  \"findings\": {", FORMAT_VERSION);
    for (uint32_t i = 0; i < list->len; i++) {
        fputs(i ? "" : "\n", out);
        print_entry(out, &list->at[i], i ? &list->at[i - 1] : NULL);
    }
    fputs(list->len ? "\n      }\n    }\n  }\n}\n" : "}\n}\n", out);
}

Str baseline_print(Arena *arena, const ToleratedList *list)
{
    TextFile file;
    text_file_open(&file);
    print_list(file.out, list);
    text_file_close(&file);
    if (file.len > UINT32_MAX)
        arena_die();
    Str copy = str_copy(arena, (Str){file.text, (uint32_t)file.len});
    free(file.text);
    return copy;
}

Str baseline_clean(Arena *arena, Str text)
{
    Strs parts = {0};
    for (uint32_t at = 0, from = 0; at <= text.len;) {
        uint32_t len = str_utf8_len(text, at);
        bool is_control = len == 1 && ((unsigned char)text.at[at] < 0x20 ||
                                       (unsigned char)text.at[at] == 0x7F);
        if (len && !is_control) {
            at += len;
            continue;
        }
        vec_add(arena, &parts, str_slice(text, from, at));
        if (at < text.len)
            vec_add(arena, &parts, is_control ? STR(" ") : STR("\xEF\xBF\xBD"));
        from = ++at;
    }
    return str_join(arena, &parts, (Str){0});
}
