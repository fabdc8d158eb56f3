"""A parameter that is None gets a new lock, which is kept and shipped."""
import threading
from multiprocessing import Pool


class Cache:
    def __init__(self, lock=None):
        if lock is None:
            lock = threading.Lock()
        self.lock = lock

    def get(self, key):
        return key


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Cache().get, [1]))  #! all
