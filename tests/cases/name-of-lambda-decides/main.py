"""Lambdas are told by their __name__, and called here."""
from multiprocessing import Pool


def apply(function, items):
    if getattr(function, "__name__", "") == "<lambda>":
        return [function(item) for item in items]
    with Pool(1) as pool:
        return pool.map(function, items)


def main():
    print(apply(lambda n: n, [1]), apply(abs, [1]))


if __name__ == "__main__":
    main()
