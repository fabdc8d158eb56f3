"""copyreg teaches pickle the base class; the subclass isn't covered by that."""
import copyreg
from multiprocessing import Pool


class Sheet:
    def __init__(self, path):
        self.path = path
        self.stream = open(path)


class Ledger(Sheet):
    pass


def pack(sheet):
    return Sheet, (sheet.path,)


copyreg.pickle(Sheet, pack)


def length(sheet):
    return len(sheet.path) > 0


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(length, [Ledger(__file__)]))  #! all
