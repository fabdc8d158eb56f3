/* Tasks shared out among threads. */
#include "batch/workers.h"

#include <stdatomic.h>

#include "test.h"

enum { TASKS = 1000 };

typedef struct Tally {
    atomic_uint done[TASKS];
    atomic_uint strangers; /* workers with a number that isn't theirs to have */
    uint32_t workers;
} Tally;

static void count(void *context, uint32_t index, uint32_t worker)
{
    Tally *tally = context;
    atomic_fetch_add(&tally->done[index], 1);
    if (worker >= tally->workers)
        atomic_fetch_add(&tally->strangers, 1);
}

static void check_tasks(uint32_t workers, uint32_t tasks)
{
    Tally *tally = calloc(1, sizeof *tally);
    tally->workers = workers;
    workers_run(workers, tasks, count, tally);
    for (uint32_t i = 0; i < TASKS; i++)
        CHECK_INT(tally->done[i], i < tasks);
    CHECK_INT(tally->strangers, 0);
    free(tally);
}

TEST(each_task_is_done_once_by_any_number_of_workers)
{
    check_tasks(1, TASKS);
    check_tasks(2, TASKS);
    check_tasks(7, TASKS);
    check_tasks(256, TASKS);
}

TEST(there_may_be_fewer_tasks_than_workers)
{
    check_tasks(8, 3);
    check_tasks(8, 0);
}

TEST(there_is_a_worker_on_any_machine)
{
    CHECK(workers_count(0) >= 1);
}
