"""What row_factory makes of a row comes back from the worker: a Row, or a local namedtuple."""
import sqlite3
from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor


def by_name(cursor, row):
    Record = namedtuple("Record", [column[0] for column in cursor.description])
    return Record(*row)


def load(number):
    database = sqlite3.connect(":memory:")
    database.row_factory = by_name
    cursor = database.cursor()
    cursor.execute("select ? as n", (number,))
    return [record for record in cursor]


def main():
    with ProcessPoolExecutor(1) as executor:
        for records in executor.map(load, range(3)):  #! all
            print(records)


if __name__ == "__main__":
    main()
