/* value/library.h: what calls of things outside the project do: the built-in functions
   and the parts of the standard library that carry objects on, by code; all else by the
   rules. */
#ifndef VALUE_LIBRARY_H
#define VALUE_LIBRARY_H

#include "value/machine.h"

/* A call of `ext`, as a method of `receiver` where that isn't NULL. */
Value library_call(Machine *machine, const Extern *ext, Thing *receiver, Arguments args,
                   Site site);

typedef struct LibraryCall {
    const Extern *ext;
    Thing *receiver;
    Arguments args;
    Site site;
} LibraryCall;

typedef Value LibraryFunction(Machine *machine, const LibraryCall *call);

typedef struct LibraryEntry {
    const char *name;
    LibraryFunction *function;
} LibraryEntry;

typedef struct LibraryTable {
    const LibraryEntry *at;
    uint32_t len;
} LibraryTable;

/* The entry for a canonical name, or NULL. */
const LibraryEntry *library_find(Str name);

/* The tables, each sorted by name: one file a part of the library. */
LibraryTable library_argparse(void);
LibraryTable library_builtins(void);
LibraryTable library_containers(void);
LibraryTable library_functools(void);
LibraryTable library_classes(void);
LibraryTable library_processes(void);
LibraryTable library_modules(void);
LibraryTable library_iterators(void);
LibraryTable library_numbers(void);
LibraryTable library_queues(void);
LibraryTable library_records(void);
LibraryTable library_sqlite(void);
LibraryTable library_texts(void);
LibraryTable library_torch(void);

/* What iterating the object gives, where more of it is known than the rules say; the
   empty Value elsewhere. */
Value library_rows(Machine *machine, Thing *object, Site site);

#endif
