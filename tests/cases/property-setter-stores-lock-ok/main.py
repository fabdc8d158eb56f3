"""A property's setter keeps only a text of what it gets."""
import threading
from multiprocessing import Pool


class Gauge:
    def __init__(self, name):
        self.name = name
        self.guard = threading.Lock()

    @property
    def guard(self):
        return self._guard

    @guard.setter
    def guard(self, value):
        self._guard = str(value)

    def read(self, index):
        return self.name * index


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Gauge("g").read, [1, 2]))
