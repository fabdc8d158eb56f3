"""None when the workers were forked, and None in those that were spawned."""
from multiprocessing import Pool

TABLE = None


def read(key):
    return TABLE[key]  #^ TypeError here


def main():
    global TABLE
    with Pool(2) as pool:
        TABLE = {"a": 1}
        print(pool.map(read, ["a"]))  #! all


if __name__ == "__main__":
    main()
