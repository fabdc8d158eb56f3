"""Calling a generator function runs nothing of it."""
from multiprocessing import Process


def count(limit):
    for n in range(limit):
        print(n)
        yield n


if __name__ == "__main__":
    process = Process(target=count, args=(3,))  #? nothing is counted
    process.start()
    process.join()
