/* The way through a rules folder: each JSON file of its three parts is parsed, turned
   into drafts, and let go. The first mistake ends it. */
#include "rule/read.h"

#include <stddef.h>

typedef void ReadFile(JsonReader *reader, const cJSON *root, Drafts *drafts);

typedef struct Part {
    const char *name;
    ReadFile *read;
} Part;

/* Everything that reading a folder needs. */
typedef struct Reading {
    JsonReader *reader;
    const Files *files;
    Drafts drafts;
} Reading;

static void fail_at(JsonReader *reader, Str path, const char *message)
{
    if (!reader->error.len)
        reader->error = str_format(reader->arena, "%.*s: %s", STR_ARG(path), message);
}

static void read_file(Reading *reading, Str path, ReadFile *read)
{
    JsonReader *reader = reading->reader;
    FileBytes file = reading->files->read(reading->files, reader->arena, path);
    if (file.error) {
        fail_at(reader, path, file.error);
        return;
    }
    reader->path = path;
    cJSON *root = json_parse(reader, file.bytes);
    if (root && !cJSON_IsObject(root))
        fail_at(reader, path, "want an object");
    else if (root)
        read(reader, root, &reading->drafts);
    cJSON_Delete(root);
}

static void read_part(Reading *reading, Str folder, const Part *part)
{
    JsonReader *reader = reading->reader;
    Str path = path_join(reader->arena, folder, str_of(part->name));
    FileEntries entries = {0};
    const char *error = reading->files->list(reading->files, reader->arena, path,
                                             &entries);
    if (error)
        fail_at(reader, path, error);
    file_sort_entries(&entries);
    for (uint32_t i = 0; i < entries.len && !reader->error.len; i++) {
        Str file = path_join(reader->arena, path, entries.at[i].name);
        if (str_ends(file, STR(".json")))
            read_file(reading, file, part->read);
    }
}

const Tables *rules_read(JsonReader *reader, const Files *files, Str folder,
                         const Rules *older)
{
    static const Part parts[] = {
        {"boundaries", read_boundary_file},
        {"facts", read_fact_file},
        {"checks", read_rule_file},
    };
    Reading reading = {.reader = reader, .files = files};
    bool has_part = false;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        Str path = path_join(reader->arena, folder, str_of(parts[i].name));
        if (files->kind(files, path) != FILE_FOLDER)
            continue;
        has_part = true;
        read_part(&reading, folder, &parts[i]);
    }
    if (!has_part)
        fail_at(reader, folder, "want a folder with boundaries, facts or checks in it");
    return reader->error.len ? NULL : rules_link(reader, &reading.drafts, older);
}
