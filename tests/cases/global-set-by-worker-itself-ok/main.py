"""The worker sets the global before it reads it."""
from multiprocessing import Process


def prepare():
    global LEVEL
    LEVEL = 5


def report(n):
    prepare()
    print(n, LEVEL)


if __name__ == "__main__":
    prepare()
    process = Process(target=report, args=(3,))
    process.start()
    process.join()
