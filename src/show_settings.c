/* Settings → TOML (--show-settings). What several layers said stands as one file would
   say it: `select` has all codes that are reported. */
#include "show_settings.h"

#include <stdio.h>

#include "base/hostile.h"
#include "config/keys.h"
#include "finding/filter.h"

enum { SHORT_LIST = 6 };

static void print_str(Str text)
{
    putchar('"');
    for (uint32_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c < ' ' || c == 0x7F)
            printf("\\u%04X", c);
        else
            putchar(c);
    }
    putchar('"');
}

static void print_list(const Strs *list)
{
    bool is_long = list->len > SHORT_LIST;
    putchar('[');
    for (uint32_t i = 0; i < list->len; i++) {
        printf("%s", is_long ? "\n    " : i ? ", " : "");
        print_str(list->at[i]);
        printf("%s", is_long ? "," : "");
    }
    printf("%s", is_long ? "\n]\n" : "]\n");
}

static void print_name(Key key)
{
    printf("%.*s = ", STR_ARG(key_row(key)->name));
}

static void print_strs(Key key, const Strs *list)
{
    print_name(key);
    print_list(list);
}

static void print_text(Key key, Str text)
{
    print_name(key);
    print_str(text);
    putchar('\n');
}

static void print_boolean(Key key, bool value)
{
    print_name(key);
    puts(value ? "true" : "false");
}

/* A name goes for any folder; what has a slash is taken from the pattern's own. */
static Str absolute_pattern(Arena *arena, const Pattern *pattern)
{
    bool is_name = str_find(pattern->text, STR("/")) < 0;
    return is_name ? pattern->text : path_join(arena, pattern->folder, pattern->text);
}

static void print_patterns(Arena *arena, Key key, const Patterns *patterns)
{
    Strs texts = {0};
    for (uint32_t i = 0; i < patterns->len; i++)
        vec_add(arena, &texts, absolute_pattern(arena, &patterns->at[i]));
    print_strs(key, &texts);
}

static void print_methods(Arena *arena, Methods methods)
{
    Strs texts = {0};
    Str rest = STR("fork spawn forkserver");
    for (unsigned bit = 1; rest.len; bit <<= 1) {
        StrPair cut = str_cut(rest, ' ');
        if (methods & bit)
            vec_add(arena, &texts, cut.head);
        rest = cut.tail;
    }
    print_strs(KEY_START_METHODS, &texts);
}

static void print_codes(Arena *arena, const Settings *settings, const Rules *rules)
{
    Strs selected = {0}, ignored = {0};
    RuleList list = rules_list(rules);
    for (uint32_t i = 0; i < list.len; i++)
        if (settings_select(settings, list.at[i]->code, list.at[i]->name))
            vec_add(arena, &selected, list.at[i]->code);
    for (uint32_t i = 0; i < CODES_WITHOUT_RULE; i++)
        if (!settings_select(settings, codes_without_rule[i], codes_without_rule[i]))
            vec_add(arena, &ignored, codes_without_rule[i]);
    print_strs(KEY_SELECT, &selected);
    print_strs(KEY_IGNORE, &ignored);
}

static void print_severities(const Settings *settings, const Rules *rules)
{
    RuleList list = rules_list(rules);
    bool is_first = true;
    for (uint32_t i = 0; i < list.len; i++) {
        const Rule *rule = list.at[i];
        Severity severity = settings_severity(settings, rule->code, rule->name,
                                              rule->severity);
        Str word = severity_word(severity);
        if (severity == rule->severity)
            continue;
        printf("%s", is_first ? "\n[severity]\n" : "");
        is_first = false;
        printf("%.*s = \"%.*s\"\n", STR_ARG(rule->code), STR_ARG(word));
    }
}

static Str ignore_name(Arena *arena, const FileIgnore *ignore)
{
    Str pattern = absolute_pattern(arena, &ignore->pattern);
    return str_format(arena, "%s%.*s", ignore->is_negated ? "!" : "", STR_ARG(pattern));
}

/* Several layers may have a word on one pattern, and a key stands once. */
static void print_ignores(Arena *arena, const FileIgnores *ignores)
{
    Strs names = {0};
    printf("%s", ignores->len ? "\n[per-file-ignores]\n" : "");
    for (uint32_t i = 0; i < ignores->len; i++)
        vec_add(arena, &names, ignore_name(arena, &ignores->at[i]));
    for (uint32_t i = 0; i < names.len; i++) {
        Strs selectors = {0};
        bool is_first = true;
        for (uint32_t j = 0; j < names.len; j++) {
            if (!str_equal(names.at[j], names.at[i]))
                continue;
            is_first = is_first && j >= i;
            for (uint32_t k = 0; k < ignores->at[j].selectors.len; k++)
                vec_add(arena, &selectors, ignores->at[j].selectors.at[k]);
        }
        if (!is_first)
            continue;
        print_str(names.at[i]);
        printf(" = ");
        print_list(&selectors);
    }
}

static void print_target(const Settings *settings)
{
    if (settings->target)
        printf("%.*s = \"%u.%u\"\n", STR_ARG(key_row(KEY_TARGET_VERSION)->name),
               settings->target / 100U, settings->target % 100U);
}

/* A path may hold line ends, which would end the comment. */
static void print_comment(const char *what, Str path)
{
    printf("# %s ", what);
    harmless_print(stdout, path);
    puts("");
}

void show_settings(const Settings *settings, const Rules *rules, Str path)
{
    Arena arena = {0};
    print_comment("Settings of", path);
    print_comment("by", settings->path.len ? settings->path : STR("default"));
    print_target(settings);
    print_methods(&arena, settings->methods);
    print_codes(&arena, settings, rules);
    print_patterns(&arena, KEY_EXCLUDE, &settings->exclude);
    print_patterns(&arena, KEY_INCLUDE, &settings->include);
    print_boolean(KEY_RESPECT_GITIGNORE, settings->respect_gitignore);
    print_boolean(KEY_FORCE_EXCLUDE, settings->force_exclude);
    if (settings->baseline.len)
        print_text(KEY_BASELINE, settings->baseline);
    print_text(KEY_OUTPUT_FORMAT, settings->output_format);
    print_text(KEY_FAIL_ON, severity_word(settings->fail_on));
    print_strs(KEY_SRC, &settings->src);
    print_strs(KEY_EXTEND_RULES, &settings->extend_rules);
    print_severities(settings, rules);
    print_ignores(&arena, &settings->file_ignores);
    arena_free(&arena);
}
