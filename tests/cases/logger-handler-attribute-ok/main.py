"""An object keeps its logger, which pickles by its name."""
import logging
from multiprocessing import Pool


class Importer:
    def __init__(self, name):
        self.log = logging.getLogger(name)
        self.log.addHandler(logging.StreamHandler())

    def load(self, row):
        self.log.info("row %s", row)
        return row * 2


def main():
    importer = Importer("import")
    with Pool(2) as pool:
        print(pool.map(importer.load, [1, 2]))


if __name__ == "__main__":
    main()
