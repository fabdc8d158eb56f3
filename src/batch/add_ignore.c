/* A comment at the end of a line silences all of the line, with the rows of a string that
   ends on it and of lines joined by "\": so it can always go to where a line ends that is
   not inside of a string (see syntax/lines.h). */
#include "batch/add_ignore.h"

#include "base/fail.h"
#include "base/replace.h"
#include "syntax/lines.h"

/* A comment to be written, or codes for one that is there already. */
typedef struct Edit {
    uint32_t start, end; /* bytes that it takes the place of */
    bool is_merge;
    Strs codes;
} Edit;

typedef Vec(Edit) Edits;

/* What goes into one file. */
typedef struct Rewrite {
    Arena *arena;
    const AddIgnore *order;
    const Module *module;
    Lines lines;
    Edits edits;
} Rewrite;

static bool is_named(const Strs *codes, Str code)
{
    for (uint32_t i = 0; i < codes->len; i++)
        if (str_equal(codes->at[i], code))
            return true;
    return false;
}

/* The blanks at the end of the line go, as with Ruff. */
static Edit edit_at_line_end(const Rewrite *rewrite, uint32_t offset)
{
    const LineList *lines = &rewrite->lines.joined;
    Line line = lines->at[lines_find(lines, offset)];
    Str text = str_slice(rewrite->module->source->bytes, line.start, line.end);
    uint32_t blanks = text.len;
    while (blanks && (text.at[blanks - 1] == ' ' || text.at[blanks - 1] == '\t' ||
                      text.at[blanks - 1] == '\f'))
        blanks--;
    return (Edit){.start = line.start + blanks, .end = line.end};
}

static Edit edit_for(const Rewrite *rewrite, const Finding *finding)
{
    const Pragma *pragma = silence_find_ignore(rewrite->order->silence, finding);
    if (!pragma)
        return edit_at_line_end(rewrite, finding->place.start);
    uint32_t end = vec_last(&pragma->codes).end;
    return (Edit){.start = end, .end = end, .is_merge = true};
}

static void add_code(Rewrite *rewrite, const Finding *finding)
{
    Edit wanted = edit_for(rewrite, finding);
    Edits *edits = &rewrite->edits;
    uint32_t at = edits->len;
    while (at > 0 && edits->at[at - 1].start > wanted.start)
        at--;
    if (at == 0 || edits->at[at - 1].start != wanted.start) {
        vec_add(rewrite->arena, edits, wanted);
        for (uint32_t i = edits->len - 1; i > at; i--)
            edits->at[i] = edits->at[i - 1];
        edits->at[at++] = wanted;
    }
    Strs *codes = &edits->at[at - 1].codes;
    if (!is_named(codes, finding->code))
        vec_add(rewrite->arena, codes, finding->code);
}

static Str edit_text(const Rewrite *rewrite, const Edit *edit)
{
    Arena *arena = rewrite->arena;
    Str codes = str_join(arena, &edit->codes, STR(", "));
    if (edit->is_merge)
        return str_format(arena, ", %.*s", STR_ARG(codes));
    Str reason = rewrite->order->reason;
    return str_format(arena, "  # picklint: ignore[%.*s]%s%.*s", STR_ARG(codes),
                      reason.len ? " " : "", STR_ARG(reason));
}

static Str apply_edits(const Rewrite *rewrite)
{
    Str bytes = rewrite->module->source->bytes;
    Strs parts = {0};
    uint32_t at = 0;
    for (uint32_t i = 0; i < rewrite->edits.len; i++) {
        const Edit *edit = &rewrite->edits.at[i];
        vec_add(rewrite->arena, &parts, str_slice(bytes, at, edit->start));
        vec_add(rewrite->arena, &parts, edit_text(rewrite, edit));
        at = edit->end;
    }
    vec_add(rewrite->arena, &parts, str_slice(bytes, at, bytes.len));
    return str_join(rewrite->arena, &parts, (Str){0});
}

