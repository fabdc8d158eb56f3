"""Each worker raises its own limit, or doesn't go so deep."""
import sys
from multiprocessing import Pool


def setup():
    sys.setrecursionlimit(6000)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def main():
    sys.setrecursionlimit(6000)
    with Pool(1, setup) as pool:
        print(pool.apply(depth, (3000,)))
    with Pool(1) as pool:
        print(pool.apply(depth, (300,)))


if __name__ == "__main__":
    main()
