"""A loop sets all attributes that a class names to None before the object is shipped."""
import sqlite3
import threading
from multiprocessing import Pool


class Base:
    transient = ()

    def prepare(self):
        for name in self.transient:
            setattr(self, name, None)
        return self


class Index(Base):
    transient = ("connection", "lock")

    def __init__(self):
        self.connection = sqlite3.connect(":memory:")
        self.lock = threading.Lock()
        self.size = 3


def size(index):
    return index.size


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(size, [Index().prepare()]))
