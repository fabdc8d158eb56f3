/* value/platform.h: conditions that tell platforms apart, and start methods. */
#ifndef VALUE_PLATFORM_H
#define VALUE_PLATFORM_H

#include "value/truth.h"

/* What the outcome of `thing == text` says of the platform; false where `thing` is no
   name that tells platforms apart. */
bool platform_find(const Thing *thing, Str text, Condition *condition);

/* `sys.platform.startswith("win")`, `hasattr(os, "fork")`: what such a call says, as a
   value; empty for other calls. */
Value platform_call(Machine *machine, const Thing *callee, Arguments args);

/* What a condition tells of platforms, as a value that a variable may keep; a plain one
   where it tells nothing. */
Value platform_outcome(Machine *machine, const Condition *condition);

/* The same read back; unknown of other values. */
Condition platform_condition(Value value);

/* `first or second`, `first and second` of such values; empty where neither is one. */
Value platform_boolean(Machine *machine, bool is_and, Value first, Value second);

/* The value as it is where it stands under these platform defaults alone: a library's
   module or class that one branch takes isn't there where the other runs. */
Value platform_mark(Machine *machine, Value value, Methods live);

/* Whether it is sys.version_info. */
bool platform_is_version(const Thing *thing);

/* Whether the expression is its first number, by how it is written; that is 3 here. */
bool platform_is_major(const Tree *tree, Node expression);

/* The same of `thing op tuple` where `thing` is sys.version_info: what it says of the
   version, which may be known, and by that of platforms. */
bool platform_compare_version(const Machine *machine, NodeKind op, const Thing *thing,
                              const Thing *tuple, Condition *condition);

#endif
