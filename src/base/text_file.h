/* base/text_file.h: a FILE whose text stays in memory. Where there is none left, the
   program ends (see arena_die), so that no text lacks its end. */
#ifndef BASE_TEXT_FILE_H
#define BASE_TEXT_FILE_H

#include <stdio.h>

typedef struct TextFile {
    FILE *out;  /* to be written to, from text_file_open on */
    char *text; /* what was written, and a NUL: from text_file_close on */
    size_t len, room;
} TextFile;

/* `file` must stay where it is. */
void text_file_open(TextFile *file);

/* Whoever calls this free()s the text. */
void text_file_close(TextFile *file);

#endif
