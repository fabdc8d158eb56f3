"""A partialmethod gives a partial that is bound to a plain object."""
import functools
from multiprocessing import Pool


class Scaler:
    def __init__(self):
        self.unit = 1

    def scale(self, factor, value):
        return factor * value * self.unit

    double = functools.partialmethod(scale, 2)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Scaler().double, [1, 2]))
