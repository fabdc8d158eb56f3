/* model/search.h: which file an import may mean. Looks at which files there are and reads
   none; remembers what it saw, because asking the disk is dear. For project.c alone, one
   thread at a time. */
#ifndef MODEL_SEARCH_H
#define MODEL_SEARCH_H

#include "model/project.h"

typedef struct Search Search;

/* `setup`, which has to last, says where the files are, and what roots there are; those
   are looked through after everything that is found from the importing file. */
Search *search_make(Arena *arena, const ProjectSetup *setup);

/* What `dotted` leads to below `folder`; empty: the folder itself. */
typedef struct Place {
    Str file; /* "a/b/__init__.py", or else "a/b.py"; empty where there is neither */
    bool is_folder; /* "a/b" is a folder */
} Place;
Place search_below(Search *search, Str folder, Str dotted);

/* The folders where an absolute import in a file of `folder` is looked for, in order. */
Strs search_folders(Search *search, Str folder);

/* The folder that an import with `level` leading dots (1…) in a file of `folder` starts
   from, as a list of one; none where that is too far up. */
Strs search_relative(Search *search, Str folder, uint32_t level);

/* The dotted name of the file's module: "package.module", or "module" where no package
   is. */
Str search_dotted(Search *search, Arena *arena, Str path);

#endif
