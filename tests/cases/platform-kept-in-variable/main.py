"""What tells platforms apart may be kept, given back, or asked of a module's attributes."""
import multiprocessing as mp
import os
import sys

LINUX = sys.platform.startswith("linux")
FORKS = hasattr(os, "fork") and LINUX


def is_linux():
    return LINUX


def work():
    print("work")


def main():
    if FORKS and is_linux():
        target = lambda: work()
        process = mp.Process(target=target)  #! forkserver
    else:
        process = mp.Process(target=work)
    process.start()
    process.join()


if __name__ == "__main__":
    if mp.get_start_method() != "spawn":
        main()
