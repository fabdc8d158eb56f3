"""Fewer items than the threshold: a range of ten is worked through without processes."""
import os
from multiprocessing import Pool

THRESHOLD = 100


def smart_map(function, items, threshold=THRESHOLD):
    items = list(items)
    if len(items) <= threshold:
        return list(map(function, items))
    with Pool(os.cpu_count()) as pool:
        return pool.map(function, items)


def main():
    offset = 3
    print(smart_map(lambda n: n + offset, range(10)))


if __name__ == "__main__":
    main()