static bool is_utf8(Str text)
{
    uint32_t at = 0, len;
    while (at < text.len && (len = str_utf8_len(text, at)) != 0)
        at += len;
    return at == text.len;
}

static bool is_ascii(Str text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80)
            return false;
    return true;
}

/* "# -*- coding: latin-1 -*-" in the first two lines (PEP 263); any that isn't UTF-8. */
static bool has_other_encoding(const Source *source)
{
    for (uint32_t row = 1; row <= 2; row++) {
        Str comment = str_cut(source_line(source, row), '#').tail;
        int64_t found = str_find(comment, STR("coding"));
        if (found < 0)
            continue;
        Str name = str_slice(comment, (uint32_t)found + 6, comment.len);
        if (!str_starts(name, STR(":")) && !str_starts(name, STR("=")))
            continue;
        name = str_trim(str_slice(name, 1, name.len));
        return !str_starts(name, STR("utf")) && !str_starts(name, STR("UTF"));
    }
    return !is_utf8(source->bytes);
}

static bool is_input(const AddIgnore *order, Str path)
{
    uint32_t low = 0, high = order->inputs->len;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order_of = str_compare(order->inputs->at[middle].path, path);
        if (order_of == 0)
            return true;
        if (order_of < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

/* Why the file has to stay as it is, or NULL. */
static const char *obstacle(const AddIgnore *order, const Module *module)
{
    if (!module)
        return "can't be read";
    if (!is_input(order, module->source->path))
        return "isn't among the files to check";
    if (str_ends(module->source->path, STR(".ipynb")))
        return "is a notebook";
    if (module->tree->first_error || module->tree->skipped)
        return "has a syntax error";
    if (!is_ascii(order->reason) && has_other_encoding(module->source))
        return "is not in UTF-8, in which the reason is";
    return NULL;
}

/* Comments can't silence what is said of comments, nor what has no place. */
static bool can_be_silenced(const Finding *finding)
{
    return finding->place.source && finding->noqa_row &&
           !str_equal(finding->code, STR("PKL001"));
}

typedef struct Total {
    uint32_t comments, files;
    bool failed;
} Total;

/* The findings of one file. */
static void rewrite_file(Arena *arena, const AddIgnore *order, const Findings *findings,
                         Total *total)
{
    const Source *source = findings->at[0].place.source;
    Rewrite rewrite = {.arena = arena,
                       .order = order,
                       .module = project_load(order->project, source->path)};
    const char *reason = obstacle(order, rewrite.module);
    if (reason) {
        warn("%.*s is left alone: it %s", STR_ARG(source->path), reason);
        return;
    }
    rewrite.lines = lines_read(arena, rewrite.module->tree);
    for (uint32_t i = 0; i < findings->len; i++)
        add_code(&rewrite, &findings->at[i]);
    const char *error = file_replace(source->path, apply_edits(&rewrite));
    if (error)
        warn("%.*s can't be written: %s", STR_ARG(source->path), error);
    total->failed |= error != NULL;
    total->files += !error;
    total->comments += error ? 0 : rewrite.edits.len;
}

static void print_total(const Total *total)
{
    const char *comments = total->comments == 1 ? "" : "s";
    const char *files = total->files == 1 ? "" : "s";
    fprintf(stderr, "Added %u comment%s to %u file%s.\n", total->comments, comments,
            total->files, files);
}

bool add_ignore(const AddIgnore *order, const Findings *findings)
{
    Total total = {0};
    Arena arena = {0};
    for (uint32_t i = 0, next; i < findings->len; i = next) {
        Findings of_file = {0};
        Str path = findings->at[i].path;
        for (next = i; next < findings->len && str_equal(findings->at[next].path, path);
             next++)
            if (can_be_silenced(&findings->at[next]))
                vec_add(&arena, &of_file, findings->at[next]);
        if (of_file.len)
            rewrite_file(&arena, order, &of_file, &total);
        arena_reset(&arena);
    }
    if (!order->quiet)
        print_total(&total);
    arena_free(&arena);
    return !total.failed;
}
