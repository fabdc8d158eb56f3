/* base/ignore_user.h: the user's own list of what git ignores everywhere. */
#ifndef BASE_IGNORE_USER_H
#define BASE_IGNORE_USER_H

#include "base/file.h"
#include "base/ignore_list.h"

/* The file that core.excludesFile names in the user's configuration of git, or else
   ~/.config/git/ignore. NULL where there is none. */
const IgnoreList *ignore_user_read(Arena *arena, const Files *files);

#endif
