"""A named tuple passes its fields again."""
from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor


class Point(namedtuple("Point", "x y")):
    def __new__(cls, x, y=0):
        return super().__new__(cls, x, y)


def total(point):
    return sum(point)


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(total, [Point(1), Point(1, 2)])))
