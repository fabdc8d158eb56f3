"""Two generators are chained, and the second yields open files."""
import itertools
from multiprocessing import Pool


def names():
    yield __file__


def streams():
    for name in names():
        yield open(name)


def kind(source):
    return type(source).__name__


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(kind, itertools.chain(names(), streams())))  #! all
