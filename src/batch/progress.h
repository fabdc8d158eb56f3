/* batch/progress.h: a line on stderr that says how far a long run has come. */
#ifndef BATCH_PROGRESS_H
#define BATCH_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/* From now on, where `wanted` and stderr is a terminal, a run that takes longer than half
   a second shows what is done. */
void progress_begin(bool wanted);

/* What is done from now on ("Checking"), and to how many files. */
void progress_phase(const char *what, uint32_t count);

/* There is one file more than was thought. */
void progress_expect(void);

/* One file is done. Any thread may say this, and the above. */
void progress_step(void);

/* The line is gone, and nothing comes after. */
void progress_end(void);

/* The same from within a signal handler, where the process ends at once. */
void progress_abandon(void);

#endif
