/* An end from outside, or for want of memory. The process dies of the signal itself and
   doesn't merely return a number: a shell that runs it in a loop then ends the loop,
   too. */
#include "interrupt.h"

#include <signal.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/replace.h"
#include "batch/progress.h"

static volatile sig_atomic_t is_coloured;

/* Calls what is safe in a signal handler, and nothing else. */
static void clean_up(void)
{
    static const char reset[] = "\x1b[0m";
    progress_abandon();
    file_replace_abandon();
    if (is_coloured && write(STDOUT_FILENO, reset, sizeof reset - 1) < 0)
        is_coloured = 0;
}

/* The first process of a container isn't killed by a signal of its own; hence the
   exit. */
static void end(int number)
{
    clean_up();
    raise(number);
    _exit(128 + number);
}

static void prepare(int number)
{
    struct sigaction before, action = {.sa_handler = end};
    sigemptyset(&action.sa_mask);
    action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER);
    if (sigaction(number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
        sigaction(number, &action, NULL);
}

void interrupt_prepare(void)
{
    prepare(SIGINT);
    prepare(SIGTERM);
    prepare(SIGHUP);
    arena_dies_after(clean_up);
}

void interrupt_resets_colour(bool coloured)
{
    is_coloured = coloured && isatty(STDOUT_FILENO);
}
