/* cost COMMAND…: runs it without its stderr; then, on the own stderr, its exit status,
   seconds of CPU time, seconds of wall time, and MB of memory at the peak. */
#define _DEFAULT_SOURCE 1 /* wait4 */
#define _POSIX_C_SOURCE 200809L
#include <fcntl.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + 1e-6 * (double)time.tv_usec;
}

static void run(char **command)
{
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere < 0 || dup2(nowhere, STDERR_FILENO) < 0)
        _exit(126);
    execvp(command[0], command);
    _exit(127);
}

int main(int count, char **arguments)
{
    struct rusage used;
    int status;
    double start = now();
    pid_t child = count < 2 ? -1 : fork();
    if (child == 0)
        run(arguments + 1);
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return 2;
    fprintf(stderr, "%d %.6f %.6f %.3f\n",
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            seconds(used.ru_utime) + seconds(used.ru_stime), now() - start,
            (double)used.ru_maxrss / 1024);
    return 0;
}
