"""isinstance keeps the objects with a lock out of the list."""
import threading
from multiprocessing import Pool
class A:
    def __init__(self):
        self.lock = threading.Lock()
class B:
    def __init__(self):
        self.n = 1
def f(x):
    return 1
def run(things):
    good = []
    for t in things:
        if isinstance(t, A):
            continue
        good.append(t)
    with Pool(1) as pool:
        print(pool.map(f, good))
if __name__ == "__main__":
    run([A(), B()])
