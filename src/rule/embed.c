/* The generator that compiles rules/ in: `embed RULES-FOLDER > rules_embedded.c`. A
   program of its own, run by make. */
#include <stdio.h>

#include "base/fail.h"
#include "rule/read.h"

/* The reader links against the tables that are still to be made. */
const Tables rules_embedded = {.slot_count = 0};

int main(int argc, char **argv)
{
    if (argc != 2)
        fail("usage: embed RULES-FOLDER");
    Arena arena = {0};
    JsonReader reader = {.arena = &arena};
    const Tables *tables = rules_read(&reader, files_disk(), str_of(argv[1]), NULL);
    if (!tables)
        fail("%.*s", STR_ARG(reader.error));
    tables_print(stdout, tables);
    if (fflush(stdout) || ferror(stdout))
        fail("can't write the tables");
    arena_free(&arena);
    return EXIT_CLEAN;
}
