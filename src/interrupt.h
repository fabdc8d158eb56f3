/* interrupt.h: what happens on Ctrl-C, when somebody asks the process to end, and before
   it ends for want of memory. */
#ifndef INTERRUPT_H
#define INTERRUPT_H

#include <stdbool.h>

/* From now on SIGINT, SIGTERM and SIGHUP end the process at once, by that signal (shells
   say 130, 143, 129), and leave the terminal as it was. One that is ignored stays so.
   Where memory is out, the terminal and files are left so, too. */
void interrupt_prepare(void);

/* Whether the standard output is a terminal on which colours may be set just now. */
void interrupt_resets_colour(bool coloured);

#endif
