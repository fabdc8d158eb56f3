/* Comments against findings. A blanket "# noqa" and the codes of other tools are nobody's
   business here: only what names a code of ours, or looks like one, can be unused. */
#include "finding/silence.h"

#include "base/table.h"

#define UNUSED_SUPPRESSION "PKL001"

typedef struct Commented {
    Str path;
    const Module *module; /* NULL: can't be read */
    Pragmas pragmas;
    bool **used; /* of each pragma, of each of its codes: it silenced something */
    UT_hash_handle hh;
} Commented;

struct Silence {
    Arena *arena;
    Project *project;
    const Rules *rules;
    Commented *files;
};

Silence *silence_make(Arena *arena, Project *project, const Rules *rules)
{
    Silence *silence = arena_new(arena, Silence);
    *silence = (Silence){.arena = arena, .project = project, .rules = rules};
    return silence;
}

static void read_pragmas(Arena *arena, Commented *file)
{
    file->pragmas = pragmas_read(arena, file->module->tree);
    file->used = arena_array(arena, bool *, file->pragmas.len);
    for (uint32_t i = 0; i < file->pragmas.len; i++)
        file->used[i] = arena_array(arena, bool, file->pragmas.at[i].codes.len);
}

static Commented *get_file(Silence *silence, Str path)
{
    Arena *arena = silence->arena;
    Commented *file;
    HASH_FIND(hh, silence->files, path.at, path.len, file);
    if (file)
        return file;
    file = arena_new(arena, Commented);
    file->path = path;
    file->module = project_load(silence->project, path);
    if (file->module)
        read_pragmas(arena, file);
    HASH_ADD_KEYPTR(hh, silence->files, file->path.at, file->path.len, file);
    return file;
}

static bool covers(const Pragma *pragma, uint32_t row)
{
    return row >= pragma->first_row && row <= pragma->last_row;
}

/* The row where the finding stands counts, and the one that it names for such a
   comment. */
static bool is_covered(const Pragma *pragma, const Finding *finding)
{
    uint32_t row = source_position(finding->place.source, finding->place.start).row;
    return covers(pragma, row) || covers(pragma, finding->noqa_row);
}

static bool names_finding(const PragmaCode *code, const Finding *finding)
{
    return str_equal(code->text, finding->code) || str_equal(code->text, finding->name);
}

/* All comments that would do count as used. What is said of a comment is silenced by its
   code alone: a blanket "# noqa" is about the code beside it. */
static bool is_silenced(Commented *file, const Finding *finding)
{
    bool is_comment = str_equal(finding->code, STR(UNUSED_SUPPRESSION));
    bool silenced = false;
    for (uint32_t i = 0; i < file->pragmas.len; i++) {
        const Pragma *pragma = &file->pragmas.at[i];
        if (!is_covered(pragma, finding))
            continue;
        silenced |= pragma->is_all && !is_comment;
        for (uint32_t j = 0; j < pragma->codes.len; j++) {
            bool names = names_finding(&pragma->codes.at[j], finding);
            file->used[i][j] |= names;
            silenced |= names;
        }
    }
    return silenced;
}

static bool can_be_silenced(const Finding *finding)
{
    return finding->noqa_row && finding->place.source;
}

void silence_findings(Silence *silence, Findings *findings)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len; i++) {
        Finding finding = findings->at[i];
        Commented *file = can_be_silenced(&finding)
                              ? get_file(silence, finding.place.source->path)
                              : NULL;
        if (!file || !is_silenced(file, &finding))
            findings->at[kept++] = finding;
    }
    findings->len = kept;
}

/* How far the codes of a file's comments can be judged. */
typedef struct Judge {
    Arena *arena;
    const Rules *rules;
    const Filter *filter;
    Str path;
    bool is_whole;
} Judge;

static bool is_unknown(const Judge *judge, PragmaKind kind, Str code)
{
    return !rules_find_rule(judge->rules, code) &&
           (kind != PRAGMA_NOQA || str_starts(code, STR("PKL")));
}

