/* PEP 440's version specifiers, as far as they tell one minor release of Python 3 from
   another: what they say of micro releases, alphas and the like doesn't matter here. */
#include "config/versions.h"

#include <ctype.h>
#include <string.h>

enum { MINORS = 64, FIRST = 300, LARGEST_PART = 9999 };

typedef enum {
    COMPARE_BAD,
    AT_LEAST,
    ABOVE,
    BELOW,
    AT_MOST,
    EQUAL,
    UNEQUAL,
    NEAR
} Compare;

typedef struct Specifier {
    Compare compare;
    uint32_t parts[3]; /* of the release */
    uint32_t count;    /* how many there are; above 3 the others are let go */
    bool is_prefix;    /* ".*" at the end */
} Specifier;

/* A number off the front; false where there is none. */
static bool cut_number(Str *text, uint32_t *number)
{
    uint32_t i = 0;
    *number = 0;
    for (; i < text->len && isdigit((unsigned char)text->at[i]); i++)
        if (*number <= LARGEST_PART)
            *number = *number * 10 + (uint32_t)(text->at[i] - '0');
    *text = str_slice(*text, i, text->len);
    return i > 0;
}

Version version_read(Str text)
{
    uint32_t minor, begin = 0;
    if (str_starts(text, STR("py3")))
        begin = 3;
    else if (str_starts(text, STR("3.")))
        begin = 2;
    Str rest = str_slice(text, begin, text.len);
    if (!begin || !cut_number(&rest, &minor) || rest.len || minor >= MINORS)
        return 0;
    return (Version)(FIRST + minor);
}

static uint32_t minor_of(Version version)
{
    uint32_t minor = version < FIRST ? 0 : version - FIRST;
    return minor < MINORS ? minor : MINORS - 1;
}

static Versions bit(uint32_t minor)
{
    return (Versions)1 << minor;
}

Versions versions_only(Version version)
{
    return bit(minor_of(version));
}

Version versions_oldest(Versions versions)
{
    uint32_t minor = 0;
    if (versions == VERSIONS_ANY)
        return 0;
    while (minor < MINORS - 1 && !(versions & bit(minor)))
        minor++;
    return (Version)(FIRST + minor);
}

Version versions_newest(Versions versions)
{
    uint32_t minor = MINORS - 1;
    if (versions & bit(minor))
        return 0;
    while (minor > 0 && !(versions & bit(minor)))
        minor--;
    return (Version)(FIRST + minor);
}

bool versions_before(Versions versions, Version bound)
{
    return (versions & (bit(minor_of(bound)) - 1)) != 0;
}

bool versions_from(Versions versions, Version bound)
{
    return versions >> minor_of(bound) != 0;
}

/* Cuts the operator off. "===" compares texts; for releases it is the same as "==". */
static Compare cut_compare(Str *text)
{
    static const struct {
        Str word;
        Compare compare;
    } words[] = {
        {STR_CONST("==="), EQUAL},  {STR_CONST("=="), EQUAL},
        {STR_CONST("!="), UNEQUAL}, {STR_CONST(">="), AT_LEAST},
        {STR_CONST("<="), AT_MOST}, {STR_CONST("~="), NEAR},
        {STR_CONST(">"), ABOVE},    {STR_CONST("<"), BELOW},
    };
    for (uint32_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_starts(*text, words[i].word)) {
            *text = str_trim(str_slice(*text, words[i].word.len, text->len));
            return words[i].compare;
        }
    return COMPARE_BAD;
}

/* What may follow a release: "rc1", ".post1", ".dev0", "+local". */
static bool is_suffix(Str text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if (!isalnum((unsigned char)text.at[i]) && !strchr(".-_+", text.at[i]))
            return false;
    return true;
}

static bool read_release(Str text, Specifier *to)
{
    uint32_t number;
    if (str_starts(text, STR("v")))
        text = str_slice(text, 1, text.len);
    if (!cut_number(&text, &number))
        return false;
    to->parts[to->count++] = number;
    while (text.len > 1 && text.at[0] == '.' && isdigit((unsigned char)text.at[1])) {
        text = str_slice(text, 1, text.len);
        cut_number(&text, &number);
        if (to->count < 3)
            to->parts[to->count++] = number;
    }
    to->is_prefix = str_equal(text, STR(".*"));
    bool may_be_prefix = to->compare == EQUAL || to->compare == UNEQUAL;
    return to->is_prefix ? may_be_prefix : is_suffix(text);
}

