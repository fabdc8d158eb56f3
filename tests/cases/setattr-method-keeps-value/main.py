"""__setattr__ of the class counts, and keeps every value, the lock's too."""
import threading
from multiprocessing import Pool


class Job:
    def __init__(self):
        self.name = "job"
        self.lock = threading.Lock()

    def __setattr__(self, name, value):
        self.__dict__["_writes"] = self.__dict__.get("_writes", 0) + 1
        super().__setattr__(name, value)

    def run(self, index):
        return self.name, index


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Job().run, [1]))  #! all
