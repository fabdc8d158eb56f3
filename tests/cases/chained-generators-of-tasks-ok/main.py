"""Two generators are chained, and the second closes its files and yields sizes."""
import itertools
from multiprocessing import Pool


def names():
    yield __file__


def sizes():
    for name in names():
        with open(name) as stream:
            yield len(stream.read())


def kind(source):
    return type(source).__name__


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(kind, itertools.chain(names(), sizes())))
