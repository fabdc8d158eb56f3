/* The tables as C. Lists that structs lead to are laid end to end in arrays of their
   own, in the order of those structs, so that walking these tells where each one's part
   begins. A member that is zero isn't written. */
#include <inttypes.h>

#include "rule/tables.h"

/* As a C string. Octal escapes end by themselves, and \? can't begin a trigraph. */
static void print_text(FILE *out, Str text)
{
    fputc('"', out);
    for (uint32_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (c == '"' || c == '\\' || c == '?')
            fprintf(out, "\\%c", c);
        else if (c < 0x20 || c >= 0x7F)
            fprintf(out, "\\%03o", c);
        else
            fputc(c, out);
    }
    fputc('"', out);
}

static void print_str(FILE *out, Str text)
{
    fputs("{", out);
    print_text(out, text);
    fprintf(out, ", %" PRIu32 "}", text.len);
}

static void print_str_member(FILE *out, const char *member, Str text)
{
    if (text.len == 0)
        return;
    fprintf(out, ".%s = ", member);
    print_str(out, text);
    fputs(", ", out);
}

static void print_number(FILE *out, const char *member, uint32_t number)
{
    if (number)
        fprintf(out, ".%s = %" PRIu32 ", ", member, number);
}

/* The member leads to the element `at` of the printed array. */
static void print_part(FILE *out, const char *member, const char *array, uint32_t at)
{
    fprintf(out, ".%s = %s + %" PRIu32 ", ", member, array, at);
}

static void print_strs(FILE *out, const Str *strs, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        fputs("    ", out);
        print_str(out, strs[i]);
        fputs(",\n", out);
    }
}

static void print_param(FILE *out, const BoundaryParam *param)
{
    fputs("    {", out);
    print_str_member(out, "name", param->name);
    print_number(out, "ships", param->ships);
    print_number(out, "transport", param->transport);
    print_number(out, "keyword_only", param->keyword_only);
    print_number(out, "variadic", param->variadic);
    print_str_member(out, "stores", param->stores);
    fputs("},\n", out);
}

static void print_params(FILE *out, const Tables *tables)
{
    fputs("static const BoundaryParam params[] = {\n", out);
    for (uint32_t i = 0; i < tables->boundary_count; i++)
        for (uint32_t j = 0; j < tables->boundaries[i].param_count; j++)
            print_param(out, &tables->boundaries[i].params[j]);
    fputs("    {.ships = 0},\n};\n\n", out);
}

static void print_boundary(FILE *out, const Boundary *boundary, uint32_t first_param)
{
    fputs("    {", out);
    print_str_member(out, "name", boundary->name);
    print_part(out, "params", "params", first_param);
    print_number(out, "param_count", boundary->param_count);
    print_number(out, "ships_self", boundary->ships_self);
    print_number(out, "serializer", boundary->serializer);
    print_str_member(out, "returns", boundary->returns);
    print_number(out, "returns_pair", boundary->returns_pair);
    print_number(out, "results", boundary->results);
    print_number(out, "role", boundary->role);
    print_number(out, "effect", boundary->effect);
    print_str_member(out, "only_if_param", boundary->only_if_param);
    print_number(out, "only_if_role", boundary->only_if_role);
    print_str_member(out, "only_if_attribute", boundary->only_if_attribute);
    print_number(out, "method", boundary->method);
    fputs("},\n", out);
}

static void print_boundaries(FILE *out, const Tables *tables)
{
    uint32_t param = 0;
    print_params(out, tables);
    fputs("static const Boundary boundaries[] = {\n", out);
    for (uint32_t i = 0; i < tables->boundary_count; i++) {
        print_boundary(out, &tables->boundaries[i], param);
        param += tables->boundaries[i].param_count;
    }
    fputs("    {.params = params},\n};\n\n", out);
}

/* One that pickles always is all zero, and C17 wants something between the braces. */
static void print_answer(FILE *out, const PickleAnswer *answer)
{
    fprintf(out, "    {.pickles = %u, ", (unsigned)answer->pickles);
    print_number(out, "since", answer->since);
    print_number(out, "until", answer->until);
    print_str_member(out, "exception", answer->exception);
    fputs("},\n", out);
}

static void print_answers(FILE *out, const Tables *tables)
{
    fputs("static const PickleAnswer answers[] = {\n", out);
    for (uint32_t i = 0; i < tables->fact_count; i++)
        for (uint32_t j = 0; j < tables->facts[i].answer_count; j++)
            print_answer(out, &tables->facts[i].answers[j]);
    fputs("    {.pickles = 0},\n};\n\n", out);
}

static void print_bases(FILE *out, const Tables *tables)
{
    fputs("static const Str bases[] = {\n", out);
    for (uint32_t i = 0; i < tables->fact_count; i++)
        print_strs(out, tables->facts[i].bases, tables->facts[i].base_count);
    fputs("    {\"\", 0},\n};\n\n", out);
}

static void print_methods(FILE *out, const Tables *tables)
{
    fputs("static const Str methods[] = {\n", out);
    for (uint32_t i = 0; i < tables->fact_count; i++)
        print_strs(out, tables->facts[i].methods, tables->facts[i].method_count);
    fputs("    {\"\", 0},\n};\n\n", out);
}

