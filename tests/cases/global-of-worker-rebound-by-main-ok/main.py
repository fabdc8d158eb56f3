"""None at import, filled in main, and the worker copes with None."""
from multiprocessing import Pool

CACHE = None


def lookup(word):
    if CACHE is None:
        return len(word)
    return CACHE.get(word, 0)


def main():
    global CACHE
    CACHE = {"tea": 3}
    with Pool(2) as pool:
        print(pool.map(lookup, ["tea", "salt"]))


if __name__ == "__main__":
    main()
