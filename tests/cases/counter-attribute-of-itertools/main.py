"""itertools.count pickles; a zip over a generator doesn't."""
import itertools
from multiprocessing import Pool


class Numbers:
    def __init__(self, names):
        self.counter = itertools.count(1)
        self.pairs = zip(names, (len(name) for name in names))

    def take(self, index):
        return next(self.counter) + index


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Numbers(["a"]).take, [1]))  #! all
