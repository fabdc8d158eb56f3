/* Gives a fuzzer the files that are named, once each. That it comes to the end is the
   test. */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "fuzz.h"

int main(int count, char **arguments)
{
    const Files *files = files_disk();
    for (int i = 1; i < count; i++) {
        Arena arena = {0};
        FileBytes read = files->read(files, &arena, str_of(arguments[i]));
        if (read.error) {
            fprintf(stderr, "%s: %s\n", arguments[i], read.error);
            return 2;
        }
        LLVMFuzzerTestOneInput((const uint8_t *)read.bytes.at, read.bytes.len);
        arena_free(&arena);
    }
    printf("%d passed, 0 failed\n", count - 1);
    return 0;
}
