"""A deque of functions of the module is consumed from the left."""
from collections import deque
from multiprocessing import Pool


def one():
    return 1


def two():
    return 2


if __name__ == "__main__":
    waiting = deque([one])
    waiting.append(two)
    with Pool(1) as pool:
        while waiting:
            print(pool.apply(waiting.popleft()))
