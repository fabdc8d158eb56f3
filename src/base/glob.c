/* Globs as small machines that are at several steps at once: a set of bits, one for each
   step. What most patterns begin and end with, plain text, is compared first. */
#include "base/glob.h"

#include <string.h>

#include "base/glob_build.h"

enum { WORD = 64, WORDS = GLOB_STEPS_MOST / WORD, BEYOND = 0x110000 };

static uint32_t decode(Str text, uint32_t at, uint32_t len)
{
    uint32_t unit = (unsigned char)text.at[at] & (0xFFU >> (len + 1));
    for (uint32_t i = 1; i < len; i++)
        unit = unit << 6 | ((unsigned char)text.at[at + i] & 0x3FU);
    return unit;
}

uint32_t glob_unit(const Glob *glob, Str text, uint32_t *at)
{
    uint32_t start = *at, byte = (unsigned char)text.at[start];
    *at = start + 1;
    if (byte < 0x80 || glob->by_byte)
        return byte;
    uint32_t len = str_utf8_len(text, start);
    if (!len)
        return BEYOND + byte;
    *at = start + len;
    return decode(text, start, len);
}

static uint32_t add_step(Arena *arena, Glob *glob, GlobStep step)
{
    vec_add(arena, &glob->steps, step);
    return glob->steps.len - 1;
}

static uint32_t add_other(Arena *arena, Glob *glob, GlobStep step)
{
    glob->has_steps = true;
    glob->suffix.len = 0;
    return add_step(arena, glob, step);
}

void glob_add_unit(Arena *arena, Glob *glob, Str bytes)
{
    GlobText *text = glob->has_steps ? &glob->suffix : &glob->prefix;
    for (uint32_t i = 0; i < bytes.len; i++)
        vec_add(arena, text, bytes.at[i]);
    uint32_t at = 0;
    if (glob->has_steps)
        add_step(arena, glob,
                 (GlobStep){.kind = STEP_UNIT, .value = glob_unit(glob, bytes, &at)});
}

void glob_add_class(Arena *arena, Glob *glob, StepKind kind, GlobClass of)
{
    add_other(arena, glob, (GlobStep){.kind = kind, .of = of});
}

uint32_t glob_add_way(Arena *arena, Glob *glob, StepKind kind)
{
    return add_other(arena, glob, (GlobStep){.kind = kind});
}

void glob_lead_here(Glob *glob, uint32_t way)
{
    glob->steps.at[way].value = glob->steps.len;
    glob->suffix.len = 0;
}

void glob_add_folders(Arena *arena, Glob *glob)
{
    uint32_t none = glob_add_way(arena, glob, STEP_FORK);
    glob_add_class(arena, glob, STEP_STAR, (GlobClass){.is_negated = true});
    glob_add_unit(arena, glob, STR("/"));
    glob_lead_here(glob, none);
}

static bool is_one_star(const Glob *glob)
{
    if (!glob->has_steps || glob->steps.at[0].kind != STEP_STAR ||
        glob->steps.at[0].of.ranges.len)
        return false;
    for (uint32_t i = 1; i < glob->steps.len; i++)
        if (glob->steps.at[i].kind != STEP_UNIT)
            return false;
    return true;
}

const Glob *glob_end(Arena *arena, Glob *glob)
{
    glob->is_one_star = is_one_star(glob);
    add_step(arena, glob, (GlobStep){.kind = STEP_END});
    return glob->steps.len <= GLOB_STEPS_MOST ? glob : NULL;
}

bool glob_is_tail(const Glob *glob)
{
    return !glob->has_steps || (glob->is_one_star && !glob->prefix.len);
}

static bool has_unit(const GlobClass *of, uint32_t unit)
{
    if (of->no_slash && unit == '/')
        return false;
    for (uint32_t i = 0; i < of->ranges.len; i++)
        if (unit >= of->ranges.at[i].first && unit <= of->ranges.at[i].last)
            return !of->is_negated;
    return of->is_negated;
}

typedef struct StepSet {
    uint64_t words[WORDS];
} StepSet;

static uint32_t words_of(const Glob *glob)
{
    return (glob->steps.len + WORD - 1) / WORD;
}

static void add_to_set(StepSet *set, uint32_t step)
{
    set->words[step / WORD] |= (uint64_t)1 << step % WORD;
}

/* Puts the steps that `number` leads to without a character into `now`, and those behind
   `unit` into `next`. */
static void take_step(const Glob *glob, uint32_t number, uint32_t unit, StepSet *now,
                      StepSet *next)
{
    const GlobStep *step = &glob->steps.at[number];
    switch (step->kind) {
    case STEP_UNIT:
        if (unit == step->value)
            add_to_set(next, number + 1);
        break;
    case STEP_CLASS:
        if (has_unit(&step->of, unit))
            add_to_set(next, number + 1);
        break;
    case STEP_STAR:
        add_to_set(now, number + 1);
        if (has_unit(&step->of, unit))
            add_to_set(next, number);
        break;
    case STEP_FORK:
        add_to_set(now, number + 1);
        add_to_set(now, step->value);
        break;
    case STEP_JUMP: add_to_set(now, step->value); break;
    case STEP_END: break;
    }
}

/* False where no step is left. Steps are only ever added behind the one taken, so a word
   is looked at again until nothing new is in it. */
static bool take_unit(const Glob *glob, uint32_t unit, StepSet *now, StepSet *next)
{
    bool is_alive = false;
    for (uint32_t word = 0; word < words_of(glob); word++) {
        for (uint64_t left = now->words[word], done = 0; left;
             left = now->words[word] & ~done) {
            uint32_t bit = (uint32_t)__builtin_ctzll(left);
            done |= (uint64_t)1 << bit;
            take_step(glob, word * WORD + bit, unit, now, next);
        }
        is_alive = is_alive || now->words[word];
    }
    return is_alive;
}

static void clear_set(const Glob *glob, StepSet *set)
{
    memset(set->words, 0, words_of(glob) * sizeof *set->words);
}

static bool run(const Glob *glob, Str text)
{
    enum { NO_UNIT = BEYOND + 0x100 };
    StepSet sets[2], *now = &sets[0], *next = &sets[1];
    clear_set(glob, now);
    add_to_set(now, 0);
    for (uint32_t at = 0; at < text.len;) {
        clear_set(glob, next);
        if (!take_unit(glob, glob_unit(glob, text, &at), now, next))
            return false;
        StepSet *old = now;
        now = next;
        next = old;
    }
    clear_set(glob, next);
    take_unit(glob, NO_UNIT, now, next);
    uint32_t end = glob->steps.len - 1;
    return now->words[end / WORD] >> end % WORD & 1;
}

/* Plain text, one `*`, plain text: no need to run. */
static bool match_one_star(const Glob *glob, Str rest, Str suffix)
{
    Str passed = str_slice(rest, 0, rest.len - suffix.len);
    return !glob->steps.at[0].of.no_slash || !passed.len ||
           !memchr(passed.at, '/', passed.len);
}

bool glob_matches(const Glob *glob, Str text)
{
    Str prefix = {glob->prefix.at, glob->prefix.len};
    Str suffix = {glob->suffix.at, glob->suffix.len};
    if (!str_starts(text, prefix))
        return false;
    Str rest = str_slice(text, prefix.len, text.len);
    if (!glob->has_steps)
        return rest.len == 0;
    if (!str_ends(rest, suffix))
        return false;
    return glob->is_one_star ? match_one_star(glob, rest, suffix) : run(glob, rest);
}
