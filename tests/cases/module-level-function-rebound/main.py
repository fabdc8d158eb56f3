"""A module's function is replaced by a wrapper under the guard: its name leads to another object."""
from multiprocessing import Pool


def work(item):
    return item


def timed(function):
    def wrapper(item):
        return function(item)
    return wrapper


if __name__ == "__main__":
    work = timed(work)
    with Pool(1) as pool:
        print(pool.map(work, [1]))  #! all
