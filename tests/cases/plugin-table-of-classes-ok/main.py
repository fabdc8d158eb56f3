"""A decorator registers classes in a table; the one that is looked up holds plain rows."""
import sqlite3
from concurrent.futures import ProcessPoolExecutor

BACKENDS = {}


def backend(name):
    def register(cls):
        BACKENDS[name] = cls
        return cls
    return register


@backend("memory")
class Memory:
    def __init__(self):
        self.rows = []

    def load(self, key):
        return key


@backend("sqlite")
class Sqlite(Memory):
    def __init__(self):
        super().__init__()
        self.connection = sqlite3.connect(":memory:")


def main(kind):
    store = BACKENDS[kind]()
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(store.load, "ab")))


if __name__ == "__main__":
    main("memory")
