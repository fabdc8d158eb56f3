"""A strategy that a class attribute holds as a lambda isn't part of the object."""
from multiprocessing import Pool


class Sorter:
    key = staticmethod(lambda item: -item)

    def __init__(self, items):
        self.items = items

    def sort(self, reverse):
        return sorted(self.items, key=self.key, reverse=reverse)


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(Sorter([2, 1]).sort, [True, False]))
