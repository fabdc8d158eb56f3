"""A method cached by lru_cache is still found by its name in the class."""
import functools
from multiprocessing import Pool


class Prices:
    def __init__(self, base):
        self.base = base

    @functools.lru_cache(maxsize=None)
    def price(self, item):
        return self.base + len(item)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Prices(3).price, ["a", "bb"]))
