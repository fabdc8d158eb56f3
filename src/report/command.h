/* report/command.h: text inside the commands that build servers read in a log. */
#ifndef REPORT_COMMAND_H
#define REPORT_COMMAND_H

#include "report/screen.h"

/* How a character is written that means something to the server. */
typedef struct CommandEscape {
    char mark; /* '\0' ends a table */
    const char *text;
} CommandEscape;

/* Prints `text`, made harmless as on a screen: no line of it begins a command. */
void command_print(const Screen *screen, Str text, const CommandEscape *escapes);

#endif
