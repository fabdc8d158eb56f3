"""The callable is taken out of the object with the lock."""
import threading
from multiprocessing import Pool
class Scale:
    def __init__(self, k):
        self.k = k
    def __call__(self, x):
        return x * self.k
class Guarded:
    def __init__(self, f):
        self.f = f
        self.lock = threading.Lock()
    def __call__(self, x):
        with self.lock:
            return self.f(x)
def main():
    scale = Scale(3)
    guarded = Guarded(scale)
    print(guarded(2))
    with Pool(1) as pool:
        print(pool.map(guarded.f, [1, 2]))
if __name__ == "__main__":
    main()
