"""An attribute of the function says where to run it; a lambda without one stays here."""
from multiprocessing import Pool


def run(function, numbers):
    mode = getattr(function, "mode", "here")
    if mode == "pool":
        with Pool(2) as pool:
            return pool.map(function, numbers)
    return [function(n) for n in numbers]


def in_pool(function):
    function.mode = "pool"
    return function


def double(n):
    return 2 * n


if __name__ == "__main__":
    print(run(lambda n: n + 1, [1, 2]))
    print(run(in_pool(double), [1, 2]))
