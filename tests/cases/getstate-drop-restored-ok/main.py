"""__setstate__ puts back what __getstate__ left out."""
import threading
from multiprocessing import Pool


class Job:
    def __init__(self, n):
        self.n = n
        self.lock = threading.Lock()

    def __getstate__(self):
        return {name: value for name, value in self.__dict__.items() if name != "lock"}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = threading.Lock()

    def run(self, m):
        with self.lock:
            return self.n * m


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Job(2).run, [1, 2]))
