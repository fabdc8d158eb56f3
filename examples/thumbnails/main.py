"""A small service that makes thumbnails in several processes, to try picklint on.

    python main.py NAME     runs one of the jobs: lambda_wrong, lambda_right, …
    python main.py          lists them

The modules know how not to do it, and beside it how to: picklint finds the jobs that end in
"_wrong", and each of them fails where processes are spawned (macOS and Windows).
"""
import sys

import batch
import watcher
from parallel import for_each


def watcher_wrong():
    process = watcher.Watcher()
    process.start()
    process.join()


def watcher_right():
    process = watcher.PatientWatcher()
    process.start()
    process.join()


def service_wrong():
    return watcher.Service().run()


def service_right():
    return watcher.TidyService().run()


JOBS = {name: job for module in (batch, sys.modules[__name__])
        for name, job in vars(module).items() if name.endswith(("_wrong", "_right"))}

if __name__ == "__main__":
    def late(size):
        return size

    def guard_wrong():
        return for_each(late, [8])

    JOBS["guard_wrong"] = guard_wrong
    if len(sys.argv) > 1:
        print(JOBS[sys.argv[1]]())
    else:
        print("\n".join(JOBS))
