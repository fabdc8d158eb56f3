"""A strategy is put into the object itself by the one who uses it."""
from multiprocessing import Pool


class Sorter:
    key = staticmethod(abs)

    def __init__(self, items):
        self.items = items

    def sort(self, reverse):
        return sorted(self.items, key=self.key, reverse=reverse)


if __name__ == "__main__":
    sorter = Sorter([2, 1])
    sorter.key = lambda item: -item
    with Pool(1) as pool:
        print(pool.map(sorter.sort, [True, False]))  #! all
