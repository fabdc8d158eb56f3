"""A classmethod makes the runner, whose map gets a method of an object with a connection."""
import sqlite3
from multiprocessing import Pool


class Runner:
    def __init__(self, pool):
        self.pool = pool

    @classmethod
    def with_workers(cls, count):
        return cls(Pool(count))

    def map(self, function, items):
        return self.pool.map(function, items)  #! all

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.pool.terminate()


class Store:
    def __init__(self):
        self.connection = sqlite3.connect(":memory:")

    def find(self, key):
        return self.connection.execute("select ?", (key,)).fetchone()[0]


def main():
    store = Store()
    with Runner.with_workers(2) as runner:
        print(runner.map(store.find, ["a"]))


if __name__ == "__main__":
    main()
