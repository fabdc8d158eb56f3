/* base/replace.h: writing files, the other half of base/file.h. */
#ifndef BASE_REPLACE_H
#define BASE_REPLACE_H

#include "base/str.h"

/* Writes all bytes, or false, and errno says why not. */
bool file_write_all(int descriptor, Str bytes);

/* Gives the file at `path` other bytes, or makes it where there is none. Whoever reads it
   meanwhile sees the old ones or the new ones, whole. It keeps its mode and its owner as
   far as the system lets it; a symbolic link stays one, and leads to the new bytes. NULL,
   or why it failed: then the file is as it was. */
const char *file_replace(Str path, Str bytes);

/* From within a signal handler, where the process ends at once: nothing half-made stays
   beside the file. */
void file_replace_abandon(void);

#endif
