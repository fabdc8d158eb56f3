/* NotebookCells as Ruff takes them (crates/ruff_notebook): numbered from 1, those of text
   counted, left out where a magic makes them something else than Python. */
#include "syntax/notebook.h"

#include <cjson/cJSON.h>
#include <string.h>

#include "syntax/ipython.h"

bool notebook_is(Str path, Str bytes)
{
    return str_ends(path, STR(".ipynb")) && str_starts(str_trim(bytes), STR("{"));
}

static Str text_of(const cJSON *json)
{
    const char *text = cJSON_GetStringValue(json);
    return text ? str_of(text) : (Str){0};
}

/* Nothing said means Python. */
static bool is_python(const cJSON *notebook)
{
    const cJSON *metadata = cJSON_GetObjectItemCaseSensitive(notebook, "metadata");
    const cJSON *info = cJSON_GetObjectItemCaseSensitive(metadata, "language_info");
    const cJSON *kernel = cJSON_GetObjectItemCaseSensitive(metadata, "kernelspec");
    Str language = text_of(cJSON_GetObjectItemCaseSensitive(info, "name"));
    if (!language.len)
        language = text_of(cJSON_GetObjectItemCaseSensitive(kernel, "language"));
    return !language.len || str_equal(language, STR("python"));
}

/* A cell of an editor that knows several languages. */
static bool is_of_other_language(const cJSON *cell)
{
    const cJSON *metadata = cJSON_GetObjectItemCaseSensitive(cell, "metadata");
    const cJSON *editor = cJSON_GetObjectItemCaseSensitive(metadata, "vscode");
    Str language = text_of(cJSON_GetObjectItemCaseSensitive(editor, "languageId"));
    return language.len > 0 && !str_equal(language, STR("python"));
}

/* A text, or a list of texts that are its lines. */
static Str cell_text(Arena *arena, const cJSON *cell)
{
    const cJSON *source = cJSON_GetObjectItemCaseSensitive(cell, "source"), *line = NULL;
    if (cJSON_IsString(source))
        return str_copy(arena, text_of(source));
    Strs lines = {0};
    cJSON_ArrayForEach(line, source)
        vec_add(arena, &lines, text_of(line));
    return str_join(arena, &lines, (Str){0});
}

static bool is_code(const cJSON *cell)
{
    Str type = text_of(cJSON_GetObjectItemCaseSensitive(cell, "cell_type"));
    return str_equal(type, STR("code")) && !is_of_other_language(cell);
}

static void join_cells(Arena *arena, const cJSON *list, Notebook *notebook)
{
    Strs texts = {0}, programs = {0};
    uint32_t number = 0, start = 0;
    const cJSON *cell = NULL;
    cJSON_ArrayForEach(cell, list) {
        number++;
        Str text = is_code(cell) ? cell_text(arena, cell) : (Str){0};
        if (!text.len || !ipython_is_python(text))
            continue;
        vec_add(arena, &texts, text);
        vec_add(arena, &programs, ipython_overwrite(arena, text));
        vec_add(arena, &notebook->cells, ((NotebookCell){start, number}));
        start += text.len + 1;
    }
    vec_add(arena, &texts, STR(""));
    vec_add(arena, &programs, STR(""));
    notebook->text = str_join(arena, &texts, STR("\n"));
    notebook->program = str_join(arena, &programs, STR("\n"));
}

Notebook notebook_read(Arena *arena, Str bytes)
{
    Notebook notebook = {0};
    cJSON *json = cJSON_ParseWithLength(bytes.at, bytes.len);
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(json, "cells");
    if (!json)
        notebook.error = "it is no notebook, as it isn't JSON";
    else if (!cJSON_IsArray(list))
        notebook.error = "it is no notebook of format 4, as it has no cells";
    else if (is_python(json))
        join_cells(arena, list, &notebook);
    cJSON_Delete(json);
    return notebook;
}

Str notebook_program(Arena *arena, Str path, Str bytes)
{
    return notebook_is(path, bytes) ? notebook_read(arena, bytes).program : bytes;
}
