/* Prints the TOML of the standard input as JSON, in the way of the test suite toml-test:
   a value is {"type": …, "value": …}. Or else, on stderr, the line and what is wrong;
   status 1. */
#include <inttypes.h>

#include "base/json.h"
#include "config/toml.h"

enum { LARGEST_INPUT = 1 << 24 };

static const char *const types[] = {
    [TOML_STRING] = "string",
    [TOML_INTEGER] = "integer",
    [TOML_FLOAT] = "float",
    [TOML_BOOLEAN] = "bool",
    [TOML_OFFSET_DATE_TIME] = "datetime",
    [TOML_LOCAL_DATE_TIME] = "datetime-local",
    [TOML_LOCAL_DATE] = "date-local",
    [TOML_LOCAL_TIME] = "time-local",
};

static void print_value(const TomlValue *value);

static void print_scalar(const TomlValue *value)
{
    printf("{\"type\": \"%s\", \"value\": ", types[value->kind]);
    if (value->kind == TOML_INTEGER)
        printf("\"%" PRId64 "\"", value->integer);
    else if (value->kind == TOML_BOOLEAN)
        printf("\"%s\"", value->integer ? "true" : "false");
    else if (value->kind == TOML_FLOAT)
        printf("\"%.17g\"", value->number);
    else
        json_write_str(stdout, value->text);
    printf("}");
}

static void print_table(const TomlValue *value)
{
    printf("{");
    for (uint32_t i = 0; i < value->entries.len; i++) {
        printf(i ? ", " : "");
        json_write_str(stdout, value->entries.at[i].key);
        printf(": ");
        print_value(value->entries.at[i].value);
    }
    printf("}");
}

static void print_array(const TomlValue *value)
{
    printf("[");
    for (uint32_t i = 0; i < value->items.len; i++) {
        printf(i ? ", " : "");
        print_value(value->items.at[i]);
    }
    printf("]");
}

static void print_value(const TomlValue *value)
{
    switch ((int)value->kind) {
    case TOML_TABLE: print_table(value); break;
    case TOML_ARRAY: print_array(value); break;
    default: print_scalar(value);
    }
}

int main(void)
{
    Arena arena = {0};
    static char bytes[LARGEST_INPUT];
    size_t len = fread(bytes, 1, sizeof bytes, stdin);
    TomlDocument document = toml_parse(&arena, (Str){bytes, (uint32_t)len});
    bool is_wrong = document.error.len > 0;
    if (is_wrong)
        fprintf(stderr, "%u: %.*s\n", document.error_row, STR_ARG(document.error));
    else
        print_value(document.root);
    arena_free(&arena);
    return is_wrong;
}
