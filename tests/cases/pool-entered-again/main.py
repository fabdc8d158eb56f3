"""A pool's block can be entered once."""
from multiprocessing import Pool


def square(n):
    return n * n


if __name__ == "__main__":
    pool = Pool(1)
    with pool:
        print(pool.map(square, [1]))
    with pool:  #! all
        print(pool.map(square, [2]))
