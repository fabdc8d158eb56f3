"""A debug switch from the environment, whose default is off, would run here; it isn't set."""
import os
from multiprocessing import Pool

DEBUG = os.environ.get("IMPORTER_DEBUG") is not None


def run(function, rows):
    if DEBUG:
        return [function(row) for row in rows]
    with Pool(2) as pool:
        return pool.map(function, rows)


def main():
    table = {"a": 1}
    print(run(lambda row: table[row], ["a"]))  #! all


if __name__ == "__main__":
    main()
