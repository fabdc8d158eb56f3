"""An attribute of the function says where to run it, and a lambda is to go to a pool."""
from multiprocessing import Pool


def run(function, numbers):
    mode = getattr(function, "mode", "here")
    if mode == "pool":
        with Pool(2) as pool:
            return pool.map(function, numbers)  #! all
    return [function(n) for n in numbers]


def in_pool(function):
    function.mode = "pool"
    return function


def double(n):
    return 2 * n


if __name__ == "__main__":
    print(run(in_pool(lambda n: n + 1), [1, 2]))
    print(run(in_pool(double), [1, 2]))
