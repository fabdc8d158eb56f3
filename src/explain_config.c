/* `picklint config KEY`, and the list of all keys. */
#include "base/fail.h"
#include "base/json.h"
#include "config/keys.h"
#include "explain.h"

static void print_page(const KeyRow *row)
{
    printf("%s\n\nDefault value: %s\nType: %s\n", row->help, row->fallback, row->wants);
    if (*row->option)
        printf("Option: %s\n", row->option);
    printf("Example usage:\n```toml\n[tool.picklint]\n%s\n```\n", row->example);
}

static void print_field(const char *name, const char *value, const char *end)
{
    printf("    \"%s\": ", name);
    json_write_str(stdout, str_of(value));
    puts(end);
}

static void print_json(const KeyRow *row, const char *end)
{
    puts("  {");
    print_field("name", row->name.at, ",");
    print_field("doc", row->help, ",");
    print_field("default", row->fallback, ",");
    print_field("value_type", row->wants, ",");
    print_field("option", row->option, ",");
    print_field("example", row->example, "");
    printf("  }%s\n", end);
}

static void list_keys(bool is_json)
{
    if (is_json)
        puts("[");
    for (unsigned key = 0; key < KEYS; key++) {
        const KeyRow *row = key_row((Key)key);
        if (is_json)
            print_json(row, key + 1 < KEYS ? "," : "");
        else
            printf("%.*s\n", STR_ARG(row->name));
    }
    if (is_json)
        puts("]");
}

static void explain_key(Str name, bool is_json)
{
    Key key = key_find(name);
    Str nearest = key_nearest(name);
    if (key == KEYS)
        fail("there is no key '%.*s'%s%.*s%s; see picklint config", STR_ARG(name),
             nearest.len ? "; did you mean '" : "", STR_ARG(nearest),
             nearest.len ? "'?" : "");
    if (is_json)
        print_json(key_row(key), "");
    else
        print_page(key_row(key));
}

void explain_config(const Options *options)
{
    bool is_json = explain_wants_json(options);
    if (options->operands.len > 1)
        fail("config: want one key, or none");
    if (options->operands.len)
        explain_key(options->operands.at[0], is_json);
    else
        list_keys(is_json);
}
