/* tree-sitter's tree of a TOML text → values. The grammar is a little wider than TOML in
   some places and narrower in one (a backslash with blanks behind it at a line's end), so
   that the text is looked over before. */
#include "config/toml.h"

#include <assert.h>
#include <string.h>
#include <tree_sitter/api.h>

#include "config/toml_parts.h"

enum {
    NESTED_MOST = 128, /* arrays and inline tables in each other; the reader recurses */
    LARGEST = 16 << 20,
};

const TSLanguage *tree_sitter_toml(void);

typedef Vec(TSNode) TSNodes;

void toml_fail(TomlReader *reader, uint32_t row, Str message)
{
    if (reader->document->error.len)
        return;
    reader->document->error = message;
    reader->document->error_row = row;
}

TomlValue *toml_value(TomlReader *reader, TomlKind kind, uint32_t row)
{
    TomlValue *value = arena_new(reader->arena, TomlValue);
    value->kind = kind;
    value->row = row;
    return value;
}

const char *toml_kind_name(TomlKind kind)
{
    switch (kind) {
    case TOML_STRING: return "a string";
    case TOML_INTEGER:
    case TOML_FLOAT: return "a number";
    case TOML_BOOLEAN: return "a boolean";
    case TOML_OFFSET_DATE_TIME:
    case TOML_LOCAL_DATE_TIME:
    case TOML_LOCAL_DATE: return "a date";
    case TOML_LOCAL_TIME: return "a time";
    case TOML_ARRAY: return "a list";
    case TOML_TABLE: return "a table";
    }
    return "";
}

static bool is_type(TSNode node, const char *type)
{
    return strcmp(ts_node_type(node), type) == 0;
}

static uint32_t row_of(TSNode node)
{
    return ts_node_start_point(node).row + 1;
}

static Str text_of(const TomlReader *reader, TSNode node)
{
    return str_slice(reader->bytes, ts_node_start_byte(node), ts_node_end_byte(node));
}

/* The named children, comments left out. */
static TSNodes children_of(TomlReader *reader, TSNode node)
{
    TSNodes children = {0};
    TSTreeCursor cursor = ts_tree_cursor_new(node);
    bool is_there = ts_tree_cursor_goto_first_child(&cursor);
    for (; is_there; is_there = ts_tree_cursor_goto_next_sibling(&cursor)) {
        TSNode child = ts_tree_cursor_current_node(&cursor);
        if (ts_node_is_named(child) && !is_type(child, "comment"))
            vec_add(reader->arena, &children, child);
    }
    ts_tree_cursor_delete(&cursor);
    return children;
}

static Str key_part(TomlReader *reader, TSNode node)
{
    Str text = text_of(reader, node);
    return is_type(node, "quoted_key") ? toml_string(reader, text, row_of(node)) : text;
}

/* A dotted key holds a shorter one, and the last part. */
static TomlKey read_key(TomlReader *reader, TSNode node)
{
    TomlKey key = {.row = row_of(node)};
    Strs backwards = {0};
    while (is_type(node, "dotted_key")) {
        TSNodes parts = children_of(reader, node);
        assert(parts.len == 2);
        vec_add(reader->arena, &backwards, key_part(reader, parts.at[1]));
        node = parts.at[0];
    }
    vec_add(reader->arena, &key.parts, key_part(reader, node));
    for (uint32_t i = backwards.len; i > 0; i--)
        vec_add(reader->arena, &key.parts, backwards.at[i - 1]);
    return key;
}

static TomlKind kind_of(TSNode node)
{
    static const struct {
        const char *type;
        TomlKind kind;
    } types[] = {
        {"string", TOML_STRING},
        {"integer", TOML_INTEGER},
        {"float", TOML_FLOAT},
        {"boolean", TOML_BOOLEAN},
        {"offset_date_time", TOML_OFFSET_DATE_TIME},
        {"local_date_time", TOML_LOCAL_DATE_TIME},
        {"local_date", TOML_LOCAL_DATE},
        {"local_time", TOML_LOCAL_TIME},
        {"array", TOML_ARRAY},
        {"inline_table", TOML_TABLE},
    };
    for (uint32_t i = 0; i < sizeof types / sizeof *types; i++)
        if (is_type(node, types[i].type))
            return types[i].kind;
    assert(false && "the grammar has another kind of value");
    return TOML_STRING;
}

