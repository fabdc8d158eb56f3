"""A parameter that isn't None is kept: no lock is made."""
import contextlib
import threading
from multiprocessing import Pool


class Cache:
    def __init__(self, lock=None):
        if lock is None:
            lock = threading.Lock()
        self.lock = lock

    def get(self, key):
        with self.lock:
            return key


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Cache(contextlib.nullcontext()).get, [1]))
