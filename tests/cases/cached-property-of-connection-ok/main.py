"""A plain property makes a connection each time, and the object keeps none."""
import sqlite3
from multiprocessing import Process


class Store:
    def __init__(self, path):
        self.path = path

    @property
    def connection(self):
        return sqlite3.connect(self.path)

    def prepare(self):
        self.connection.execute("create table t (a)")

    def report(self):
        print(self.path)


if __name__ == "__main__":
    store = Store(":memory:")
    store.prepare()
    child = Process(target=store.report)
    child.start()
    child.join()
