"""The csv writer is a local of the method and never part of the object."""
import csv
import io
from multiprocessing import Pool


class Table:
    def __init__(self):
        self.buffer = io.StringIO()

    def add(self, row):
        csv.writer(self.buffer).writerow(row)
        return self.buffer.getvalue()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Table().add, [(1, 2)]))
