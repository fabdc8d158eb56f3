/* argument_file.h: command lines too long for one: "@FILE" stands for the arguments in a
   file, one a line, as with Ruff and Python's argparse. */
#ifndef ARGUMENT_FILE_H
#define ARGUMENT_FILE_H

#include "base/file.h"

typedef Vec(char *) Arguments;

/* The arguments with those of files in their place. Files may name further ones; empty
   lines don't count. A file that can't be read is fatal. */
Arguments arguments_expand(Arena *arena, int count, char **given);

#endif
