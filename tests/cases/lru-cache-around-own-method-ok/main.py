"""The cache is around the method in the class, which doesn't travel."""
import functools
from multiprocessing import Pool


class Store:
    def __init__(self, rows):
        self.rows = rows

    @functools.lru_cache(maxsize=32)
    def lookup(self, key):
        return self.rows.get(key)

    @functools.cached_property
    def size(self):
        return len(self.rows)

    def total(self, keys):
        return sum(self.lookup(key) for key in keys)


if __name__ == "__main__":
    store = Store({"a": 1, "b": 2})
    print(store.total("ab"), store.size)
    with Pool(1) as pool:
        print(pool.map(store.total, ["a", "ab"]))
