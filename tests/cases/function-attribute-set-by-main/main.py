"""An attribute of the worker function itself, set in the parent."""
from multiprocessing import Pool


def count(n):
    return n + count.start  #^ AttributeError here


if __name__ == "__main__":
    count.start = 10
    with Pool(1) as pool:
        print(pool.map(count, [1, 2]))  #! spawn,forkserver
