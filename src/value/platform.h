/* value/platform.h: conditions that tell platforms apart, and start methods. */
#ifndef VALUE_PLATFORM_H
#define VALUE_PLATFORM_H

#include "value/truth.h"

/* What the outcome of `thing == text` says of the platform; false where `thing` is no name that tells
   platforms apart. */
bool platform_find(const Thing *thing, Str text, Condition *condition);

#endif
