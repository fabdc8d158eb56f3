"""The worker asks whether the name is there."""
from multiprocessing import Process


def report(n):
    if "LEVEL" in globals():
        print(n, LEVEL)
    else:
        print(n)


if __name__ == "__main__":
    LEVEL = 2
    process = Process(target=report, args=(3,))
    process.start()
    process.join()
