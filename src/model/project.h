/* model/project.h: the modules of a run, each read and parsed only when asked
   for; what an import leads to. Shared by all threads. */
#ifndef MODEL_PROJECT_H
#define MODEL_PROJECT_H

#include "base/file.h"
#include "model/influence.h"
#include "model/module.h"

typedef struct Project Project;

typedef struct ProjectSetup {
    const Files *files;
    const Grammar *grammar;
    Names *names;
    /* Folders where absolute imports of the files in `folder` are looked for, after those
       that are found from the importing file itself. NULL: there are none. One thread at
       a time calls it. */
    Strs (*roots)(const void *context, Str folder);
    size_t room; /* how many bytes of modules stay though nobody uses them; 0: as usual */
    /* Libraries that are never looked for in the project ("threading"), by the first part
       of the dotted name. NULL: there are none. Called by any thread. */
    bool (*is_outside)(const void *context, Str first);
    const void *context;
} ProjectSetup;

/* While a thread looks at a file and what that imports. */
typedef struct Stay {
    uint64_t began;
    struct Stay *prev, *next;
} Stay;

/* The project, its modules included, lives as long as `arena`, but takes memory from one
   of its own: threads may go on using `arena`. */
Project *project_make(Arena *arena, const ProjectSetup *setup);

/* The module in the file at `path`, parsed at the first call; NULL where it can't be
   read. A file reached by two ways is one module, under the path that came first. */
const Module *project_load(Project *project, Str path);

/* The same with the bytes at hand (stdin, or read already), which are copied; never NULL.
   A module that is there already stays as it is. */
const Module *project_load_bytes(Project *project, Str path, Str bytes);

/* The module that `dotted` means when imported by `from`, with `level` leading dots (PEP
   328); NULL where no file of the project is it. Absolute: the folder of `from` (as a
   script's sys.path[0] is), then the folders above the outermost package of `from`, then
   a `src` beside or above it, then the roots. How far above: up to the nearest folder
   that holds a .git, pyproject.toml, setup.py or setup.cfg; where there is none, up to
   the one the program runs in. A package is its __init__.py, and wins over a module of
   the same name; a folder without one gives NULL here, see project_has_folder. */
const Module *project_import(Project *project, const Module *from, Str dotted,
                             uint32_t level);

/* The file that project_import would load, or the empty Str; reads and parses nothing. */
Str project_find(Project *project, const Module *from, Str dotted, uint32_t level);

/* The same for an import in the file at `path`, which need not be loaded. */
Str project_find_at(Project *project, Str path, Str dotted, uint32_t level);

/* What running the file at `path` may do to others; read once, and not parsed. */
Influence project_influence(Project *project, Str path);

/* Whether there is one. */
bool project_has_file(Project *project, const Module *from, Str dotted, uint32_t level);

/* Whether `dotted` means a folder of the project (a package, or a namespace package, PEP
   420): its submodules may be imported by project_import(…, "dotted.sub", …). */
bool project_has_folder(Project *project, const Module *from, Str dotted, uint32_t level);

/* The names of the modules and packages that the files in `folder` are, sorted; no more
   than `most`. */
Strs project_modules_in(Arena *arena, Project *project, Str folder, uint32_t most);

/* Modules that a thread gets between these two calls are there until it leaves; they
   may be forgotten then, and made anew when somebody asks again. Those got outside of
   any stay are there until the next one asks for more. */
void project_enter(Project *project, Stay *stay);
void project_leave(Project *project, Stay *stay);

/* The module at `path`, where there is one, is never forgotten; those made from bytes
   that were given never are. */
void project_keep(Project *project, Str path);

/* The paths of the modules that were loaded so far, in no order. */
Strs project_paths(Arena *arena, Project *project);

Names *project_names(const Project *project);

#endif
