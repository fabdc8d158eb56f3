"""Pairs from a list, from zip and from enumerate, for functions with and without defaults."""
from multiprocessing import Pool


def area(width, height, scale=1):
    return width * height * scale


def number(index, name, *more):
    return "%d %s" % (index, name)


if __name__ == "__main__":
    widths = [1, 2]
    with Pool(2) as pool:
        print(pool.starmap(area, [(1, 2), (3, 4, 5)]))
        print(pool.starmap(area, zip(widths, widths)))
        print(pool.starmap(number, enumerate("ab")))
        print(pool.starmap(area, []))
        print(pool.starmap(area, [[w, w] for w in widths]))
