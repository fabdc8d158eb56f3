"""The lock is made at the first use, and nobody has used the object yet."""
import threading
from multiprocessing import Pool


class Meter:
    def __init__(self):
        self._lock = None

    @property
    def lock(self):
        if self._lock is None:
            self._lock = threading.Lock()
        return self._lock

    def add(self, value):
        with self.lock:
            return value + 1


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Meter().add, [1, 2]))
