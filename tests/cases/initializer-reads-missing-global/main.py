"""The initializer itself needs what only the parent has."""
from multiprocessing import Pool


def initialize():
    print(GREETING)  #^ NameError here


def task(n):
    return n


if __name__ == "__main__":
    GREETING = "hello"
    with Pool(1, initializer=initialize) as pool:  #! spawn,forkserver
        print(pool.map_async(task, [1, 2]).get(timeout=3))
