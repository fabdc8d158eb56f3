"""sqlite3.Row doesn't come back from a worker."""
import sqlite3
from multiprocessing import Pool


def load(number):
    database = sqlite3.connect(":memory:")
    database.row_factory = sqlite3.Row
    return database.execute("select ? as n", (number,)).fetchone()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(load, range(2)))  #! all
