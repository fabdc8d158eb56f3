/* Words of import statements, one after the other. Brackets, "\" and line ends between
   them count for nothing, so a statement ends where its grammar does. */
#include "batch/imports.h"

/* What is left of the text; `word` is the newest, empty at the end. */
typedef struct Reader {
    Str text;
    uint32_t at;
    Str word;
} Reader;

bool imports_is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || (unsigned char)c >= 0x80;
}

Str imports_module_name(Str path, Str dotted, uint32_t level)
{
    StrPair cut = str_cut_last(dotted, '.');
    if (str_equal(cut.tail, STR("__init__")))
        cut = str_cut_last(cut.head, '.');
    if (cut.tail.len)
        return cut.tail;
    Str folder = path_folder(path);
    for (uint32_t i = 1; i < level; i++)
        folder = path_folder(folder);
    return path_name(folder);
}

Name imports_folder(Names *names, Str folder)
{
    Arena scratch = {.is_tight = true};
    Name name = name_make(names, path_join(&scratch, folder, STR("")));
    arena_free(&scratch);
    return name;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\f';
}

static uint32_t line_start(Str bytes, uint32_t at)
{
    while (at > 0 && bytes.at[at - 1] != '\n' && bytes.at[at - 1] != '\r' &&
           bytes.at[at - 1] != ';')
        at--;
    return at;
}

/* The end of the statement that has its `import` at `at`: past brackets and "\" as far as
   they go. */
static uint32_t statement_end(Str bytes, uint32_t at)
{
    bool is_open = false;
    for (; at < bytes.len; at++) {
        char c = bytes.at[at];
        if (c == '\\' && at + 1 < bytes.len)
            at += bytes.at[at + 1] == '\r' && at + 2 < bytes.len ? 2 : 1;
        else if (c == '(' || c == ')')
            is_open = c == '(';
        else if ((c == '\n' || c == '\r' || c == ';') && !is_open)
            break;
    }
    return at;
}

static void skip_comment(Reader *reader)
{
    while (reader->at < reader->text.len && reader->text.at[reader->at] != '\n')
        reader->at++;
}

/* A name, or a single other character. */
static void next_word(Reader *reader)
{
    Str text = reader->text;
    for (; reader->at < text.len; reader->at++) {
        char c = text.at[reader->at];
        if (c == '#')
            skip_comment(reader);
        else if (!is_blank(c) && c != '\n' && c != '\r' && c != '\\' && c != '(' &&
                 c != ')')
            break;
        if (reader->at == text.len)
            break;
    }
    uint32_t from = reader->at;
    while (reader->at < text.len && imports_is_letter(text.at[reader->at]))
        reader->at++;
    if (reader->at == from && from < text.len)
        reader->at++;
    reader->word = str_slice(text, from, reader->at);
}

static bool is_word(const Reader *reader, Str word)
{
    return str_equal(reader->word, word);
}

/* "a . b" as "a.b": blanks around the dots aren't worth a copy, and end it. */
static Str read_dotted(Reader *reader)
{
    if (!reader->word.len || !imports_is_letter(reader->word.at[0]))
        return (Str){0};
    const char *from = reader->word.at, *end = from + reader->word.len;
    next_word(reader);
    while (is_word(reader, STR(".")) && reader->word.at == end) {
        next_word(reader);
        if (!reader->word.len || !imports_is_letter(reader->word.at[0]))
            break;
        end = reader->word.at + reader->word.len;
        next_word(reader);
    }
    return (Str){from, (uint32_t)(end - from)};
}

/* `as name`; the empty Str where there is none. */
static Str read_alias(Reader *reader)
{
    if (!is_word(reader, STR("as")))
        return (Str){0};
    next_word(reader);
    Str alias = reader->word;
    next_word(reader);
    return alias;
}

static void read_modules(Arena *arena, Reader *reader, ImportTexts *list)
{
    for (;;) {
        ImportText import = {.dotted = read_dotted(reader)};
        if (import.dotted.len)
            vec_add(arena, list, import);
        read_alias(reader);
        if (!is_word(reader, STR(",")))
            return;
        next_word(reader);
    }
}

