"""Dicts and plain tuples come back, whatever the factory is that made the rows."""
import sqlite3
from concurrent.futures import ProcessPoolExecutor


def load(number):
    database = sqlite3.connect(":memory:")
    rows = database.execute("select 1").fetchall()
    database.row_factory = lambda cursor, row: {"n": row[0]}
    rows += database.execute("select ? as n", (number,)).fetchall()
    database.row_factory = sqlite3.Row
    rows += [tuple(row) for row in database.execute("select ? as n", (number,))]
    database.row_factory = None
    return rows + [database.execute("select 2").fetchone()]


def main():
    with ProcessPoolExecutor(1) as executor:
        for rows in executor.map(load, range(3)):
            print(rows)


if __name__ == "__main__":
    main()
