/* value/raise.h: exceptions that get out of code which runs in a child. Each raise that
   is followed there is noted; a handler around it that may take the exception takes the
   note away. What is left when the worker ends has left the worker. */
#ifndef VALUE_RAISE_H
#define VALUE_RAISE_H

#include "value/machine.h"

/* Notes an exception object (or class, which raising calls) raised at `site`. */
void raise_note(Machine *machine, Value exception, Site site);

/* Notes that Python itself raises, in the child alone: `text` is what it says
   ("NameError: …"). */
void raise_lost(Machine *machine, const Lost *lost, Str text, Site site);

/* `raise` alone, in a handler: what the handler took goes on. */
void raise_again(Machine *machine);

/* Takes away the notes made since there were `since` of them. */
Raises raise_cut(Machine *machine, uint32_t since);
void raise_put(Machine *machine, const Raises *raises);

/* Takes out of `from` what a handler for `types` (a class, or a tuple of them; empty:
   any) may take. */
Raises raise_take(Machine *machine, Raises *from, Value types);

/* What `as` binds in a handler: the exceptions known, and others. */
Value raise_value(Machine *machine, const Raises *taken);

/* "KeyError" of builtins.KeyError; empty for what is no builtin exception. */
Str raise_builtin_name(const Thing *thing);

/* Whether the class is an exception: some builtin exception stands among its bases. */
bool raise_is_exception(const Thing *class_);

/* The builtin exception ("OSError") that it inherits from, or empty. */
Str raise_builtin_base(const Thing *class_);

/* Whether the builtin exception `name` is `base` or inherits from it. */
bool raise_inherits(Str name, Str base);

#endif