static TomlValue *read_value(TomlReader *reader, TSNode node);

static void read_pair(TomlReader *reader, TSNode node)
{
    TSNodes parts = children_of(reader, node);
    assert(parts.len == 2);
    TomlKey key = read_key(reader, parts.at[0]);
    toml_add_pair(reader, &key, read_value(reader, parts.at[1]));
}

/* An inline table is a section of its own, and nothing comes to it later. */
static void read_inline_table(TomlReader *reader, TomlValue *table, const TSNodes *pairs)
{
    TomlValue *outer = reader->table;
    uint32_t section = reader->section;
    reader->table = table;
    reader->section = ++reader->sections;
    for (uint32_t i = 0; i < pairs->len; i++)
        read_pair(reader, pairs->at[i]);
    reader->table = outer;
    reader->section = section;
}

static void read_nested(TomlReader *reader, TomlValue *value, TSNode node)
{
    value->is_closed = true;
    if (reader->depth == NESTED_MOST) {
        toml_fail(reader, value->row, STR("lists and tables are nested too deep"));
        return;
    }
    reader->depth++;
    TSNodes children = children_of(reader, node);
    if (value->kind == TOML_TABLE)
        read_inline_table(reader, value, &children);
    for (uint32_t i = 0; i < children.len && value->kind == TOML_ARRAY; i++)
        vec_add(reader->arena, &value->items, read_value(reader, children.at[i]));
    reader->depth--;
}

static TomlValue *read_value(TomlReader *reader, TSNode node)
{
    TomlValue *value = toml_value(reader, kind_of(node), row_of(node));
    if (value->kind == TOML_STRING)
        value->text = toml_string(reader, text_of(reader, node), value->row);
    else if (value->kind == TOML_ARRAY || value->kind == TOML_TABLE)
        read_nested(reader, value, node);
    else
        toml_number(reader, value, text_of(reader, node));
    return value;
}

/* A [table] or [[table]]: its key, then its pairs. */
static void read_table(TomlReader *reader, TSNode node)
{
    TSNodes children = children_of(reader, node);
    assert(children.len);
    TomlKey key = read_key(reader, children.at[0]);
    toml_open_table(reader, &key, is_type(node, "table_array_element"));
    for (uint32_t i = 1; i < children.len; i++)
        read_pair(reader, children.at[i]);
}

static void read_document(TomlReader *reader, TSNode root)
{
    TSNodes children = children_of(reader, root);
    reader->table = reader->document->root;
    reader->section = ++reader->sections;
    for (uint32_t i = 0; i < children.len; i++) {
        if (is_type(children.at[i], "pair"))
            read_pair(reader, children.at[i]);
        else
            read_table(reader, children.at[i]);
    }
}

/* Goes to the next node in the order of the text, past what is below this one. */
static bool goto_next(TSTreeCursor *cursor)
{
    while (!ts_tree_cursor_goto_next_sibling(cursor))
        if (!ts_tree_cursor_goto_parent(cursor))
            return false;
    return true;
}

/* The first node that the grammar has no place for, or that lacks a part. */
static TSNode find_error(TSNode root)
{
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    TSNode found = root;
    for (bool is_there = true; is_there;) {
        TSNode node = ts_tree_cursor_current_node(&cursor);
        if (ts_node_has_error(node))
            found = node;
        if (ts_node_is_error(node) || ts_node_is_missing(node))
            break;
        bool is_inside = ts_node_has_error(node) &&
                         ts_tree_cursor_goto_first_child(&cursor);
        is_there = is_inside || goto_next(&cursor);
    }
    ts_tree_cursor_delete(&cursor);
    return found;
}

/* The line that the byte `at` stands in. */
static Str line_at(Str bytes, uint32_t at)
{
    Str before = str_slice(bytes, 0, at);
    uint32_t start = str_cut_last(before, '\n').head.len;
    return str_trim(str_cut(str_trim(str_slice(bytes, start, bytes.len)), '\n').head);
}

