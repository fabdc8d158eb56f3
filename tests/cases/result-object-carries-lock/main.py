"""The worker's result holds a lock, and can't come back."""
import threading
from multiprocessing import Pool


class Result:
    def __init__(self, value):
        self.value = value
        self.lock = threading.Lock()


def compute(value):
    return Result(value * 2)


if __name__ == "__main__":
    with Pool(1) as pool:
        print([result.value for result in pool.map(compute, [1, 2])])  #! all
