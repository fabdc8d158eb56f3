"""lru_cache makes a function fit only where its name can be found: not inside a function."""
import functools
from multiprocessing import Pool


def make_solver(limit):
    @functools.lru_cache(maxsize=limit)
    def solve(number):
        return number if number < 2 else solve(number - 1) + solve(number - 2)
    return solve


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(make_solver(100), [10, 20]))  #! all
