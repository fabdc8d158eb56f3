"""A connection sends a bound method of an object whose database was closed and forgotten."""
import multiprocessing
import sqlite3


class Ledger:
    def __init__(self):
        self.database = sqlite3.connect(":memory:")

    def close(self):
        self.database.close()
        del self.database

    def total(self):
        return 0


def serve(connection):
    print(connection.recv()())


if __name__ == "__main__":
    here, there = multiprocessing.Pipe()
    child = multiprocessing.Process(target=serve, args=(there,), daemon=True)
    child.start()
    ledger = Ledger()
    ledger.close()
    here.send(ledger.total)
    child.join()