/* Whether some release 3.`minor`.x may be meant. */
static bool allows(const Specifier *specifier, uint32_t minor)
{
    uint32_t major = specifier->parts[0], wanted = specifier->parts[1];
    bool is_prefix = specifier->is_prefix;
    bool is_same = major == 3 &&
                   (minor == wanted || (is_prefix && specifier->count == 1));
    bool is_older = major > 3 || (major == 3 && minor < wanted); /* than the one named */
    switch (specifier->compare) {
    case AT_LEAST:
    case ABOVE: return !is_older;
    case BELOW: return is_older || (is_same && specifier->parts[2] > 0);
    case AT_MOST: return is_older || is_same;
    case EQUAL: return is_same;
    case UNEQUAL: return !is_same || !is_prefix || specifier->count > 2;
    case NEAR: return specifier->count > 2 ? is_same : major == 3 && !is_older;
    case COMPARE_BAD: break;
    }
    return false;
}

/* VERSIONS_ANY where it is malformed. */
static Versions read_specifier(Str text, bool *is_malformed)
{
    Specifier specifier = {.compare = cut_compare(&text)};
    bool is_good = specifier.compare && read_release(text, &specifier) &&
                   (specifier.compare != NEAR || specifier.count > 1);
    Versions versions = 0;
    *is_malformed = *is_malformed || !is_good;
    for (uint32_t minor = 0; minor < MINORS; minor++)
        if (!is_good || allows(&specifier, minor))
            versions |= bit(minor);
    return versions;
}

Versions versions_read(Str specifiers)
{
    Versions versions = VERSIONS_ANY;
    bool is_malformed = false;
    for (Str rest = specifiers; rest.len;) {
        StrPair cut = str_cut(rest, ',');
        Str specifier = str_trim(cut.head);
        if (specifier.len)
            versions &= read_specifier(specifier, &is_malformed);
        rest = cut.tail;
    }
    return versions && !is_malformed ? versions : VERSIONS_ANY;
}

/* <0, 0, >0; as many parts as `count` count. */
static int compare_parts(const uint32_t *a, const uint32_t *b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (a[i] != b[i])
            return a[i] < b[i] ? -1 : 1;
    return 0;
}

static bool allows_release(const Specifier *specifier, const Specifier *release)
{
    uint32_t count = specifier->count;
    int order = compare_parts(release->parts, specifier->parts, 3);
    bool is_below = compare_parts(release->parts, specifier->parts, count) == 0;
    bool is_same = specifier->is_prefix ? is_below : order == 0;
    switch (specifier->compare) {
    case AT_LEAST: return order >= 0;
    case ABOVE: return order > 0;
    case BELOW: return order < 0;
    case AT_MOST: return order <= 0;
    case EQUAL: return is_same;
    case UNEQUAL: return !is_same;
    case NEAR:
        return order >= 0 &&
               compare_parts(release->parts, specifier->parts, count - 1) == 0;
    case COMPARE_BAD: break;
    }
    return false;
}

ReleaseAnswer release_check(Str specifiers, Str release)
{
    Specifier this = {.compare = EQUAL};
    bool is_allowed = true, is_malformed = !read_release(release, &this);
    for (Str rest = specifiers; rest.len && !is_malformed;) {
        StrPair cut = str_cut(rest, ',');
        Str text = str_trim(cut.head);
        Specifier specifier = {.compare = cut_compare(&text)};
        if (!specifier.compare)
            specifier.compare = EQUAL;
        is_malformed = !read_release(text, &specifier) ||
                       (specifier.compare == NEAR && specifier.count < 2);
        is_allowed = is_allowed && allows_release(&specifier, &this);
        rest = cut.tail;
    }
    if (is_malformed)
        return RELEASE_MALFORMED;
    return is_allowed ? RELEASE_ALLOWED : RELEASE_REFUSED;
}
