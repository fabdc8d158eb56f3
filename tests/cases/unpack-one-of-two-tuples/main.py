"""A function gives one of two pairs, and what stands in the second place of one is shipped."""
import sys
import threading
from multiprocessing import Process


def split(names):
    if not names:
        return names, None
    return [name.upper() for name in names], threading.Lock()


def show(lock):
    print(lock)


def main():
    names, lock = split(sys.argv)
    process = Process(target=show, args=(lock,))  #! spawn,forkserver
    process.start()
    process.join()
    print(len(names))


if __name__ == "__main__":
    main()
