/* Look-up in the rules of a run. A run has the tables compiled in and, above them, one
   layer for each folder that was added. Each question goes from the newest layer down,
   and the first that knows an answer gives it. */
#include "rule/rule.h"

#include <stddef.h>

#include "base/fail.h"
#include "rule/read.h"
#include "rule/tables.h"

/* The newest description of a type: an older layer's entries lead to older ones. */
static const Fact *newest_fact(const Rules *rules, const Fact *fact)
{
    for (const Rules *layer = rules; fact && layer->older; layer = layer->older) {
        const Entry *entry = tables_find(layer->tables, fact->type);
        if (entry && entry->type)
            return entry->type;
    }
    return fact;
}

static const Boundary *newest_boundary(const Rules *rules, const Boundary *boundary)
{
    for (const Rules *layer = rules; boundary && layer->older; layer = layer->older) {
        const Entry *entry = tables_find(layer->tables, boundary->name);
        if (entry && entry->boundary)
            return entry->boundary;
    }
    return boundary;
}

/* What is missing in `known` is taken from `entry`. */
static void complete(Known *known, const Entry *entry)
{
    known->boundary = known->boundary ? known->boundary : entry->boundary;
    known->gives = known->gives ? known->gives : entry->gives;
    known->is = known->is ? known->is : entry->is;
    known->type = known->type ? known->type : entry->type;
}

Known rules_find(const Rules *rules, Str name)
{
    bool is_layered = rules->older != NULL;
    Known known = {.canonical = name};
    for (const Rules *layer = rules; layer; layer = layer->older) {
        const Entry *entry = tables_find(layer->tables, name);
        if (entry)
            complete(&known, entry);
    }
    if (is_layered) {
        known.boundary = newest_boundary(rules, known.boundary);
        known.gives = newest_fact(rules, known.gives);
        known.is = newest_fact(rules, known.is);
        known.type = newest_fact(rules, known.type);
    }
    if (known.type)
        known.canonical = known.type->type;
    else if (known.boundary)
        known.canonical = known.boundary->name;
    return known;
}

const Rule *rules_find_rule(const Rules *rules, Str code_or_name)
{
    for (uint32_t i = 0; i < rules->list.len; i++) {
        const Rule *rule = rules->list.at[i];
        if (str_equal(rule->code, code_or_name) || str_equal(rule->name, code_or_name))
            return rule;
    }
    return NULL;
}

const Rule *rules_for_reason(const Rules *rules, Reason reason)
{
    return rules->by_reason[reason];
}

RuleList rules_list(const Rules *rules)
{
    return rules->list;
}

const Strs *rules_words(const Rules *rules)
{
    return &rules->words;
}

static bool has_library(const Tables *tables, Str name)
{
    uint32_t low = 0, high = tables->library_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = str_compare(tables->libraries[middle], name);
        if (order == 0)
            return true;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

bool rules_knows_library(const Rules *rules, Str name)
{
    for (const Rules *layer = rules; layer; layer = layer->older)
        if (has_library(layer->tables, name))
            return true;
    return false;
}

/* Which of the two comes first in order of codes: <0 the newer, >0 the older. */
static int compare_next(const Tables *tables, uint32_t newer, RuleList old,
                        uint32_t older)
{
    if (newer == tables->rule_count)
        return 1;
    if (older == old.len)
        return -1;
    return str_compare(tables->rules[newer].code, old.at[older]->code);
}

/* Both lists are sorted; where a code is in both, the newer rule is in force. */
static RuleList merge_rules(Arena *arena, const Tables *tables, RuleList old)
{
    uint32_t newer = 0, older = 0, len = 0;
    const Rule **at = arena_array(arena, const Rule *, tables->rule_count + old.len);
    while (newer < tables->rule_count || older < old.len) {
        int order = compare_next(tables, newer, old, older);
        at[len++] = order > 0 ? old.at[older] : &tables->rules[newer];
        newer += order <= 0;
        older += order >= 0;
    }
    return (RuleList){at, len};
}

static void add_reasons(Rules *rules, const Rule *rule)
{
    for (int i = 0; i < RULE_REASONS && rule->reasons[i]; i++)
        rules->by_reason[rule->reasons[i]] = rule;
}

/* A newer rule takes a reason from an older one, not the other way round. */
static void fill_reasons(Rules *rules)
{
    for (uint32_t i = 0; i < rules->list.len; i++)
        add_reasons(rules, rules->list.at[i]);
    for (uint32_t i = 0; i < rules->tables->rule_count; i++)
        add_reasons(rules, &rules->tables->rules[i]);
}

static bool has_word(const Strs *words, Str word)
{
    for (uint32_t i = 0; i < words->len; i++)
        if (str_equal(words->at[i], word))
            return true;
    return false;
}

static Strs join_words(Arena *arena, const Tables *tables, const Rules *older)
{
    Strs words = {0};
    for (uint32_t i = 0; older && i < older->words.len; i++)
        vec_add(arena, &words, older->words.at[i]);
    for (uint32_t i = 0; i < tables->word_count; i++)
        if (!has_word(&words, tables->words[i]))
            vec_add(arena, &words, tables->words[i]);
    return words;
}

const Rules *rules_make(Arena *arena, const Tables *tables, const Rules *older)
{
    const RuleList none = {0};
    Rules *rules = arena_new(arena, Rules);
    rules->tables = tables;
    rules->older = older;
    rules->list = merge_rules(arena, tables, older ? older->list : none);
    rules->words = join_words(arena, tables, older);
    fill_reasons(rules);
    return rules;
}

const Rules *rules_load(Arena *arena)
{
    return rules_make(arena, &rules_embedded, NULL);
}

const Rules *rules_extend(Arena *arena, const Rules *rules, const Files *files,
                          Str folder)
{
    JsonReader reader = {.arena = arena};
    const Tables *tables = rules_read(&reader, files, folder, rules);
    if (reader.error.len)
        fail("%.*s", STR_ARG(reader.error));
    return rules_make(arena, tables, rules);
}
