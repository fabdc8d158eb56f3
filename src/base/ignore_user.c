/* As much of git-config(1) as it takes to find one key. Files that a configuration
   includes aren't looked at. */
#include "base/ignore_user.h"

#include <stdlib.h>
#include <strings.h>

static bool is_word(Str text, Str word)
{
    return text.len == word.len && strncasecmp(text.at, word.at, word.len) == 0;
}

/* ~/.config, wherever it is; empty where nobody says. */
static Str config_folder(Arena *arena, Str home)
{
    Str folder = str_of(getenv("XDG_CONFIG_HOME"));
    if (folder.len)
        return folder;
    return home.len ? path_join(arena, home, STR(".config")) : (Str){0};
}

/* Without quotes, or a remark behind it. */
static Str clean_value(Str text)
{
    text = str_trim(text);
    if (str_starts(text, STR("\"")))
        return str_cut(str_slice(text, 1, text.len), '"').head;
    return str_trim(str_cut(str_cut(text, '#').head, ';').head);
}

/* The last value of core.excludesFile in a configuration; `found` where there is none. */
static Str find_value(Str bytes, Str found)
{
    bool is_core = false;
    while (bytes.len) {
        StrPair lines = str_cut(bytes, '\n');
        Str line = str_trim(lines.head);
        StrPair pair = str_cut(line, '=');
        bytes = lines.tail;
        if (str_starts(line, STR("[")))
            is_core = is_word(str_trim(str_cut(str_slice(line, 1, line.len), ']').head),
                              STR("core"));
        else if (is_core && is_word(str_trim(pair.head), STR("excludesfile")))
            found = clean_value(pair.tail);
    }
    return found;
}

static Str read_value(Arena *arena, const Files *files, Str folder, const char *name,
                      Str found)
{
    if (!folder.len)
        return found;
    Str path = path_join(arena, folder, str_of(name));
    return find_value(files->read(files, arena, path).bytes, found);
}

const IgnoreList *ignore_user_read(Arena *arena, const Files *files)
{
    Str home = str_of(getenv("HOME")), config = config_folder(arena, home);
    Str path = read_value(arena, files, config, "git/config", (Str){0});
    path = read_value(arena, files, home, ".gitconfig", path);
    if (str_starts(path, STR("~/")))
        path = path_join(arena, home, str_slice(path, 2, path.len));
    if (!path.len && config.len)
        path = path_join(arena, config, STR("git/ignore"));
    if (!str_starts(path, STR("/")))
        return NULL;
    FileBytes read = files->read(files, arena, path);
    return read.error ? NULL : ignore_list_read(arena, read.bytes);
}
