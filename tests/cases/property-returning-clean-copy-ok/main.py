"""A property gives a copy of the object without its lock."""
import copy
import threading
from multiprocessing import Pool


class Plan:
    def __init__(self):
        self.steps = ["a"]
        self.lock = threading.Lock()

    @property
    def portable(self):
        clone = copy.copy(self)
        clone.lock = None
        return clone


def first(plan):
    return plan.steps[0]


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(first, [Plan().portable]))
