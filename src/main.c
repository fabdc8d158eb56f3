/* picklint: finds objects that can't cross a process boundary in Python programs. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "argument_file.h"
#include "base/fail.h"
#include "explain.h"
#include "interrupt.h"
#include "options.h"
#include "run.h"
#include "version.h"

static int run_command(Arena *arena, const Options *options)
{
    switch (options->command) {
    case COMMAND_CHECK: return run_check(arena, options);
    case COMMAND_RULE: explain_rules(arena, options); return EXIT_CLEAN;
    case COMMAND_CONFIG: explain_config(options); return EXIT_CLEAN;
    case COMMAND_VERSION: puts("picklint " PICKLINT_VERSION); return EXIT_CLEAN;
    case COMMAND_HELP:
        options_print_help(options->lacks_command ? stderr : stdout, options->help_for);
        return options->lacks_command ? EXIT_TROUBLE : EXIT_CLEAN;
    }
    return EXIT_TROUBLE;
}

/* Where one of the standard streams is closed, a file that is opened later would get its
   number, and what is meant for the stream. What takes its place can neither be read nor
   written as the stream would be, so that nothing passes for done. */
static void hold_streams(void)
{
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
        if (fcntl(stream, F_GETFD) < 0 &&
            open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0)
            _exit(EXIT_TROUBLE);
}

/* A full disk or a closed pipe must not pass for "nothing found". */
static void finish_output(void)
{
    if (fflush(stdout) || ferror(stdout))
        fail("can't write to the standard output: %s", strerror(errno));
}

int main(int count, char **arguments)
{
    Arena arena = {0};
    hold_streams();
    arena_prepare();
    signal(SIGPIPE, SIG_IGN);
    interrupt_prepare();
    Arguments expanded = arguments_expand(&arena, count, arguments);
    Options options = options_read(&arena, (int)expanded.len, expanded.at);
    int status = run_command(&arena, &options);
    finish_output();
    arena_free(&arena);
    return status;
}
