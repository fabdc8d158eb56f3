"""A subclass of dict has attributes of its own, and a lock among them."""
import threading
from multiprocessing import Pool


class SafeDict(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.lock = threading.Lock()

    def __setitem__(self, key, value):
        with self.lock:
            super().__setitem__(key, value)


def total(prices):
    return sum(prices.values())


if __name__ == "__main__":
    prices = SafeDict(apple=1)
    prices["plum"] = 2
    with Pool(1) as pool:
        print(pool.map(total, [prices]))  #! all
