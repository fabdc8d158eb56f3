/* base/json.h: checked reading over cJSON, and a small writer with no tree behind it. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"

/* One JSON document on its way into structs. Every json_get_… names file, field and what
   was wanted in `error` (the first mistake only) and goes on with an empty value. */
typedef struct JsonReader {
    Arena *arena;
    Str path;  /* for messages */
    Str error; /* empty: none so far */
} JsonReader;

/* Parses `text`; NULL and `error` set ("rules/x.json:3: …") where it is no JSON. The
   caller gives it back with cJSON_Delete. */
cJSON *json_parse(JsonReader *reader, Str text);

/* Sets `error` unless one is set already: "PATH: 'FIELD': MESSAGE". */
void json_fail(JsonReader *reader, const char *field, const char *message);

/* Refuses fields of `object` that are not in the NULL-ended list. */
void json_check_fields(JsonReader *reader, const cJSON *object,
                       const char *const *allowed);

/* The field's text, copied into the arena; empty where it is missing and not
   `required`. */
Str json_get_str(JsonReader *reader, const cJSON *object, const char *field,
                 bool required);

/* A list of texts; a single text counts as a list of one; missing is empty. */
Strs json_get_strs(JsonReader *reader, const cJSON *object, const char *field);

bool json_get_bool(JsonReader *reader, const cJSON *object, const char *field);

/* The list at `field`, or NULL where it is missing; not a list is a mistake. */
const cJSON *json_get_list(JsonReader *reader, const cJSON *object, const char *field);

/* Writes `text` as a JSON string, quotes included. What is no UTF-8 becomes U+FFFD; what
   could harm who prints the document is escaped (see base/hostile.h). */
void json_write_str(FILE *out, Str text);

#endif
