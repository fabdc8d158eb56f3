/* batch/imports.h: the import statements of a file, read off its bytes without parsing
   it. What looks like one in a text or comment counts too: a file too many is looked at
   rather than one too few. */
#ifndef BATCH_IMPORTS_H
#define BATCH_IMPORTS_H

#include "base/file.h"
#include "base/name.h"

/* `import a.b`, `from ..a import b, c`, import_module("a.b"), __import__("a.b"). */
typedef struct ImportText {
    Str dotted;      /* "a.b"; empty in `from . import x` */
    uint32_t level;  /* leading dots */
    Strs names;      /* behind `import`, "*" included; none where there is no `from` */
    Strs aliases;    /* what each of these is called here */
    bool is_dynamic; /* of a call: `dotted` is the beginning of names made in the run */
} ImportText;

typedef Vec(ImportText) ImportTexts;

/* In the order of the file; one for each module of `import a, b`. All texts are views of
   `bytes`. */
ImportTexts imports_read(Arena *arena, Str bytes);

/* Adds what the statement or call imports that has its "import" at `at`; gives where the
   next one may begin. The bytes are those behind a byte order mark. */
uint32_t imports_add(Arena *arena, Str bytes, uint32_t at, ImportTexts *list);

/* What the module is called that the file at `path` means by `dotted`, `level` dots up:
   the last part of the name, or the folder that is imported from itself. */
Str imports_module_name(Str path, Str dotted, uint32_t level);

/* A name for any module in the folder of this name: no module is called so. */
Name imports_folder(Names *names, Str folder);

/* Whether the byte may be part of a name. */
bool imports_is_letter(char c);

#endif
