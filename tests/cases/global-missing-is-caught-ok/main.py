"""The worker is ready for a child that has nothing."""
from multiprocessing import Process


def report(n):
    try:
        level = LEVEL
    except NameError:
        level = 1
    print(n, level)


if __name__ == "__main__":
    LEVEL = 2
    process = Process(target=report, args=(3,))
    process.start()
    process.join()
