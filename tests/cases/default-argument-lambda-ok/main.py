"""The default of a parameter is a lambda, and every caller gives another function."""
from multiprocessing import Pool


def transform_all(items, transform=lambda item: item * 2, workers=1):
    with Pool(workers) as pool:
        return pool.map(transform, items)


if __name__ == "__main__":
    print(transform_all([1, 2], str))
    print(transform_all([1, 2], transform=float))
