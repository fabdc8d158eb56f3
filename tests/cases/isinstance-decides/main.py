"""Functions go to the pool and other callables are called here."""
import types
from multiprocessing import Pool


class Scale:
    def __init__(self, factor):
        self.factor = factor
        self.helper = lambda n: n * factor

    def __call__(self, n):
        return self.helper(n)


def apply(function, items):
    if isinstance(function, Scale):
        return [function(item) for item in items]
    with Pool(1) as pool:
        return pool.map(function, items)


def main():
    print(apply(Scale(2), [1]), apply(abs, [1]), types.__name__)


if __name__ == "__main__":
    main()
