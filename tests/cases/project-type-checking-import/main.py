"""Pool is imported for type checkers only; the running program gets a pool of threads under that name."""
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.pool import Pool
else:
    from multiprocessing.pool import ThreadPool as Pool


def main():
    with Pool(2) as pool:
        print(pool.map(lambda n: n - 1, [1, 2]))


if __name__ == "__main__":
    main()