static bool would_be_found(const Judge *judge, Str code)
{
    const Rule *rule = rules_find_rule(judge->rules, code);
    return judge->is_whole && rule && !str_equal(rule->code, STR(UNUSED_SUPPRESSION)) &&
           filter_selects(judge->filter, judge->path, rule->code, rule->name);
}

static void add_part(Arena *arena, Strs *parts, const char *before, const Strs *codes)
{
    Str list = str_join(arena, codes, STR(", "));
    if (list.len)
        vec_add(arena, parts, str_format(arena, "%s: %.*s", before, STR_ARG(list)));
}

/* "unused: `PKL101`, `PKL302`; unknown: `PKL1`"; empty where all is well. */
static Str blame_pragma(const Judge *judge, const Pragma *pragma, const bool *used)
{
    Arena *arena = judge->arena;
    Strs unused = {0}, unknown = {0}, parts = {0};
    for (uint32_t i = 0; i < pragma->codes.len; i++) {
        Str code = pragma->codes.at[i].text;
        Str quoted = str_format(arena, "`%.*s`", STR_ARG(code));
        if (is_unknown(judge, pragma->kind, code))
            vec_add(arena, &unknown, quoted);
        else if (!used[i] && would_be_found(judge, code))
            vec_add(arena, &unused, quoted);
    }
    add_part(arena, &parts, "unused", &unused);
    add_part(arena, &parts, "unknown", &unknown);
    if (pragma->mistake)
        vec_add(arena, &parts, str_of(pragma->mistake));
    return str_join(arena, &parts, STR("; "));
}

/* The rule's message, with its one {placeholder} filled in. */
static Str fill_message(Arena *arena, const Rule *rule, Str what)
{
    StrPair open = str_cut(rule->message, '{');
    Str rest = str_cut(open.tail, '}').tail;
    return str_format(arena, "%.*s%.*s%.*s", STR_ARG(open.head),
                      STR_ARG(open.tail.len ? what : open.tail), STR_ARG(rest));
}

static Finding make_finding(const Silence *silence, const Rule *rule,
                            const Commented *file, const Pragma *pragma, Str what)
{
    const Source *source = file->module->source;
    return (Finding){.code = rule->code,
                     .name = rule->name,
                     .severity = rule->severity,
                     .path = file->module->path,
                     .place = {source, pragma->start, pragma->end},
                     .noqa_row = source_position(source, pragma->start).row,
                     .message = fill_message(silence->arena, rule, what),
                     .help = rule->help};
}

void silence_report_unused(Silence *silence, Str path, const Filter *filter,
                           bool is_whole, Findings *findings)
{
    const Rule *rule = rules_find_rule(silence->rules, STR(UNUSED_SUPPRESSION));
    if (!rule || !filter_selects(filter, path, rule->code, rule->name))
        return;
    Commented *file = get_file(silence, path);
    if (!file->module || file->module->tree->first_error || file->module->tree->skipped)
        return;
    Judge judge = {silence->arena, silence->rules, filter, path, is_whole};
    for (uint32_t i = 0; i < file->pragmas.len; i++) {
        const Pragma *pragma = &file->pragmas.at[i];
        Str what = blame_pragma(&judge, pragma, file->used[i]);
        Finding finding = make_finding(silence, rule, file, pragma, what);
        if (what.len && !is_silenced(file, &finding))
            vec_add(silence->arena, findings, finding);
    }
}

const Pragma *silence_find_ignore(Silence *silence, const Finding *finding)
{
    Commented *file = get_file(silence, finding->place.source->path);
    for (uint32_t i = 0; i < file->pragmas.len; i++) {
        const Pragma *pragma = &file->pragmas.at[i];
        if (pragma->kind == PRAGMA_IGNORE && is_covered(pragma, finding))
            return pragma;
    }
    return NULL;
}
