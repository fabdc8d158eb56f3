"""A class decorator adds a lock to the class, not to the objects."""
import threading
from multiprocessing import Pool


def synchronized(cls):
    cls._mutex = threading.Lock()
    return cls


@synchronized
class Basket:
    def __init__(self, *fruits):
        self.fruits = list(fruits)


def count(basket):
    return len(basket.fruits)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(count, [Basket("apple"), Basket("plum", "pear")]))
