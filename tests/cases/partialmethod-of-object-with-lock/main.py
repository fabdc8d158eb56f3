"""A partialmethod gives a partial that is bound to the object, which holds a lock."""
import functools
import threading
from multiprocessing import Pool


class Scaler:
    def __init__(self):
        self.lock = threading.Lock()

    def scale(self, factor, value):
        return factor * value

    double = functools.partialmethod(scale, 2)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Scaler().double, [1, 2]))  #! all
