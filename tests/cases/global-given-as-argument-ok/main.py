"""What main sets is handed over."""
from multiprocessing import Process


def report(n, level):
    print(n, level)


if __name__ == "__main__":
    LEVEL = 2
    process = Process(target=report, args=(3, LEVEL))
    process.start()
    process.join()
