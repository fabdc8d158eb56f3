"""None at import, filled in main: a spawned worker finds None."""
from multiprocessing import Pool

CACHE = None


def lookup(word):
    return CACHE.get(word, 0)  #^ AttributeError here


def main():
    global CACHE
    CACHE = {"tea": 3}
    with Pool(2) as pool:
        print(pool.map(lookup, ["tea", "salt"]))  #! spawn,forkserver


if __name__ == "__main__":
    main()
