/* base/ignore_list.h: the patterns of one .gitignore or .ignore, see gitignore(5). */
#ifndef BASE_IGNORE_LIST_H
#define BASE_IGNORE_LIST_H

#include "base/str.h"

typedef struct IgnoreList IgnoreList;

typedef enum { IGNORE_SILENT, IGNORE_OUT, IGNORE_IN } IgnoreWord;

/* Read-only from then on. A line that is no pattern matches nothing; nor does a list of
   more than a megabyte, which nobody wrote. */
const IgnoreList *ignore_list_read(Arena *arena, Str bytes);

/* What the list says of `path`, relative to the folder that the list is for: the last
   pattern that matches says it. */
IgnoreWord ignore_list_say(const IgnoreList *list, Str path, bool is_folder);

#endif
