/* Fuzzes what reads a file by other means than its tree: comments that silence findings,
   and import statements. The codes of comments must stand where they are said to. */
#include <assert.h>

#include "batch/imports.h"
#include "main/fuzz.h"
#include "syntax/lines.h"
#include "syntax/names.h"
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
    arena_free(&arena);
    return 0;
}
