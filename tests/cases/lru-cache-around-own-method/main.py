"""A cache decorator per instance: it keeps functools.lru_cache objects on self."""
import functools
from multiprocessing import Pool


class Store:
    def __init__(self, rows):
        self.rows = rows
        self.lookup = functools.lru_cache(maxsize=32)(self._lookup)

    def _lookup(self, key):
        return self.rows.get(key)

    def total(self, keys):
        return sum(self.lookup(key) for key in keys)


if __name__ == "__main__":
    store = Store({"a": 1, "b": 2})
    print(store.total("ab"))
    with Pool(1) as pool:
        print(pool.map(store.total, ["a", "ab"]))  #! all
