"""A pool needs a worker."""
from multiprocessing import Pool

WORKERS = 0


def square(n):
    return n * n


if __name__ == "__main__":
    with Pool(processes=WORKERS) as pool:  #! all
        print(pool.map(square, [1, 2]))
