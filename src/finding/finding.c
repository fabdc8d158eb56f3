/* The order of findings, and copies of them. The order looks at everything by which two
   findings may differ in a report, so that it is the same whatever thread found them
   first. */
#include "finding/finding.h"

#include <stdlib.h>

static int compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* Of findings that are one and the same to a reader this is 0. In one file the byte
   offset orders as row and column do. */
static int compare_subjects(const Finding *a, const Finding *b)
{
    int order = str_compare(a->path, b->path);
    if (!order)
        order = compare_numbers(a->place.start, b->place.start);
    if (!order)
        order = str_compare(a->code, b->code);
    return order ? order : str_compare(a->message, b->message);
}

static Str step_path(const Step *step)
{
    return step->place.source ? step->place.source->path : (Str){0};
}

static int compare_trails(const Finding *a, const Finding *b)
{
    int order = compare_numbers(a->trail_len, b->trail_len);
    for (uint32_t i = 0; !order && i < a->trail_len; i++) {
        const Step *one = &a->trail[i], *other = &b->trail[i];
        order = str_compare(step_path(one), step_path(other));
        if (!order)
            order = compare_numbers(one->place.start, other->place.start);
        if (!order)
            order = str_compare(one->message, other->message);
    }
    return order;
}

static int compare_findings(const void *left, const void *right)
{
    const Finding *a = left, *b = right;
    int order = compare_subjects(a, b);
    if (!order)
        order = compare_trails(a, b);
    if (!order)
        order = compare_numbers(a->place.end, b->place.end);
    if (!order)
        order = compare_numbers(a->fails_on, b->fails_on);
    if (!order)
        order = str_compare(a->exception, b->exception);
    return order ? order : str_compare(a->help, b->help);
}

/* One place is told of once: for several start methods, or for objects of several
   callers. */
static bool is_told(const Finding *kept, const Finding *again)
{
    return str_equal(kept->path, again->path) &&
           kept->place.start == again->place.start && str_equal(kept->code, again->code);
}

/* The same said twice, for other start methods perhaps: one finding names them all. */
static void merge(Finding *kept, const Finding *again)
{
    Methods both = kept->fails_on | again->fails_on;
    if (again->severity > kept->severity)
        *kept = *again;
    if (both == kept->fails_on)
        return;
    kept->fails_on = both;
    kept->fails_text = finding_fails_text(both);
}

void findings_sort(Findings *findings)
{
    if (!findings->len)
        return;
    qsort(findings->at, findings->len, sizeof *findings->at, compare_findings);
    Finding *last = findings->at;
    for (Finding *f = last + 1; f < findings->at + findings->len; f++) {
        if (is_told(last, f))
            merge(last, f);
        else
            *++last = *f;
    }
    findings->len = (uint32_t)(last - findings->at) + 1;
}

Str severity_word(Severity severity)
{
    switch (severity) {
    case SEVERITY_INFO: return STR("info");
    case SEVERITY_WARNING: return STR("warning");
    case SEVERITY_ERROR: return STR("error");
    }
    return (Str){0};
}

/* fork is Linux's default up to Python 3.13, forkserver from 3.14; spawn that of macOS
   and Windows (Python's multiprocessing documentation, "Contexts and start methods"). */
Str finding_fails_text(Methods fails_on)
{
    switch (fails_on & METHODS_ALL) {
    case METHOD_FORK: return STR("fails on Linux up to Python 3.13");
    case METHOD_SPAWN: return STR("fails on macOS and Windows");
    case METHOD_FORKSERVER: return STR("fails on Linux from Python 3.14");
    case METHOD_FORK | METHOD_SPAWN:
        return STR("fails on macOS, Windows, and Linux up to Python 3.13");
    case METHOD_FORK | METHOD_FORKSERVER: return STR("fails on Linux");
    case METHOD_SPAWN | METHOD_FORKSERVER:
        return STR("fails on macOS, Windows, and Linux from Python 3.14");
    case METHODS_ALL: return STR("fails on every platform");
    default: return (Str){0};
    }
}

static const Step *copy_trail(Arena *arena, const Step *trail, uint32_t len)
{
    Step *copy = arena_array(arena, Step, len);
    for (uint32_t i = 0; i < len; i++)
        copy[i] = (Step){str_copy(arena, trail[i].message), trail[i].place};
    return copy;
}

static int compare_keys(const void *left, const void *right)
{
    const VisitKey *a = left, *b = right;
    return (*a > *b) - (*a < *b);
}

static bool has_key(const VisitKeys *visits, VisitKey key)
{
    return visits->len > 0 &&
           bsearch(&key, visits->at, visits->len, sizeof key, compare_keys);
}

static bool is_visited(const Finding *finding, const VisitKeys *visits, uint32_t count)
{
    for (uint32_t i = 0; finding->root && i < count; i++)
        if (has_key(&visits[i], finding->root) &&
            (!finding->shipped || has_key(&visits[i], finding->shipped)))
            return true;
    return false;
}

void findings_drop_visited(Findings *findings, VisitKeys *visits, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (visits[i].len > 0)
            qsort(visits[i].at, visits[i].len, sizeof *visits[i].at, compare_keys);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len; i++)
        if (!is_visited(&findings->at[i], visits, count))
            findings->at[kept++] = findings->at[i];
    findings->len = kept;
}

Finding finding_copy(Arena *arena, const Finding *finding)
{
    Finding copy = *finding;
    copy.code = str_copy(arena, finding->code);
    copy.name = str_copy(arena, finding->name);
    copy.path = str_copy(arena, finding->path);
    copy.message = str_copy(arena, finding->message);
    copy.help = str_copy(arena, finding->help);
    copy.exception = str_copy(arena, finding->exception);
    copy.fails_text = str_copy(arena, finding->fails_text);
    copy.callable = str_copy(arena, finding->callable);
    copy.argument = str_copy(arena, finding->argument);
    copy.trail = copy_trail(arena, finding->trail, finding->trail_len);
    return copy;
}

Str finding_fails_text_on(Arena *arena, Methods fails_on, Platforms platforms)
{
    Strs places = {0};
    bool is_fork = fails_on & METHOD_FORK, is_server = fails_on & METHOD_FORKSERVER;
    if (fails_on & METHOD_SPAWN && platforms & PLATFORM_MACOS)
        vec_add(arena, &places, STR("macOS"));
    if (fails_on & METHOD_SPAWN && platforms & PLATFORM_WINDOWS)
        vec_add(arena, &places, STR("Windows"));
    if (platforms & PLATFORM_LINUX && (is_fork || is_server))
        vec_add(arena, &places,
                is_fork && is_server ? STR("Linux")
                : is_fork            ? STR("Linux up to Python 3.13")
                                     : STR("Linux from Python 3.14"));
    if (!places.len)
        return finding_fails_text(fails_on);
    Str last = vec_last(&places);
    places.len--;
    Str others = str_join(arena, &places, STR(", "));
    const char *between = places.len == 0 ? "" : places.len == 1 ? " and " : ", and ";
    return str_format(arena, "fails on %.*s%s%.*s", STR_ARG(others), between,
                      STR_ARG(last));
}
