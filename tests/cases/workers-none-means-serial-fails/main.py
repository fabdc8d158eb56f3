"""workers=1 makes a pool of one, which gets the lambda."""
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
            yield from pool.imap(self.collate, [[1], [2]])  #! all


def main():
    print(list(Loader(lambda batch: batch)))
    print(list(Loader(lambda batch: batch, workers=1)))


if __name__ == "__main__":
    main()
