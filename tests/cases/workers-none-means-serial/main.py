"""workers=None means serial, and None is what the caller's default gives."""
import os
from multiprocessing import Pool


class Loader:
    def __init__(self, collate, workers=None):
        self.collate = collate
        self.workers = workers if workers is not None else 0

    def __iter__(self):
        if self.workers == 0:
            yield from map(self.collate, [[1], [2]])
            return
        with Pool(self.workers) as pool:
            yield from pool.imap(self.collate, [[1], [2]])


def main():
    print(list(Loader(lambda batch: batch)))
    print(list(Loader(sum, workers=os.cpu_count() and 1)))


if __name__ == "__main__":
    main()
