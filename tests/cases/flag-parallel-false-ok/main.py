"""The flag is off, so that the list comprehension of the serial branch runs the lambda."""
from multiprocessing import Pool


class Mapper:
    def __init__(self, parallel=True):
        self.parallel = parallel

    def map(self, function, items):
        if not self.parallel:
            return [function(item) for item in items]
        with Pool(1) as pool:
            return pool.map(function, items)


if __name__ == "__main__":
    print(Mapper(parallel=False).map(lambda item: item + 1, [1, 2]))
    print(Mapper().map(abs, [-1, 2]))
