/* Threads that take the next task by counting up one number. All of them, also a single
   one, have stacks of the same size, so that how deep the analysis may go depends on no
   setting of the system's. */
#include "batch/workers.h"

#include <assert.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include "base/fail.h"

enum { MOST_WORKERS = 256, STACK_SIZE = 16 << 20 };

typedef struct Work {
    atomic_uint next;
    uint32_t count;
    WorkerTask *task;
    void *context;
} Work;

typedef struct Worker {
    Work *work;
    uint32_t number;
    pthread_t thread;
} Worker;

uint32_t workers_count(uint32_t wanted)
{
    if (wanted)
        return wanted;
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > MOST_WORKERS ? MOST_WORKERS : (uint32_t)cores;
}

static void *do_tasks(void *argument)
{
    const Worker *worker = argument;
    Work *work = worker->work;
    for (;;) {
        uint32_t index = atomic_fetch_add(&work->next, 1);
        if (index >= work->count)
            return NULL;
        work->task(work->context, index, worker->number);
    }
}

/* What the system says against it, or 0. */
static int start_thread(Worker *worker)
{
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, STACK_SIZE);
    int error = pthread_create(&worker->thread, &attributes, do_tasks, worker);
    pthread_attr_destroy(&attributes);
    return error;
}

/* Where the system gives no more threads, those there are do all. This one doesn't: how
   much stack it has isn't known, and what is too much for it would be a crash. */
void workers_run(uint32_t workers, uint32_t count, WorkerTask *task, void *context)
{
    assert(workers >= 1 && workers <= MOST_WORKERS);
    Work work = {.count = count, .task = task, .context = context};
    Worker threads[MOST_WORKERS];
    uint32_t wanted = workers < count ? workers : count, started = 0;
    int error = 0;
    while (started < wanted && !error) {
        threads[started] = (Worker){.work = &work, .number = started};
        error = start_thread(&threads[started]);
        started += !error;
    }
    if (!started && wanted)
        fail("can't start a thread with %d MB of stack: %s", STACK_SIZE >> 20,
             strerror(error));
    for (uint32_t i = 0; i < started; i++)
        pthread_join(threads[i].thread, NULL);
}
