"""Fork is asked for, and the table is there before the pool."""
from multiprocessing import get_context


def read(key):
    return TABLE[key]


def main():
    global TABLE
    TABLE = {"a": 1}
    with get_context("fork").Pool(2) as pool:
        print(pool.map(read, ["a"]))


if __name__ == "__main__":
    main()
