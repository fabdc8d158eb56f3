/* What of a notebook is a program. */
#include "syntax/ipython.h"
#include "syntax/notebook.h"
#include "test.h"

static void check_cell(const char *cell, const char *want)
{
    Arena arena = {0};
    CHECK_STR(ipython_overwrite(&arena, str_of(cell)), want);
    arena_free(&arena);
}

TEST(python_stays)
{
    check_cell("x = 7 % 3\n", "x = 7 % 3\n");
    check_cell("x = (7\n% 3)\n", "x = (7\n% 3)\n");
    check_cell("x = 7 \\\n% 3", "x = 7 \\\n% 3");
    check_cell("x = 7 \\\r\n% 3", "x = 7 \\\r\n% 3");
    check_cell("'''\n!ls\n%time f()\n'''\n", "'''\n!ls\n%time f()\n'''\n");
    check_cell("'\\'' # '''\n!ls", "'\\'' # '''\n0  ");
    check_cell("# why?\n", "# why?\n");
    check_cell("print('why?')\nx != y\n", "print('why?')\nx != y\n");
    check_cell("", "");
}

TEST(commands_become_an_expression)
{
    check_cell("%matplotlib inline\nx", "0                 \nx");
    check_cell("if x:\n    !ls\n", "if x:\n    0  \n");
    check_cell("!ls \\\n  -l\nx\n", "0    \n    \nx\n");
    check_cell("!ls \\", "0    ");
    check_cell("?f\nf?\na.b??\n%time?\n", "0 \n0 \n0    \n0     \n");
    check_cell("%%capture out\nx = 1", "0            \nx = 1");
    check_cell("!", "0");
    check_cell("% matplotlib\n%time !ls\n", "0           \n0        \n");
}

TEST(what_a_magic_runs_stays)
{
    check_cell("%time f()\n", "if 1: f()\n");
    check_cell("%timeit -n 10 -r3 f()\n", "if 1:             f()\n");
    check_cell("%time pool.map(f,\n  !x)\n", "if 1: pool.map(f,\n  !x)\n");
    check_cell("%time for x in y: f()\n", "0                    \n");
    check_cell("%time\n", "0    \n");
    check_cell("x = %time f()\n", "x =       f()\n");
}

TEST(what_a_command_gives_is_unknown)
{
    check_cell("x = !ls\n", "x = _  \n");
    check_cell("a, b = %sql select 1\n", "a, b = _            \n");
    check_cell("x == !ls", "x == !ls");
}

TEST(cell_magics_may_be_another_language)
{
    CHECK(ipython_is_python(STR("x = 1\n%%bash\n")));
    CHECK(ipython_is_python(STR("%%time\nx")));
    CHECK(ipython_is_python(STR("\n\n%%timeit -n 2\nx")));
    CHECK(!ipython_is_python(STR("%%bash\nls")));
    CHECK(!ipython_is_python(STR(" \n%%html")));
    CHECK(ipython_is_python(STR("")));
}

static void check_notebook(const char *json, const char *want)
{
    Arena arena = {0};
    Notebook notebook = notebook_read(&arena, str_of(json));
    CHECK_STR(notebook.error ? str_of(notebook.error) : notebook.text, want);
    CHECK(notebook.text.len == notebook.program.len);
    arena_free(&arena);
}

#define CODE(source) "{\"cell_type\": \"code\", \"source\": " source "}"

TEST(code_cells_make_the_program)
{
    check_notebook("{\"cells\": [" CODE("\"a\"") ", " CODE("[\"b\\n\", \"c\\n\"]") "]}",
                   "a\nb\nc\n\n");
    check_notebook(
        "{\"cells\": [" CODE("[]") ", " CODE("1") ", 7, " CODE("[\"a\", 1]") "]}", "a\n");
    check_notebook("{\"cells\": [{\"cell_type\": \"markdown\", \"source\": \"a\"}]}", "");
    check_notebook("{\"cells\": [" CODE("\"%%bash\\nls\"") "]}", "");
    check_notebook("{\"cells\": []}", "");
}

TEST(other_languages_hold_no_program)
{
    check_notebook(
        "{\"metadata\": {\"language_info\": {\"name\": \"julia\"}}, \"cells\": "
        "[" CODE("\"a\"") "]}",
        "");
    check_notebook("{\"metadata\": {\"kernelspec\": {\"language\": \"R\"}}, \"cells\": "
                   "[" CODE("\"a\"") "]}",
                   "");
    check_notebook(
        "{\"metadata\": {\"language_info\": {\"name\": \"python\"}}, \"cells\": "
        "[" CODE("\"a\"") "]}",
        "a\n");
    check_notebook(
        "{\"cells\": [{\"cell_type\": \"code\", \"source\": \"a\", \"metadata\": "
        "{\"vscode\": {\"languageId\": \"sql\"}}}]}",
        "");
}

TEST(what_is_no_notebook_is_refused)
{
    check_notebook("{\"cells\": [", "it is no notebook, as it isn't JSON");
    check_notebook("{\"worksheets\": []}",
                   "it is no notebook of format 4, as it has no cells");
    check_notebook("{\"cells\": 1}", "it is no notebook of format 4, as it has no cells");
}

TEST(cells_are_found_by_their_bytes)
{
    Arena arena = {0};
    Str json = STR("{\"cells\": [{\"cell_type\": \"raw\", \"source\": \"\"}, " CODE(
        "\"ab\\nc\"") ", " CODE("\"d\"") "]}");
    const Source *source = source_make(&arena, STR("a.ipynb"), json);
    CHECK_STR(source->bytes, "ab\nc\nd\n");
    CHECK(source_cell(source, 0)->number == 2);
    CHECK(source_cell(source, 4)->number == 2);
    CHECK(source_cell(source, 5)->number == 3);
    CHECK(source_cell(source, 7)->number == 3);
    source = source_make(&arena, STR("a.ipynb"), STR("x = {}\n"));
    CHECK_STR(source->bytes, "x = {}\n");
    CHECK(!source_cell(source, 0));
    arena_free(&arena);
}
