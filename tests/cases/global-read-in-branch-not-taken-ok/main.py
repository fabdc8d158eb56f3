"""The flag that leads to the missing name isn't set in the child either."""
from multiprocessing import Pool

VERBOSE = False


def work(n, debug=False):
    if debug:
        print(TITLE)
    if VERBOSE:
        print(TITLE, n)
    return n


if __name__ == "__main__":
    VERBOSE = True
    TITLE = "numbers"
    with Pool(1) as pool:
        print(pool.map(work, [1, 2]))  #? VERBOSE is set in the parent only
