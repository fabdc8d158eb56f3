"""A manager's pool calls functions with the items, which cross as one list."""
import functools
import multiprocessing


def double(x):
    return 2 * x


def add(x, y, z=0):
    return x + y + z


def main():
    with multiprocessing.Manager() as manager:
        with manager.Pool(2) as pool:
            print(pool.map(double, [1, 2]))
            print(list(pool.imap(double, [1, 2])))
            print(pool.map_async(double, [1, 2]).get())
            print(pool.starmap(add, [(1, 2), (3, 4)]))
            print(pool.starmap(functools.partial(add, z=1), [(n, n) for n in range(2)]))
            print(pool.starmap_async(add, [(1, 2)]).get())


if __name__ == "__main__":
    main()
