/* value/import.h: import statements, and running the modules that they lead to. */
#ifndef VALUE_IMPORT_H
#define VALUE_IMPORT_H

#include "value/machine.h"

/* The MODULE Thing of a module of the project, not run yet if it's new. */
Thing *import_module(Machine *machine, const Module *module);

/* Runs the module's top level, once: when first one of its names is asked for. */
void import_run(Machine *machine, Thing *module);

/* The modules that have run so far, one after the other: the first behind NULL; NULL
   ends. */
Thing *import_next(const Machine *machine, const Thing *module);

/* Whether the module may give names a value by other ways than assignment: globals(),
   exec(). */
bool import_sets_names(Thing *module);

/* The value with names of other modules looked up: no IMPORT among its alternatives. */
Value import_resolve(Machine *machine, Value value);

/* An attribute of a module: a global of it, or a submodule. Empty where there is none. */
Value import_attribute(Machine *machine, Thing *module, Name name);

/* What `import a.b as c` binds to `c`, and importlib.import_module("a.b") gives: a module
   of the project, to be looked up when it's first read, or one outside. `level` leading
   dots start from `from`. */
Value import_dotted(Machine *machine, const Module *from, Str dotted, uint32_t level);

/* The three forms of the statement. */
void import_statement(Machine *machine, Frame *frame, Node statement);

/* Whether the statement imports from the program's own files alone. */
bool import_is_own(Machine *machine, const Module *from, Node statement);
void import_from_statement(Machine *machine, Frame *frame, Node statement);

#endif
