import os
import sys
from multiprocessing import Process


def by_branch(numbers):
    if os.name == "nt" or sys.platform == "darwin":
        print(numbers)
    else:
        Process(target=print, args=(numbers,)).start()


def by_return(numbers):
    if sys.platform in ("win32", "darwin"):
        print(numbers)
        return
    Process(target=print, args=(numbers,)).start()


if os.name == "posix" and sys.platform != "darwin":
    def by_definition(numbers):
        Process(target=print, args=(numbers,)).start()
else:
    def by_definition(numbers):
        print(numbers)


def on_any(numbers):
    if os.name == "nt":
        print(numbers)
    Process(target=print, args=(numbers,)).start()


if __name__ == "__main__":
    by_branch(number for number in range(3))
    by_return(number for number in range(3))
    by_definition(number for number in range(3))
    on_any(number for number in range(3))
