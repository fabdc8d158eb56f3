"""A function gives one of two pairs: what stands in the second place isn't in the first."""
import sys
import threading
from multiprocessing import Process


def split(names):
    locks = []
    if not names:
        return names, locks
    locks.append(threading.Lock())
    return [name.upper() for name in names], locks


def show(names):
    print(names)


def main():
    names, locks = split(sys.argv)
    process = Process(target=show, args=(names,))
    process.start()
    process.join()
    print(len(locks))


if __name__ == "__main__":
    main()
