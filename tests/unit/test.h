/* tests/unit/test.h: the frame of a unit test. A file of TEST()s is a program; each test
   runs in a process of its own, so that one that crashes, or ends in fail(), is one
   failure and no more.

       TEST(cut_without_the_mark_takes_all) { CHECK_STR(str_cut(STR("a.b"), ':').head,
   "a.b"); }

   A check that fails says so, and the test goes on. */
#ifndef UNIT_TEST_H
#define UNIT_TEST_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/str.h"

typedef struct Test {
    const char *name;
    void (*run)(void);
    int status; /* that its process has to end with */
    struct Test *next;
} Test;

static Test *test_first, **test_end = &test_first;
static bool test_failed;

#define TEST(title) TEST_EXITS(title, 0)

/* A test of what ends the program: TEST_EXITS(unknown_option_is_trouble,
   EXIT_TROUBLE). */
#define TEST_EXITS(title, wanted_status)                           \
    static void title(void);                                       \
    __attribute__((constructor)) static void add_##title(void)     \
    {                                                              \
        static Test test = {#title, title, (wanted_status), NULL}; \
        *test_end = &test;                                         \
        test_end = &test.next;                                     \
    }                                                              \
    static void title(void)

#define CHECK(condition)     test_true((condition), #condition, __FILE__, __LINE__)
#define CHECK_INT(got, want) test_int((got), (want), #got, __FILE__, __LINE__)
#define CHECK_STR(got, want) test_str((got), (want), #got, __FILE__, __LINE__)

static inline void test_true(bool holds, const char *what, const char *file, int line)
{
    if (!holds)
        printf("    %s:%d: %s does not hold\n", file, line, what);
    test_failed = test_failed || !holds;
}

static inline void test_int(long long got, long long want, const char *what,
                            const char *file, int line)
{
    if (got != want)
        printf("    %s:%d: %s is %lld, not %lld\n", file, line, what, got, want);
    test_failed = test_failed || got != want;
}

static inline void test_str(Str got, const char *want, const char *what, const char *file,
                            int line)
{
    bool same = got.len == strlen(want) && (!got.len || !memcmp(got.at, want, got.len));
    if (!same)
        printf("    %s:%d: %s is \"%.*s\", not \"%s\"\n", file, line, what, (int)got.len,
               got.len ? got.at : "", want);
    test_failed = test_failed || !same;
}

/* The status that the test's process ended with; 128 + the signal that killed it. */
static inline int test_run(const Test *test)
{
    fflush(NULL);
    pid_t child = fork();
    if (child < 0)
        abort();
    if (child == 0) {
        test->run();
        exit(test_failed ? EXIT_FAILURE : EXIT_SUCCESS);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(void)
{
    int passed = 0, failed = 0;
    for (const Test *test = test_first; test; test = test->next) {
        int status = test_run(test);
        if (status != test->status)
            printf("FAIL %s: ended with status %d\n", test->name, status);
        *(status == test->status ? &passed : &failed) += 1;
    }
    printf("%d passed, %d failed\n", passed, failed);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}

#endif