static void read_names(Arena *arena, Reader *reader, ImportText *import)
{
    while (reader->word.len) {
        bool is_name = imports_is_letter(reader->word.at[0]) || is_word(reader, STR("*"));
        if (!is_name)
            return;
        Str name = reader->word;
        next_word(reader);
        Str alias = read_alias(reader);
        vec_add(arena, &import->names, name);
        vec_add(arena, &import->aliases, alias.len ? alias : name);
        if (!is_word(reader, STR(",")))
            return;
        next_word(reader);
    }
}

static void read_from(Arena *arena, Reader *reader, ImportTexts *list)
{
    ImportText import = {0};
    for (; is_word(reader, STR(".")); next_word(reader))
        import.level++;
    if (!is_word(reader, STR("import")))
        import.dotted = read_dotted(reader);
    if (!is_word(reader, STR("import")))
        return;
    next_word(reader);
    read_names(arena, reader, &import);
    vec_add(arena, list, import);
}

/* `from` may stand behind other things on its line ("try: from a import b"). */
static void read_statement(Arena *arena, Str text, uint32_t import, ImportTexts *list)
{
    Reader reader = {.text = text};
    for (;;) {
        next_word(&reader);
        if (!reader.word.len || reader.word.at > text.at + import)
            return;
        bool is_from = is_word(&reader, STR("from"));
        if (!is_from && !is_word(&reader, STR("import")))
            continue;
        next_word(&reader);
        if (is_from)
            read_from(arena, &reader, list);
        else
            read_modules(arena, &reader, list);
        return;
    }
}

/* The text's letters and dots before whatever else: "a.b" of "a.b", "a." of
   f"a.{name}". */
static Str dotted_beginning(Str text)
{
    uint32_t len = 0;
    while (len < text.len && (imports_is_letter(text.at[len]) || text.at[len] == '.'))
        len++;
    return str_slice(text, 0, len);
}

/* What the call that has its bracket before `at` imports. Names that are made in the
   run are known by their beginning: f"plugins.{name}", "plugins." + name. */
static void read_call(Arena *arena, Str bytes, uint32_t at, ImportTexts *list)
{
    if (at < bytes.len && bytes.at[at] == 'f')
        at++;
    char quote = at < bytes.len ? bytes.at[at] : ' ';
    if (quote != '"' && quote != '\'')
        return;
    ImportText import = {.dotted = dotted_beginning(str_slice(bytes, at + 1, bytes.len))};
    for (; str_starts(import.dotted, STR(".")); import.level++)
        import.dotted = str_slice(import.dotted, 1, import.dotted.len);
    uint32_t end = at + 1 + import.level + import.dotted.len;
    import.is_dynamic = end >= bytes.len || bytes.at[end] != quote ||
                        str_ends(import.dotted, STR("."));
    if (import.is_dynamic)
        import.dotted = str_cut_last(import.dotted, '.').head;
    if (import.dotted.len || import.level)
        vec_add(arena, list, import);
}

/* What stands behind "import" at `at`. */
static bool follows(Str bytes, uint32_t at, Str text)
{
    return str_starts(str_slice(bytes, at + 6, bytes.len), text);
}

uint32_t imports_add(Arena *arena, Str bytes, uint32_t at, ImportTexts *list)
{
    uint32_t end = at + 6;
    if (follows(bytes, at, STR("_module(")))
        read_call(arena, bytes, at + 14, list);
    else if (follows(bytes, at, STR("__(")))
        read_call(arena, bytes, at + 9, list);
    bool is_begun = at == 0 || !imports_is_letter(bytes.at[at - 1]);
    if (!is_begun || end >= bytes.len || imports_is_letter(bytes.at[end]))
        return end;
    uint32_t start = line_start(bytes, at);
    end = statement_end(bytes, at);
    read_statement(arena, str_slice(bytes, start, end), at - start, list);
    return end;
}

ImportTexts imports_read(Arena *arena, Str bytes)
{
    ImportTexts list = {0};
    uint32_t at = 0;
    bytes = str_behind(bytes, STR("\xEF\xBB\xBF")); /* a byte order mark is no letter */
    for (;;) {
        int64_t found = str_find(str_slice(bytes, at, bytes.len), STR("import"));
        if (found < 0)
            return list;
        at = imports_add(arena, bytes, at + (uint32_t)found, &list);
    }
}
