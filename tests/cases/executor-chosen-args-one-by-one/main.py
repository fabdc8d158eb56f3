"""Whichever pool it is, one of the two arguments is a lambda, which processes can't be given."""
import sys
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool


def apply(function, number):
    return function(number)


if __name__ == "__main__":
    pool_class = ThreadPool if len(sys.argv) > 1 else Pool
    with pool_class(1) as pool:
        result = pool.apply_async(apply, [lambda number: 2 * number, 4])  #! all
        print(result.get())
