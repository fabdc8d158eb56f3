"""A csv writer keeps the stream it writes to."""
import csv
import io
from multiprocessing import Pool


class Table:
    def __init__(self):
        self.buffer = io.StringIO()
        self.writer = csv.writer(self.buffer)

    def add(self, row):
        self.writer.writerow(row)
        return self.buffer.getvalue()


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Table().add, [(1, 2)]))  #! all
