"""Locks and lambdas of a class don't travel with its instances."""
import threading
from multiprocessing import Pool
class Counter:
    lock = threading.Lock()
    hooks = [lambda: 1]
    def __init__(self, n):
        self.n = n
    def up(self, by):
        with self.lock:
            return self.n + by
def main():
    with Pool(1) as pool:
        print(pool.map(Counter(1).up, [1, 2]))
if __name__ == "__main__":
    main()
