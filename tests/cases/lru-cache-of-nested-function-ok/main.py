"""An lru_cache function of the module goes by its name."""
import functools
from multiprocessing import Pool


@functools.lru_cache(maxsize=100)
def solve(number):
    return number if number < 2 else solve(number - 1) + solve(number - 2)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(solve, [10, 20]))
