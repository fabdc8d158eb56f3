"""A class decorator wraps __init__ and adds a lock to every object."""
import functools
import threading
from multiprocessing import Pool


def synchronized(cls):
    original = cls.__init__

    @functools.wraps(original)
    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs)
        self._mutex = threading.Lock()

    cls.__init__ = __init__
    return cls


@synchronized
class Basket:
    def __init__(self, *fruits):
        self.fruits = list(fruits)


def count(basket):
    return len(basket.fruits)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(count, [Basket("apple"), Basket("plum", "pear")]))  #! all
