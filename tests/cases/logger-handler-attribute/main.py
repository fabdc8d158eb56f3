"""An object keeps the handler of its log; its logger alone would be fine."""
import logging
from multiprocessing import Pool


class Importer:
    def __init__(self, name):
        self.log = logging.getLogger(name)
        self.handler = logging.StreamHandler()
        self.log.addHandler(self.handler)

    def load(self, row):
        self.log.info("row %s", row)
        return row * 2


def main():
    importer = Importer("import")
    with Pool(2) as pool:
        print(pool.map(importer.load, [1, 2]))  #! all


if __name__ == "__main__":
    main()
