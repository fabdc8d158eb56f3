"""copyreg teaches pickle how the class with an open file is rebuilt."""
import copyreg
from multiprocessing import Pool


class Sheet:
    def __init__(self, path):
        self.path = path
        self.stream = open(path)


def pack(sheet):
    return Sheet, (sheet.path,)


copyreg.pickle(Sheet, pack)


def length(sheet):
    return len(sheet.path) > 0


if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.map(length, [Sheet(__file__)]))
