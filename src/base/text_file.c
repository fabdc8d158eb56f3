/* Not open_memstream(): of glibc's, a write for which there is no memory is lost, and
   neither ferror() nor fclose() tells. */
#define _GNU_SOURCE 1 /* fopencookie */
#include "base/text_file.h"

#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include "base/arena.h"

static void make_room(TextFile *file, size_t more)
{
    if (more < file->room - file->len)
        return;
    file->room = 2 * (file->room + more) + BUFSIZ;
    file->text = realloc(file->text, file->room);
    if (!file->text)
        arena_die();
}

/* Leaves room for the NUL. */
static ssize_t add_text(void *cookie, const char *text, size_t len)
{
    TextFile *file = cookie;
    make_room(file, len);
    memcpy(file->text + file->len, text, len);
    file->len += len;
    return (ssize_t)len;
}

void text_file_open(TextFile *file)
{
    *file = (TextFile){0};
    make_room(file, 0);
    file->out = fopencookie(file, "w", (cookie_io_functions_t){.write = add_text});
    if (!file->out)
        arena_die();
}

void text_file_close(TextFile *file)
{
    if (fclose(file->out) != 0)
        arena_die();
    file->out = NULL;
    file->text[file->len] = '\0';
}
