"""The lock is made at the first use, and a warm-up in the parent uses the object."""
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
    meter = Meter()
    meter.add(0)
    with Pool(1) as pool:
        print(pool.map(meter.add, [1, 2]))  #! all
