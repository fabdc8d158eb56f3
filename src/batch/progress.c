/* How far a run has come. The threads that work count up one number; a thread of its own,
   started only where there is a terminal to see it, looks at it now and then. */
#include "batch/progress.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "base/fail.h"

enum {
    PATIENCE = 500 * 1000000, /* nanoseconds until the first look */
    INTERVAL = 100 * 1000000, /* between two looks */
    SECOND = 1000000000,
    BAR = 30,          /* cells, where the terminal is wide enough */
    ROOM_FOR_BAR = 72, /* columns of such a terminal */
    SPINS = 1000000,   /* for which a signal handler waits for a line to be written */
};

static struct {
    atomic_uint done, expected;
    const char *_Atomic what;
    atomic_bool is_drawing, is_drawn, is_over;
    bool has_monitor;
    pthread_t monitor;
    pthread_mutex_t lock;
    pthread_cond_t wake;
} progress = {.lock = PTHREAD_MUTEX_INITIALIZER};

/* Back to the line's beginning, and all behind it away. */
static const char wipe[] = "\r\x1b[K";

static void put(const char *text, size_t len)
{
    if (write(STDERR_FILENO, text, len) < 0)
        return; /* a terminal that is gone needs no progress */
}

static void draw_bar(char *bar, uint32_t done, uint32_t expected)
{
    uint32_t filled = (uint32_t)((uint64_t)done * BAR / expected);
    memset(bar, ' ', BAR);
    memset(bar, '=', filled);
    if (filled < BAR)
        bar[filled] = '>';
    bar[BAR] = '\0';
}

static bool has_room(void)
{
    struct winsize size;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= ROOM_FOR_BAR;
}

/* Whoever ends the run waits for a line that is being written. */
static void draw(void)
{
    uint32_t done = atomic_load(&progress.done);
    uint32_t expected = atomic_load(&progress.expected);
    const char *what = atomic_load(&progress.what);
    char bar[BAR + 1], line[BAR + 64];
    if (!expected)
        return;
    draw_bar(bar, done < expected ? done : expected, expected);
    int len = has_room() ? snprintf(line, sizeof line, "%s%s [%s] %u/%u files", wipe,
                                    what, bar, done, expected)
                         : snprintf(line, sizeof line, "%s%u/%u", wipe, done, expected);
    atomic_store(&progress.is_drawing, true);
    if (!atomic_load(&progress.is_over)) {
        atomic_store(&progress.is_drawn, true);
        put(line, (size_t)len);
    }
    atomic_store(&progress.is_drawing, false);
}

static struct timespec later(struct timespec time, long nanoseconds)
{
    time.tv_nsec += nanoseconds;
    time.tv_sec += time.tv_nsec / SECOND;
    time.tv_nsec %= SECOND;
    return time;
}

static void *monitor(void *unused)
{
    struct timespec next;
    clock_gettime(CLOCK_MONOTONIC, &next);
    next = later(next, PATIENCE);
    pthread_mutex_lock(&progress.lock);
    while (!atomic_load(&progress.is_over)) {
        if (pthread_cond_timedwait(&progress.wake, &progress.lock, &next) == 0)
            continue;
        draw();
        clock_gettime(CLOCK_MONOTONIC, &next);
        next = later(next, INTERVAL);
    }
    pthread_mutex_unlock(&progress.lock);
    return unused;
}

/* Signals go to other threads: one that interrupted this one would wait for itself. */
static void start_monitor(void)
{
    sigset_t all, before;
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&progress.wake, &attributes);
    pthread_condattr_destroy(&attributes);
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    progress.has_monitor = pthread_create(&progress.monitor, NULL, monitor, NULL) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static bool is_dumb(void)
{
    const char *terminal = getenv("TERM");
    return !terminal || !*terminal || strcmp(terminal, "dumb") == 0;
}

static void clear_line(void)
{
    if (atomic_exchange(&progress.is_drawn, false))
        put(wipe, sizeof wipe - 1);
}

static void make_way(bool is_last)
{
    if (is_last)
        progress_abandon();
    else
        clear_line();
}

void progress_begin(bool wanted)
{
    if (!wanted || !isatty(STDERR_FILENO) || is_dumb())
        return;
    fail_asks_for_room(make_way);
    start_monitor();
}

void progress_phase(const char *what, uint32_t count)
{
    atomic_store(&progress.what, what);
    atomic_store(&progress.done, 0);
    atomic_store(&progress.expected, count);
}

void progress_expect(void)
{
    atomic_fetch_add_explicit(&progress.expected, 1, memory_order_relaxed);
}

void progress_step(void)
{
    atomic_fetch_add_explicit(&progress.done, 1, memory_order_relaxed);
}

void progress_end(void)
{
    if (!progress.has_monitor)
        return;
    pthread_mutex_lock(&progress.lock);
    atomic_store(&progress.is_over, true);
    pthread_cond_signal(&progress.wake);
    pthread_mutex_unlock(&progress.lock);
    pthread_join(progress.monitor, NULL);
    progress.has_monitor = false;
    clear_line();
}

void progress_abandon(void)
{
    atomic_store(&progress.is_over, true);
    for (int i = 0; i < SPINS && atomic_load(&progress.is_drawing); i++)
        continue;
    clear_line();
}
