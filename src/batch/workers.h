/* batch/workers.h: a number of threads that share out a number of tasks. */
#ifndef BATCH_WORKERS_H
#define BATCH_WORKERS_H

#include <stdint.h>

/* Does task number `index`; `worker` is the number of the thread that does it. */
typedef void WorkerTask(void *context, uint32_t index, uint32_t worker);

/* `wanted`, or one per core where it is 0. */
uint32_t workers_count(uint32_t wanted);

/* Does the tasks 0 to `count` - 1, each once, in `workers` threads (numbers 0 to
   `workers` - 1), and waits for them. Which thread does which task is open. */
void workers_run(uint32_t workers, uint32_t count, WorkerTask *task, void *context);

#endif
