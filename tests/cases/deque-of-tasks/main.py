"""A deque of callables is consumed from the left, and each one goes to the pool."""
from collections import deque
from multiprocessing import Pool


def one():
    return 1


if __name__ == "__main__":
    waiting = deque([one])
    waiting.append(lambda: 2)
    with Pool(1) as pool:
        while waiting:
            print(pool.apply(waiting.popleft()))  #! all
