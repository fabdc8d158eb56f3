/* checks/CODE-name.json: one rule. */
#include <stddef.h>

#include "rule/read.h"
#include "rule/read_field.h"

static WordList words_of_severities(void)
{
    static const char *const words[] = {
        [SEVERITY_INFO] = "info",
        [SEVERITY_WARNING] = "warning",
        [SEVERITY_ERROR] = "error",
    };
    return WORD_LIST(words);
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}
static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}
static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Capital letters, then digits, as suppression comments want them. */
static bool is_code(Str code)
{
    uint32_t letters = 0, at;
    while (letters < code.len && is_upper(code.at[letters]))
        letters++;
    for (at = letters; at < code.len && is_digit(code.at[at]);)
        at++;
    return letters > 0 && at > letters && at == code.len;
}

/* Small letters and digits, with a dash between words. */
static bool is_rule_name(Str name)
{
    bool at_start = true;
    for (uint32_t i = 0; i < name.len; i++) {
        char c = name.at[i];
        if (at_start ? !is_lower(c) : !is_lower(c) && !is_digit(c) && c != '-')
            return false;
        at_start = c == '-';
    }
    return !at_start;
}

static bool is_placeholder(Str word)
{
    static const char *const placeholders[] = {"what", "boundary", "argument", "name"};
    for (size_t i = 0; i < sizeof placeholders / sizeof *placeholders; i++)
        if (str_equal(word, str_of(placeholders[i])))
            return true;
    return false;
}

/* Whether `text` begins with a word and its closing brace. */
static bool begins_placeholder(Str text)
{
    StrPair parts = str_cut(text, '}');
    return parts.head.len < text.len && is_placeholder(parts.head);
}

/* Braces hold placeholders only: a mistyped one would stand in the report. */
static Str read_template(JsonReader *reader, const cJSON *root, const char *field)
{
    Str text = json_get_str(reader, root, field, false);
    for (uint32_t i = 0; i < text.len; i++)
        if (text.at[i] == '{' && !begins_placeholder(str_slice(text, i + 1, text.len)))
            json_fail(reader, field, "want {what}, {boundary}, {argument} or {name}");
    return text;
}

static void read_reasons(JsonReader *reader, const cJSON *root, Rule *rule)
{
    Strs words = json_get_strs(reader, root, "reasons");
    if (words.len > RULE_REASONS)
        json_fail(reader, "reasons", "want four at most");
    for (uint32_t i = 0; i < words.len && i < RULE_REASONS; i++)
        rule->reasons[i] = (Reason)read_word(reader, "reasons", words.at[i],
                                             words_of_reasons());
}

/* The lines of a program, each with its end. */
static Str read_program(JsonReader *reader, const cJSON *root, const char *field)
{
    Strs lines = json_get_strs(reader, root, field);
    if (lines.len)
        vec_add(reader->arena, &lines, (Str){0});
    return str_join(reader->arena, &lines, STR("\n"));
}

static void read_texts(JsonReader *reader, const cJSON *root, Rule *rule)
{
    rule->summary = json_get_str(reader, root, "summary", true);
    rule->message = read_template(reader, root, "message");
    rule->help = read_template(reader, root, "help");
    Strs paragraphs = json_get_strs(reader, root, "explanation");
    rule->explanation = str_join(reader->arena, &paragraphs, STR("\n\n"));
    rule->bad = read_program(reader, root, "bad");
    rule->good = read_program(reader, root, "good");
    Strs references = json_get_strs(reader, root, "references");
    rule->references = references.at;
    rule->reference_count = references.len;
    check_given(reader, "message", rule->message.len);
}

void read_rule_file(JsonReader *reader, const cJSON *root, Drafts *drafts)
{
    static const char *const fields[] = {
        "code", "name",        "severity", "reasons", "summary",    "message",
        "help", "explanation", "bad",      "good",    "references", NULL};
    json_check_fields(reader, root, fields);
    Rule rule = {.code = json_get_str(reader, root, "code", true),
                 .name = json_get_str(reader, root, "name", true)};
    if (!is_code(rule.code))
        json_fail(reader, "code", "want capital letters and a number such as \"PKL101\"");
    if (!is_rule_name(rule.name))
        json_fail(reader, "name", "want small letters and dashes such as \"open-file\"");
    if (!has_field(root, "severity"))
        json_fail(reader, "severity", "want info, warning or error");
    rule.severity = (Severity)read_word_field(reader, root, "severity",
                                              words_of_severities());
    read_reasons(reader, root, &rule);
    read_texts(reader, root, &rule);
    RuleDraft draft = {reader->path, rule};
    vec_add(reader->arena, &drafts->rules, draft);
}
