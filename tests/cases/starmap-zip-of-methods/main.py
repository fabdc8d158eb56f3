"""Bound methods of objects with a database connection, in argument tuples."""
import sqlite3
from multiprocessing import Pool
class Table:
    def __init__(self, name):
        self.name = name
        self.db = sqlite3.connect(":memory:")
    def size(self, n):
        return n
def call(method, n):
    return method(n)
def main():
    tables = [Table("a"), Table("b")]
    with Pool(1) as pool:
        print(pool.starmap(call, [(t.size, i) for i, t in enumerate(tables)]))  #! all
if __name__ == "__main__":
    main()
