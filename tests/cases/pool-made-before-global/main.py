"""The pool is made too early: forked workers haven't got the name either."""
from multiprocessing import Pool


def scale(n):
    return n * FACTOR  #^ NameError here


if __name__ == "__main__":
    pool = Pool(2)
    FACTOR = 3
    print(pool.map(scale, [1, 2]))  #! all
    pool.close()
    pool.join()
