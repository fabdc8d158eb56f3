"""A wrapper takes a number of workers or a function like map; the number gets a nested function too."""
from multiprocessing import Pool


class Mapper:
    def __init__(self, workers):
        self.pool = None
        self.apply = map
        if callable(workers):
            self.apply = workers
        elif int(workers) > 1:
            self.pool = Pool(workers)
            self.apply = self.pool.map

    def __call__(self, function, items):
        return list(self.apply(function, items))  #! all

    def close(self):
        if self.pool:
            self.pool.terminate()


def evaluate(function, workers=None):
    mapper = Mapper(workers or map)
    print(mapper(function, [1, 2]))
    mapper.close()


def main():
    def double(x):
        return 2 * x

    evaluate(double)
    evaluate(double, workers=2)


if __name__ == "__main__":
    main()
