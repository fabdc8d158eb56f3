/* Fuzzes what reads a file by other means than its tree: comments that silence findings,
   import statements, and notebooks. The codes of comments must stand where they are said
   to, and what isn't Python in a notebook leaves each line where it was. */
#include <assert.h>

#include "batch/imports.h"
#include "main/fuzz.h"
#include "syntax/ipython.h"
#include "syntax/lines.h"
#include "syntax/names.h"
#include "syntax/notebook.h"
#include "syntax/pragma.h"

static void check_pragma(const Source *source, const Pragma *pragma)
{
    bool is_mistake = pragma->kind == PRAGMA_MISTAKE; /* it covers no row */
    assert(is_mistake || pragma->first_row <= pragma->last_row);
    assert(pragma->start < pragma->end && pragma->end <= source->bytes.len);
    for (uint32_t i = 0; i < pragma->codes.len; i++) {
        const PragmaCode *code = &pragma->codes.at[i];
        assert(code->start >= pragma->start && code->end <= pragma->end);
        assert(code->end - code->start == code->text.len);
        (void)code;
    }
}

static void check_lines(Str text, Str program)
{
    assert(text.len == program.len);
    for (uint32_t i = 0; i < text.len; i++)
        assert((text.at[i] == '\n') == (program.at[i] == '\n'));
}

static void check_notebook(Arena *arena, Str text)
{
    Notebook notebook = notebook_read(arena, text);
    check_lines(notebook.text, notebook.program);
    check_lines(text, ipython_overwrite(arena, text));
    ipython_is_python(text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    Arena arena = {0};
    Str text = {(const char *)bytes, (uint32_t)size};
    const Source *source = source_make(&arena, STR("/main.py"), text);
    const Tree *tree = tree_parse(&arena, grammar_load(&arena), names_python(&arena),
                                  source);
    Pragmas pragmas = pragmas_read(&arena, tree);
    for (uint32_t i = 0; i < pragmas.len; i++)
        check_pragma(source, &pragmas.at[i]);
    imports_read(&arena, text);
    check_notebook(&arena, text);
    arena_free(&arena);
    return 0;
}
