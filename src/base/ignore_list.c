/* git's dir.c: a pattern with a slash that isn't its last character is for the whole path
   from the list's folder on, another one for a name at any depth. */
#include "base/ignore_list.h"

#include "base/glob.h"

typedef struct Pattern {
    const Glob *glob;
    bool is_path;     /* for the whole path, not for the name alone */
    bool is_folder;   /* for folders only */
    bool is_negative; /* "!…": what it matches isn't ignored after all */
} Pattern;

struct IgnoreList {
    Vec(Pattern) patterns;
};

/* Blanks at the end don't count, but for one behind a '\'. */
static Str trim_end(Str line)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < line.len; i++) {
        bool is_escape = line.at[i] == '\\';
        if (is_escape)
            i++;
        if (is_escape || line.at[i] != ' ')
            end = i + 1;
    }
    return str_slice(line, 0, end);
}

static void add_pattern(Arena *arena, IgnoreList *list, Str line)
{
    Pattern pattern = {0};
    Str text = trim_end(line);
    pattern.is_negative = str_starts(text, STR("!"));
    text = str_slice(text, pattern.is_negative, text.len);
    pattern.is_folder = str_ends(text, STR("/"));
    text.len -= pattern.is_folder;
    pattern.is_path = str_find(text, STR("/")) >= 0;
    bool is_rooted = str_starts(text, STR("/"));
    text = str_slice(text, is_rooted, text.len);
    pattern.glob = text.len ? glob_make_git(arena, text) : NULL;
    if (pattern.glob)
        vec_add(arena, &list->patterns, pattern);
}

/* Lines end as on Unix or on Windows; the file may begin with a byte order mark. */
const IgnoreList *ignore_list_read(Arena *arena, Str bytes)
{
    enum { LARGEST = 1 << 20 };
    IgnoreList *list = arena_new(arena, IgnoreList);
    if (bytes.len > LARGEST)
        return list;
    if (str_starts(bytes, STR("\xEF\xBB\xBF")))
        bytes = str_slice(bytes, 3, bytes.len);
    while (bytes.len) {
        StrPair cut = str_cut(bytes, '\n');
        Str line = cut.head;
        line.len -= str_ends(line, STR("\r"));
        if (line.len && line.at[0] != '#')
            add_pattern(arena, list, line);
        bytes = cut.tail;
    }
    return list;
}

IgnoreWord ignore_list_say(const IgnoreList *list, Str path, bool is_folder)
{
    Str name = str_cut_last(path, '/').tail;
    for (uint32_t i = list->patterns.len; i > 0; i--) {
        const Pattern *pattern = &list->patterns.at[i - 1];
        if (pattern->is_folder && !is_folder)
            continue;
        if (glob_matches(pattern->glob, pattern->is_path ? path : name))
            return pattern->is_negative ? IGNORE_IN : IGNORE_OUT;
    }
    return IGNORE_SILENT;
}