/* What the grammar has no place for may begin with the end of the line before. */
static void fail_syntax(TomlReader *reader, TSNode root)
{
    TSNode error = find_error(root);
    uint32_t row = row_of(error), at = ts_node_start_byte(error);
    while (ts_node_is_error(error) && at < reader->bytes.len &&
           strchr(" \t\r\n", reader->bytes.at[at]))
        row += reader->bytes.at[at++] == '\n';
    Str line = line_at(reader->bytes, at);
    toml_fail(reader, row,
              str_format(reader->arena, "this is no TOML: `%.*s`", STR_ARG(line)));
}

/* No control character may stand anywhere, comments included, and all is UTF-8. */
static bool check_bytes(TomlReader *reader, Str bytes)
{
    uint32_t row = 1;
    for (uint32_t i = 0; i < bytes.len;) {
        unsigned char c = (unsigned char)bytes.at[i];
        bool is_line_end = c == '\n' ||
                           (c == '\r' && i + 1 < bytes.len && bytes.at[i + 1] == '\n');
        uint32_t len = c < 0x80 ? 1 : str_utf8_len(bytes, i);
        if (!len)
            toml_fail(reader, row, STR("this is no UTF-8"));
        else if ((c < ' ' && c != '\t' && !is_line_end) || c == 0x7F)
            toml_fail(reader, row, STR("a control character stands here"));
        if (reader->document->error.len)
            return false;
        row += c == '\n';
        i += len;
    }
    return true;
}

/* Blanks between a backslash and its line's end are part of it, but not for the grammar:
   for it, the backslash goes to the end. Outside of strings that is as wrong as
   before. */
static Str move_backslashes(Arena *arena, Str bytes)
{
    if (!bytes.len || !memchr(bytes.at, '\\', bytes.len))
        return bytes;
    char *copy = arena_alloc(arena, bytes.len);
    memcpy(copy, bytes.at, bytes.len);
    for (uint32_t i = 0; i < bytes.len; i++) {
        uint32_t end = i + 1;
        if (copy[i] != '\\')
            continue;
        while (end < bytes.len && (copy[end] == ' ' || copy[end] == '\t'))
            end++;
        bool is_at_end = end < bytes.len && (copy[end] == '\n' || copy[end] == '\r');
        if (is_at_end) {
            copy[i] = ' ';
            copy[end - 1] = '\\';
        }
        i = is_at_end ? end : i + 1;
    }
    return (Str){copy, bytes.len};
}

static TSTree *parse(Str bytes)
{
    TSParser *parser = ts_parser_new();
    bool is_set = ts_parser_set_language(parser, tree_sitter_toml());
    assert(is_set && "the grammar is too new or too old for the parser");
    (void)is_set;
    TSTree *tree = ts_parser_parse_string(parser, NULL, bytes.len ? bytes.at : "",
                                          bytes.len);
    assert(tree);
    ts_parser_delete(parser);
    return tree;
}

TomlDocument toml_parse(Arena *arena, Str bytes)
{
    TomlDocument document = {0};
    TomlReader reader = {.arena = arena, .document = &document};
    const Str bom = STR("\xEF\xBB\xBF");
    document.root = toml_value(&reader, TOML_TABLE, 1);
    document.root->is_header = true;
    if (str_starts(bytes, bom))
        bytes = str_slice(bytes, bom.len, bytes.len);
    reader.bytes = bytes;
    if (str_starts(bytes, bom))
        toml_fail(&reader, 1, STR("a second byte order mark stands here"));
    else if (bytes.len > LARGEST)
        toml_fail(&reader, 1, STR("the file is too large"));
    else if (check_bytes(&reader, bytes)) {
        TSTree *tree = parse(move_backslashes(arena, bytes));
        TSNode root = ts_tree_root_node(tree);
        if (ts_node_has_error(root))
            fail_syntax(&reader, root);
        else
            read_document(&reader, root);
        ts_tree_delete(tree);
    }
    return document;
}
