"""Under the guard, and after the pool: neither imported nor forked workers have the function."""
from multiprocessing import Pool


def first(n):
    return n + 1


if __name__ == "__main__":
    pool = Pool(2)

    def second(n):
        return n + 2

    print(pool.map(first, [1, 2]))
    print(pool.map(second, [1, 2]))  #! all
    pool.terminate()
