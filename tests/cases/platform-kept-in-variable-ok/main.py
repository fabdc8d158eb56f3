"""Where the platform forks, by what a variable says, the nested function isn't pickled."""
import multiprocessing as mp
import os
import sys

WINDOWS = os.name == "nt" or hasattr(sys, "getwindowsversion")
HAS_FORK = hasattr(os, "fork")


def work():
    print("work")


def main():
    if HAS_FORK and not WINDOWS:
        context = mp.get_context("fork")
        process = context.Process(target=lambda: work())
    else:
        process = mp.Process(target=work)
    process.start()
    process.join()


if __name__ == "__main__":
    main()
