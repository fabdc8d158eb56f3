/* RFC 3986. All bytes but letters, digits and "-._~/" are written as "%XX": also ":", by
   which "a:b.py" would name a scheme, and those that are no UTF-8. */
#include "report/uri.h"

#include "report/place.h"

static bool is_plain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

Str uri_of_path(Arena *arena, const ReportOptions *options, Str path)
{
    static const char digits[] = "0123456789ABCDEF";
    static const Str scheme = STR_CONST("file://");
    Str shown = path_in_project(arena, options, path);
    char *uri = arena_alloc(arena, scheme.len + 3 * (size_t)shown.len + 1), *to = uri;
    if (str_starts(shown, STR("/")))
        for (uint32_t i = 0; i < scheme.len; i++)
            *to++ = scheme.at[i];
    for (uint32_t i = 0; i < shown.len; i++) {
        unsigned char byte = (unsigned char)shown.at[i];
        if (is_plain(shown.at[i])) {
            *to++ = shown.at[i];
            continue;
        }
        *to++ = '%';
        *to++ = digits[byte >> 4];
        *to++ = digits[byte & 15];
    }
    return (Str){uri, (uint32_t)(to - uri)};
}
