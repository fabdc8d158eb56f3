"""The lock is a property's, kept in a module's table and not in the object."""
import threading
from multiprocessing import Pool
_locks = {}
class Item:
    def __init__(self, n):
        self.n = n
    @property
    def lock(self):
        return _locks.setdefault(self.n, threading.Lock())
    def work(self, x):
        with self.lock:
            return self.n + x
def main():
    item = Item(2)
    with item.lock:
        pass
    with Pool(1) as pool:
        print(pool.map(item.work, [1]))
if __name__ == "__main__":
    main()
