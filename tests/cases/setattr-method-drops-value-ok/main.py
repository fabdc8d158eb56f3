"""__setattr__ of the class keeps unfit values in a table of the module."""
import threading
from multiprocessing import Pool

SIDE = {}


class Job:
    def __init__(self):
        self.name = "job"
        self.lock = threading.Lock()

    def __setattr__(self, name, value):
        if name == "lock":
            SIDE[id(self)] = value
        else:
            super().__setattr__(name, value)

    def run(self, index):
        return self.name, index


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Job().run, [1]))