static void print_fact(FILE *out, const Fact *fact)
{
    print_str_member(out, "type", fact->type);
    print_number(out, "base_count", fact->base_count);
    print_number(out, "method_count", fact->method_count);
    print_number(out, "answer_count", fact->answer_count);
    print_number(out, "reason", fact->reason);
    print_number(out, "by_state", fact->by_state);
    print_str_member(out, "holds", fact->holds);
    print_str_member(out, "elements", fact->elements);
    print_str_member(out, "enters", fact->enters);
    print_str_member(out, "label", fact->label);
    print_number(out, "role", fact->role);
    print_number(out, "method", fact->method);
}

static void print_facts(FILE *out, const Tables *tables)
{
    uint32_t base = 0, answer = 0, method = 0;
    print_answers(out, tables);
    print_bases(out, tables);
    print_methods(out, tables);
    fputs("static const Fact facts[] = {\n", out);
    for (uint32_t i = 0; i < tables->fact_count; i++) {
        fputs("    {", out);
        print_part(out, "bases", "bases", base);
        print_part(out, "answers", "answers", answer);
        print_part(out, "methods", "methods", method);
        print_fact(out, &tables->facts[i]);
        fputs("},\n", out);
        base += tables->facts[i].base_count;
        method += tables->facts[i].method_count;
        answer += tables->facts[i].answer_count;
    }
    fputs("    {.bases = bases, .answers = answers, .methods = methods},\n};\n\n", out);
}

static void print_references(FILE *out, const Tables *tables)
{
    fputs("static const Str references[] = {\n", out);
    for (uint32_t i = 0; i < tables->rule_count; i++)
        print_strs(out, tables->rules[i].references, tables->rules[i].reference_count);
    fputs("    {\"\", 0},\n};\n\n", out);
}

static void print_rule(FILE *out, const Rule *rule)
{
    print_str_member(out, "code", rule->code);
    print_str_member(out, "name", rule->name);
    print_number(out, "severity", rule->severity);
    for (uint32_t i = 0; i < RULE_REASONS && rule->reasons[i]; i++)
        fprintf(out, ".reasons[%" PRIu32 "] = %u, ", i, (unsigned)rule->reasons[i]);
    print_str_member(out, "summary", rule->summary);
    print_str_member(out, "message", rule->message);
    print_str_member(out, "help", rule->help);
    print_str_member(out, "explanation", rule->explanation);
    print_str_member(out, "bad", rule->bad);
    print_str_member(out, "good", rule->good);
    print_number(out, "reference_count", rule->reference_count);
}

static void print_rules(FILE *out, const Tables *tables)
{
    uint32_t reference = 0;
    print_references(out, tables);
    fputs("static const Rule rules[] = {\n", out);
    for (uint32_t i = 0; i < tables->rule_count; i++) {
        fputs("    {", out);
        print_part(out, "references", "references", reference);
        print_rule(out, &tables->rules[i]);
        fputs("},\n", out);
        reference += tables->rules[i].reference_count;
    }
    fputs("    {.references = references},\n};\n\n", out);
}

static void print_fact_of(FILE *out, const char *member, const Fact *fact,
                          const Tables *tables)
{
    if (fact)
        print_part(out, member, "facts", (uint32_t)(fact - tables->facts));
}

static void print_entries(FILE *out, const Tables *tables)
{
    fputs("static const Entry entries[] = {\n", out);
    for (uint32_t i = 0; i < tables->entry_count; i++) {
        const Entry *entry = &tables->entries[i];
        fputs("    {", out);
        print_str_member(out, "name", entry->name);
        if (entry->boundary)
            print_part(out, "boundary", "boundaries",
                       (uint32_t)(entry->boundary - tables->boundaries));
        print_fact_of(out, "gives", entry->gives, tables);
        print_fact_of(out, "is", entry->is, tables);
        print_fact_of(out, "type", entry->type, tables);
        fputs("},\n", out);
    }
    fputs("    {.boundary = 0},\n};\n\n", out);
}

static void print_slots(FILE *out, const Tables *tables)
{
    fputs("static const uint32_t slots[] = {", out);
    for (uint32_t i = 0; i < tables->slot_count; i++)
        fprintf(out, "%s%" PRIu32 ",", i % 16 ? " " : "\n    ", tables->slots[i]);
    fputs(" 0\n};\n\n", out);
}

static void print_words(FILE *out, const char *name, const Str *words, uint32_t count)
{
    fprintf(out, "static const Str %s[] = {\n", name);
    print_strs(out, words, count);
    fputs("    {\"\", 0},\n};\n\n", out);
}

/* Each array has a last element that nobody counts: C knows no array of none. */
void tables_print(FILE *out, const Tables *tables)
{
    fputs("/* What rules/ says. Made by src/rule/embed.c: change rules/, not this. */\n"
          "#include \"rule/tables.h\"\n\n"
          "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n\n",
          out);
    print_boundaries(out, tables);
    print_facts(out, tables);
    print_rules(out, tables);
    print_entries(out, tables);
    print_slots(out, tables);
    print_words(out, "words", tables->words, tables->word_count);
    print_words(out, "libraries", tables->libraries, tables->library_count);
    fputs("const Tables rules_embedded = {\n"
          "    .boundaries = boundaries,\n    .facts = facts,\n    .rules = rules,\n"
          "    .entries = entries,\n    .slots = slots,\n    .words = words,\n"
          "    .libraries = libraries,\n    ",
          out);
    print_number(out, "boundary_count", tables->boundary_count);
    print_number(out, "fact_count", tables->fact_count);
    print_number(out, "rule_count", tables->rule_count);
    print_number(out, "entry_count", tables->entry_count);
    print_number(out, "slot_count", tables->slot_count);
    print_number(out, "word_count", tables->word_count);
    print_number(out, "library_count", tables->library_count);
    fputs("\n};\n", out);
}
